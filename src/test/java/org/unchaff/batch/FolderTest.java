package org.unchaff.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.Packing;

class FolderTest {

  @TempDir Path folder;
  private Path in;
  private Path out;
  private final FolderRun run = new FolderRun();

  @BeforeEach
  void setUp() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Files.createDirectories(in);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytesAndReport() throws Exception {
    for (int i = 0; i < 60; i++) {
      String text = "Text number " + i + ".\n" + FolderRun.TEXT.repeat(i % 7);
      FolderRun.write(in.resolve("d" + i % 3 + "/f" + i + ".txt"), text);
    }
    String line =
        "{\"id\":1.50,\"text\":\"" + FolderRun.NOISE + "A line of text, and another.\"}\n";
    FolderRun.write(in.resolve("long.jsonl"), ("no json\n" + line.repeat(50)).repeat(60));
    FolderRun.write(in.resolve("broken.html"), "<html><body>x</body></html>");
    FolderRun one = new FolderRun();
    one.run(in, folder.resolve("one"));
    FolderRun four = new FolderRun();
    four.jobs = 4;
    four.run(in, folder.resolve("four"));
    assertEquals(
        FolderRun.contents(folder.resolve("one")), FolderRun.contents(folder.resolve("four")));
    assertEquals(one.failures, four.failures);
    assertEquals(61, one.failures.size());
    assertArrayEquals(one.report.toByteArray(), four.report.toByteArray());
  }

  @Test
  void linksAndHiddenFilesAreLeftOutAndCounted() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve(".hidden.txt"), FolderRun.TEXT);
    FolderRun.write(folder.resolve("outside/secret.txt"), FolderRun.TEXT);
    Files.createDirectories(in.resolve("empty"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    Files.createSymbolicLink(in.resolve("out"), folder.resolve("outside"));
    run.run(in, out);
    assertEquals(Map.of("a.txt", FolderRun.CLEAN), FolderRun.contents(out));
    assertEquals(List.of("left out in " + in + ": 1 empty, 1 hidden, 2 links"), run.notes);
  }

  @Test
  void aFolderThatWasNamedByALinkIsWalked() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    run.run(link, out);
    assertEquals(Map.of("a.txt", FolderRun.CLEAN), FolderRun.contents(out));
  }

  @Test
  void patternsChooseFiles() throws Exception {
    for (String name : List.of("a.txt", "b.md", "old/c.txt", "old/deep/d.txt", "new/draft-e.txt")) {
      FolderRun.write(in.resolve(name), FolderRun.TEXT);
    }
    Selection selection = Selection.of(List.of("*.txt"), List.of("draft-*", "old/deep/"));
    run.run(Plan.of(List.of(in.toString()), selection, Optional.of(out), run));
    assertEquals(Set.of("a.txt", "old/c.txt"), FolderRun.contents(out).keySet());
  }

  @Test
  void twoInputsNeverWriteOneOutput() throws Exception {
    FolderRun.write(in.resolve("x/a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("y/a.txt"), FolderRun.TEXT);
    List<String> names = List.of(in.resolve("x").toString(), in.resolve("y").toString());
    Plan.OutputException thrown =
        assertThrows(Plan.OutputException.class, () -> Plan.of(names, Optional.of(out), run));
    assertTrue(thrown.reason().contains("a.txt would be the output of two inputs"));
  }

  @Test
  void nothingIsWrittenThroughALinkInTheOutputFolder() throws Exception {
    FolderRun.write(in.resolve("sub/a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("b.txt"), FolderRun.TEXT);
    Path outside = Files.createDirectories(folder.resolve("outside"));
    FolderRun.write(folder.resolve("victim.txt"), "mine");
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("sub"), outside);
    Files.createSymbolicLink(out.resolve("b.txt"), folder.resolve("victim.txt"));
    Tally tally = run.run(in, out);
    assertEquals(1, tally.failed());
    assertEquals(Map.of(), FolderRun.contents(outside));
    assertEquals("mine", Files.readString(folder.resolve("victim.txt")));
    assertEquals(FolderRun.CLEAN, Files.readString(out.resolve("b.txt")));
  }

  @Test
  void inPlaceKeepsABackupOfWhatChanged() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("b.txt"), "Nothing to see here.\n");
    for (int i = 0; i < 2; i++) {
      run.run(Plan.inPlace(List.of(in.toString()), Selection.ALL, run));
      assertEquals(
          Map.of(
              "a.txt",
              FolderRun.CLEAN,
              "a.txt.orig",
              FolderRun.TEXT,
              "b.txt",
              "Nothing to see here.\n"),
          FolderRun.contents(in));
    }
    assertEquals(List.of(), run.failures);
  }

  @Test
  void inPlaceNeverReplacesABackup() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("a.txt.orig"), "older");
    run.run(Plan.inPlace(List.of(in.toString()), Selection.ALL, run));
    assertEquals(Map.of("a.txt", FolderRun.TEXT, "a.txt.orig", "older"), FolderRun.contents(in));
    assertEquals(1, run.failures.size());
    assertTrue(run.failures.get(0).contains("a backup stands there already"));
  }

  @Test
  void resumingRedoesWhatChangedAndNothingElse() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("b.txt"), FolderRun.TEXT);
    run.resume = Optional.of("one");
    assertEquals(0, run.run(in, out).skipped());
    assertEquals(2, run.run(in, out).skipped());
    Files.setLastModifiedTime(in.resolve("a.txt"), FileTime.fromMillis(1));
    assertEquals(1, run.run(in, out).skipped());
    Files.delete(out.resolve("b.txt"));
    assertEquals(1, run.run(in, out).skipped());
    run.resume = Optional.of("other rules");
    assertEquals(0, run.run(in, out).skipped());
  }

  @Test
  void aJournalThatWasCutShortIsGoodForItsWholeLines() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("b c.txt"), FolderRun.TEXT);
    run.resume = Optional.of("one");
    run.run(in, out);
    Path journal = out.resolve(".unchaff-journal");
    byte[] bytes = Files.readAllBytes(journal);
    Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 3));
    FolderRun.write(out.resolve(".unchaff-1234.tmp"), "half");
    assertEquals(1, run.run(in, out).skipped());
    assertEquals(2, run.run(in, out).skipped());
    assertFalse(Files.exists(out.resolve(".unchaff-1234.tmp")));
  }

  @Test
  void packedFilesStayPacked() throws Exception {
    Files.write(in.resolve("a.txt.gz"), gzip(FolderRun.TEXT.getBytes(StandardCharsets.UTF_8)));
    run.run(in, out);
    byte[] packed = Files.readAllBytes(out.resolve("a.txt.gz"));
    assertEquals(0x1f, packed[0]);
    assertEquals(
        FolderRun.CLEAN,
        new String(
            Packing.unpacked(new java.io.ByteArrayInputStream(packed)).readAllBytes(),
            StandardCharsets.UTF_8));
  }

  @Test
  void aBombAndACutArchiveAreNamedAndTheOthersGoOn() throws Exception {
    Files.write(in.resolve("bomb.txt.gz"), gzip(new byte[3 << 20]));
    byte[] whole = gzip(FolderRun.TEXT.getBytes(StandardCharsets.UTF_8));
    Files.write(in.resolve("cut.txt.gz"), java.util.Arrays.copyOf(whole, whole.length - 9));
    FolderRun.write(in.resolve("good.txt"), FolderRun.TEXT);
    run.format =
        new FormatSettings(List.of("text"), Optional.empty(), Optional.empty(), false, 1 << 20);
    assertEquals(2, run.run(in, out).failed());
    assertEquals(Set.of("good.txt"), FolderRun.contents(out).keySet());
    assertTrue(run.failures.get(0).contains("larger than --max-document"));
    assertTrue(run.failures.get(1).contains("cut short"), run.failures.get(1));
  }

  @Test
  void aFileThatVanishedIsNamed() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(in.resolve("b.txt"), FolderRun.TEXT);
    Plan plan = Plan.of(List.of(in.toString()), Optional.of(out), run);
    Files.delete(in.resolve("a.txt"));
    assertEquals(1, run.run(plan).failed());
    assertEquals(List.of(in.resolve("a.txt") + ": there is no such file"), run.failures);
    assertEquals(Map.of("b.txt", FolderRun.CLEAN), FolderRun.contents(out));
  }

  @Test
  void aFolderInThePlaceOfAnOutputIsNamed() throws Exception {
    FolderRun.write(in.resolve("a.txt"), FolderRun.TEXT);
    FolderRun.write(out.resolve("a.txt/mine.txt"), "mine");
    assertEquals(1, run.run(in, out).failed());
    assertEquals(Map.of("a.txt/mine.txt", "mine"), FolderRun.contents(out));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(60)
  void aPipeIsReadAndADeviceIsWrittenNotReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, FolderRun.TEXT);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    Path device = Path.of("/dev/null");
    run.run(Plan.of(List.of(pipe.toString()), Optional.of(device), run));
    writer.join();
    assertEquals(List.of(), run.failures);
    assertFalse(Files.isRegularFile(device));
  }
}
