package org.unchaff.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk fails at every single operation in turn. */
class FaultTest {

  private static final int FILES = 4;

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void makeFiles() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    for (int i = 0; i < FILES - 1; i++) {
      FolderRun.write(in.resolve("part" + i % 2 + "/a" + i + ".txt"), FolderRun.TEXT);
    }
    FolderRun.write(
        in.resolve("lines.jsonl"),
        ("{\"text\":\"" + FolderRun.NOISE + "A line of text.\"}\n").repeat(3));
  }

  private int operations() throws Exception {
    FolderRun run = new FolderRun();
    FailingDisk disk = new FailingDisk(Integer.MAX_VALUE, false);
    run.disk = disk;
    run.run(in, folder.resolve("counted"));
    assertEquals(List.of(), run.failures);
    return disk.operations();
  }

  private void assertOnlyWholeFiles(Map<String, String> whole) throws IOException {
    if (Files.exists(out)) {
      FolderRun.contents(out)
          .forEach(
              (name, text) -> {
                if (!name.contains(".unchaff-")) {
                  assertEquals(whole.get(name), text, name);
                }
              });
    }
  }

  private void clear() throws IOException {
    if (Files.exists(out)) {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFaultAtAnyOperationNamesAnInputAndLeavesWholeFiles(boolean forEver) throws Exception {
    int operations = operations();
    Map<String, String> whole = FolderRun.contents(folder.resolve("counted"));
    assertEquals(FILES, whole.size());
    for (int failing = 1; failing <= operations; failing++) {
      clear();
      FolderRun run = new FolderRun();
      run.disk = new FailingDisk(failing, forEver);
      Tally tally = run.run(in, out);
      assertTrue(tally.failed() > 0, "operation " + failing + " failed and nobody heard of it");
      assertEquals(tally.failed(), run.failures.size());
      assertOnlyWholeFiles(whole);
      if (!forEver) {
        assertEquals(1, tally.failed(), () -> String.join("\n", run.failures));
        long written =
            FolderRun.contents(out).keySet().stream()
                .filter(name -> !name.contains(".unchaff-"))
                .count();
        assertTrue(written >= FILES - 1, "operation " + failing + " took others along");
      }
    }
  }

  @Test
  void whatFailedIsDoneByTheNextRunAndNothingElse() throws Exception {
    int operations = operations();
    Map<String, String> whole = FolderRun.contents(folder.resolve("counted"));
    for (int failing = 1; failing <= operations; failing++) {
      clear();
      FolderRun first = new FolderRun();
      first.resume = Optional.of("word");
      first.disk = new FailingDisk(failing, false);
      first.run(in, out);
      FolderRun second = new FolderRun();
      second.resume = Optional.of("word");
      Tally tally = second.run(in, out);
      assertEquals(FILES - 1, tally.skipped(), "after a fault at operation " + failing);
      Map<String, String> now = FolderRun.contents(out);
      now.remove(".unchaff-journal");
      assertEquals(whole, now);
    }
  }

  @Test
  void inPlaceNoFaultLosesTheOriginal() throws Exception {
    Path file = in.resolve("part0/a0.txt");
    Path backup = file.resolveSibling("a0.txt.orig");
    int failures = 0;
    for (int failing = 1; failing <= 12; failing++) {
      Files.deleteIfExists(backup);
      Files.writeString(file, FolderRun.TEXT);
      FolderRun run = new FolderRun();
      run.disk = new FailingDisk(failing, true);
      Tally tally = run.run(Plan.inPlace(List.of(file.toString()), Selection.ALL, run));
      failures += tally.failed() > 0 ? 1 : 0;
      String now = Files.readString(file);
      boolean kept = Files.exists(backup) && Files.readString(backup).equals(FolderRun.TEXT);
      assertTrue(
          now.equals(FolderRun.TEXT) || now.equals(FolderRun.CLEAN) && kept,
          "operation " + failing);
    }
    assertTrue(failures > 5, "faults have to be met");
  }
}
