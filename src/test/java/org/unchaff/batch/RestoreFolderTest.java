package org.unchaff.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.format.FormatSettings;
import org.unchaff.report.ReportIndex;

class RestoreFolderTest {

  private static final String CHINESE =
      "清晨的港口还没有醒来，老船长已经把缆绳理好。\n他说这条航线跑了三十年，$$paidbegin$$哪里有暗礁，闭着眼睛也知道。\n";

  @TempDir Path folder;
  private Path in;
  private Path clean;
  private Path back;
  private Path report;
  private final FolderRun run = new FolderRun();

  @BeforeEach
  void cleanAFolder() throws Exception {
    in = folder.resolve("in");
    clean = folder.resolve("clean");
    back = folder.resolve("back");
    report = folder.resolve("report.jsonl");
    FolderRun.write(in.resolve("sub/a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("sub/deep/a.txt"), FolderRun.TEXT.replace(FolderRun.NOISE, ""));
    FolderRun.write(in.resolve("b.md"), "# Title\r\n\r\n" + FolderRun.TEXT + "no line end");
    FolderRun.write(in.resolve("empty.txt"), "");
    Files.write(in.resolve("gbk.txt"), CHINESE.getBytes(Charset.forName("GB18030")));
    Files.write(in.resolve("wide.txt"), ("\uFEFF" + CHINESE).getBytes(Charset.forName("UTF-16LE")));
    FolderRun.write(
        in.resolve("lines.jsonl"),
        "{\"n\":1.50,\"text\":\"The cap"
            + FolderRun.NOISE
            + "tain left.\"}\nbroken\n{\"text\":null}\n{\"text\":\"x\"}\n");
    FolderRun.write(
        in.resolve("rows.csv"),
        "id,text\n1,\"The cap" + FolderRun.NOISE + "tain, he left.\"\n2,plain\n");
    run.run(in, clean);
    Files.write(report, run.report.toByteArray());
  }

  private RestoreFolder restore() throws Exception {
    run.failures.clear();
    RestoreFolder restore =
        new RestoreFolder(ReportIndex.of(report), Optional.empty(), FormatSettings.DEFAULT, run);
    restore.run(clean, back);
    return restore;
  }

  @Test
  void everyFileComesBack() throws Exception {
    assertEquals(8, restore().restored());
    assertEquals(List.of(), run.failures);
    assertEquals(FolderRun.contents(in), FolderRun.contents(back));
  }

  @Test
  void whatWasChangedSinceIsRefusedByNameAndTheOthersComeBack() throws Exception {
    Files.writeString(clean.resolve("b.md"), "edited");
    Files.writeString(clean.resolve("new.txt"), "never cleaned");
    edit("lines.jsonl", "\"x\"", "\"y\"");
    edit("rows.csv", "2,plain\n", "");
    RestoreFolder restore = restore();
    assertEquals(4, restore.refused());
    assertEquals(
        List.of(
            clean.resolve("b.md") + ": it was changed since it was cleaned",
            clean.resolve("lines.jsonl") + ": line 4 was changed since it was cleaned",
            clean.resolve("new.txt")
                + ": the report has no document of this name, and none with this clean text: the file was changed since"
                + " it was cleaned, or this is another run's report",
            clean.resolve("rows.csv") + ": line 3 is missing"),
        run.failures);
    Map<String, String> originals = FolderRun.contents(in);
    originals.keySet().removeAll(Set.of("b.md", "lines.jsonl", "rows.csv"));
    assertEquals(originals, FolderRun.contents(back));
  }

  private void edit(String file, String from, String to) {
    try {
      Path path = clean.resolve(file);
      Files.writeString(path, Files.readString(path).replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
