package org.unchaff.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that mean harm, or are broken in a way that could do some: each ends in a message, soon.
 */
class HostilePacksTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String HEAD = "pack: hostile\nversion: \"1\"\n";
  private static final String EXAMPLES = "    removes: [\"<<扫码关注>>\"]\n    keeps: [\"正文。\"]\n";

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static RuleSet load(Path pack) throws RuleFileException {
    return RuleSet.load(
        new RuleSettings(false, Optional.empty(), "standard", List.of(pack), List.of(), List.of()));
  }

  private static void refused(Path pack, String message) {
    RuleFileException faults =
        assertTimeoutPreemptively(
            SOON, () -> assertThrows(RuleFileException.class, () -> load(pack)));
    assertTrue(
        faults.faults().stream().anyMatch(fault -> fault.message().contains(message)),
        faults::report);
  }

  @Test
  void aBombOfAliasesIsNotExpanded() throws IOException {
    StringBuilder yaml = new StringBuilder(HEAD + "define:\n  a: &a [x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      String before = Character.toString(c - 1);
      yaml.append("  " + c + ": &" + c + " [*" + before + ", *" + before + "]\n");
    }
    refused(write("aliases.yml", yaml.toString()), "anchors (&) are not used");
  }

  @Test
  void aBombOfDefinitionsIsStopped() throws IOException {
    StringBuilder yaml = new StringBuilder(HEAD + "define:\n  a: [文字文字]\n");
    for (char c = 'b'; c < 'z'; c++) {
      String items = ("'${" + (char) (c - 1) + "}',").repeat(10);
      yaml.append("  " + c + ": [" + items + "]\n");
    }
    for (String finder : List.of("match: '${y}'", "regex: '${y}尾'")) {
      String rules = "rules:\n  - id: a.b\n    category: promo\n    " + finder + "\n" + EXAMPLES;
      refused(write("definitions.yml", yaml + rules), "definitions make this grow beyond");
    }
  }

  @Test
  void aPackOfManyLargePatternsIsStopped() throws IOException {
    StringBuilder yaml = new StringBuilder(HEAD + "rules:\n");
    for (int i = 0; i < 1000; i++) {
      yaml.append("  - id: a.b" + i + "\n    category: promo\n");
      yaml.append("    regex: 'a.{0,900}b.{0,900}c.{0,900}d.{0,900}e.{0,900}f.{0,900}g'\n");
      yaml.append(EXAMPLES);
    }
    refused(write("patterns.yml", yaml.toString()), "patterns of this pack together grow");
  }

  @Test
  void deepNestsAreRefusedHoweverDeep() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    refused(write("deep.yml", HEAD + "rules: " + deep + "\n"), "nest more than 32 deep");
  }

  @Test
  void aPatternOfDeepGroupsIsRefused() throws IOException {
    String deep = "(".repeat(50_000) + "码" + ")".repeat(50_000);
    String rule = "rules:\n  - id: a.b\n    category: promo\n    regex: '" + deep + "'\n";
    refused(write("groups.yml", HEAD + rule + EXAMPLES), "groups nest more than");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    String comment = "# " + "x".repeat(1 << 20) + "\n";
    refused(write("huge.yml", comment + HEAD), "larger than 1048576 bytes");
  }

  @Test
  void aHugePhraseFileIsNotRead() throws IOException {
    write("words.txt", "扫码关注\n".repeat(200_000));
    refused(
        write("pack.yml", HEAD + "define:\n  words: { file: words.txt }\n"),
        "larger than 1048576 bytes");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = folder.resolve("binary.yml");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    refused(file, "not UTF-8");
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path secret = write("outside/secret.txt", "secret\n");
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("words.txt"), secret);
    refused(
        write("inside/pack.yml", HEAD + "define:\n  words: { file: words.txt }\n"),
        "links are not followed");
    Files.createSymbolicLink(inside.resolve("door"), secret.getParent());
    refused(
        write("inside/pack2.yml", HEAD + "define:\n  words: { file: door/secret.txt }\n"),
        "links are not followed");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aNamedPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.txt");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    refused(pipe, "no regular file");
    refused(write("pack.yml", HEAD + "define:\n  words: { file: pipe.txt }\n"), "no regular file");
    refused(write("above.yml", HEAD + "extends: [pipe.txt]\n"), "no regular file");
  }

  @Test
  void packsThatExtendEachOtherTwiceAreReadOnce() throws IOException, RuleFileException {
    write(
        "p0.yml",
        "pack: p0\nversion: \"1\"\nrules:\n  - id: a.b\n    category: promo\n"
            + "    match: 扫码关注\n"
            + EXAMPLES);
    for (int i = 1; i <= 12; i++) {
      String below = "p" + (i - 1) + ".yml";
      write("q" + i + ".yml", "pack: q" + i + "\nversion: \"1\"\nextends: [" + below + "]\n");
      write(
          "p" + i + ".yml",
          "pack: p" + i + "\nversion: \"1\"\nextends: [q" + i + ".yml, " + below + "]\n");
    }
    refused(folder.resolve("p12.yml"), "more than 16 deep");
    RuleSet rules = assertTimeoutPreemptively(SOON, () -> load(folder.resolve("p5.yml")));
    assertEquals(1, rules.rules().size());
  }

  @Test
  void aFileOfNothingButFaultsGivesTheFirstHundred() throws IOException {
    String rules = "  - nonsense\n".repeat(50_000);
    Path pack = write("faults.yml", HEAD + "rules:\n" + rules);
    RuleFileException faults =
        assertTimeoutPreemptively(
            SOON, () -> assertThrows(RuleFileException.class, () -> load(pack)));
    assertEquals(100, faults.faults().size());
  }
}
