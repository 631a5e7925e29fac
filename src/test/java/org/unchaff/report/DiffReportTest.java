package org.unchaff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffReportTest {

  private static final String PITCH = "Call now: 555-0199!";

  private static String diff(boolean colour, List<String> notes, Entry entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffReport report = new DiffReport(out, colour, notes::add)) {
      report.add(entry);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Entry entry(byte[] source) {
    return new Entry("a.txt", "", Samples.CLEANER.clean(source));
  }

  static Stream<String> sources() {
    Random random = new Random(11);
    Stream<String> made =
        Stream.generate(
                () -> {
                  StringBuilder text = new StringBuilder();
                  for (int line = random.nextInt(30); line >= 0; line--) {
                    String[] kinds = {
                      PITCH,
                      "",
                      "The river ro##paid##se again.",
                      "salt (amp) pepper",
                      "Plain line " + line
                    };
                    text.append(kinds[random.nextInt(kinds.length)]);
                    text.append(line == 0 && random.nextBoolean() ? "" : "\n");
                  }
                  return "The first sentence stays here for good.\n" + text;
                })
            .limit(60);
    return Stream.concat(
        Stream.of(
            Samples.NOISY,
            Samples.NOISY.stripTrailing(),
            Samples.NOISY.replace("\n", "\r\n"),
            "\ufeff" + Samples.NOISY,
            "\ufeff" + PITCH + "\n" + Samples.NOISY),
        made);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void patchMakesTheCleanFile(String source, @TempDir Path folder) throws Exception {
    Entry entry = entry(source.getBytes(StandardCharsets.UTF_8));
    List<String> notes = new ArrayList<>();
    String diff = diff(false, notes, entry);
    assertEquals(List.of(), notes);
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "patch is not installed");
    assertEquals(entry.cleaning().isChanged(), !diff.isEmpty());
    if (!diff.isEmpty()) {
      Path file = Files.write(folder.resolve("a.txt"), source.getBytes(StandardCharsets.UTF_8));
      Files.writeString(folder.resolve("diff"), diff);
      Process patch =
          new ProcessBuilder("/usr/bin/patch", "--binary", "-p0", "-F0", "-i", "diff")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, patch.waitFor(), () -> said + "\n" + diff);
      assertEquals(
          new String(entry.cleaning().bytes(), StandardCharsets.UTF_8),
          Files.readString(file),
          diff);
    }
  }

  @Test
  void aDiffReadsAsDiffsDo() throws IOException {
    String diff =
        diff(
            false,
            new ArrayList<>(),
            entry(("One.\nTwo.\n" + PITCH + "\nThree.\n").getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "--- a.txt\n+++ a.txt\n@@ -1,4 +1,3 @@\n One.\n Two.\n-" + PITCH + "\n Three.\n", diff);
  }

  @Test
  void aDocumentWithoutCutsHasNoDiff() throws IOException {
    assertEquals("", diff(false, new ArrayList<>(), Samples.entry("a.txt", Samples.CLEAN)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mill was dry by noon.\rTwo.\rCall now: 555-0199!\rThree.\r",
        "The mill was dry by noon.\nTwo.\rCall now: 555-0199!\n"
      })
  void linesThatEndWithReturnsAloneAreNoted(String source) throws IOException {
    List<String> notes = new ArrayList<>();
    diff(false, notes, Samples.entry("a.txt", source));
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).startsWith("a.txt: patch cannot use this diff: "), notes.get(0));
  }

  @Test
  void bytesThatAreNoTextAreNoted() throws IOException {
    byte[] source =
        ("One \u00e9 and the mill was dry by noon.\nTwo.\n" + PITCH + "\n")
            .getBytes(StandardCharsets.UTF_8);
    source[4] = (byte) 0xff;
    List<String> notes = new ArrayList<>();
    diff(false, notes, entry(source));
    assertEquals(1, notes.size());
  }

  @Test
  void aTerminalShowsTheWordsInColourAndObeysNothing() throws IOException {
    String source = "The river ro##paid##se.\n" + PITCH + " \u001b[2J\n(amp)\n";
    String diff = diff(true, new ArrayList<>(), Samples.entry("a\u001b.txt", source));
    assertTrue(
        diff.contains("    1  \u001b[0mThe river ro\u001b[31;9m##paid##\u001b[0mse.\n"), diff);
    assertTrue(diff.contains("\u001b[32m&\u001b[0m"), diff);
    assertFalse(diff.contains("\u001b[2J"), diff);
    assertFalse(diff.contains("a\u001b"), diff);
  }
}
