package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left where something was cut reads as if it had never stood there. */
class SeamsTest {

  @TempDir static Path folder;

  private static Cleaner cleaner;

  @BeforeAll
  static void twoRules() throws IOException {
    Path pack =
        Files.writeString(
            folder.resolve("pack.yml"),
            """
            format: 1
            pack: p
            version: "1"
            rules:
            - id: p.match
              category: promo
              match: XXX
              removes: ["a <<XXX>>b"]
              keeps: ["xx"]
            - id: p.line
              category: promo
              match: LLL
              remove: line
              removes: ["a\\n<<LLL>>\\nb"]
              keeps: ["ll"]
            """);
    cleaner = Cleaner.builder().noBuiltin().rules(pack).build();
  }

  private static void assertClean(String expected, String source) {
    assertEquals(expected.replace("\\n", "\n"), cleaner.clean(source.replace("\\n", "\n")).text());
  }

  @Test
  void aNulBesideACutIsNoBracketAndNothingElseGoes() {
    assertClean("one two three four five\0\0\0 six", "one two three four fiveXXX\0\0\0 six");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one XXX two three four five | one two three four five",
        "调XXX查研究要下基层去 | 调查研究要下基层去",
        "one two three four (XXX) five | one two three four five",
        "他说一句话（XXX）就走了，没有回头 | 他说一句话就走了，没有回头",
        "one two three four five XXX. | one two three four five.",
        "examXXXple of a word that is whole again | example of a word that is whole again"
      })
  void insideALine(String source, String expected) {
    assertClean(expected, source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first line here\\nLLL\\nsecond line here\\n | first line here\\nsecond line here\\n",
        "first line here\\n\\nLLL\\n\\nsecond line here | first line here\\n\\nsecond line here",
        "LLL\\n\\nfirst line here\\n | first line here\\n",
        "first line here\\n\\n\\nLLL\\n | first line here\\n",
        "first line here\\n\\nLLL | first line here"
      })
  void wholeLines(String source, String expected) {
    assertClean(expected, source);
  }

  @Test
  void blankLinesElsewhereStayAsTheyAre() {
    assertClean(
        "a first line\\n\\n\\n\\nb line\\nc line", "a first line\\n\\n\\n\\nb line\\nLLL\\nc line");
  }

  @Test
  void theKindOfLineEndStays() {
    assertEquals(
        "first line here\r\nsecond line here\r\n",
        cleaner.clean("first line here\r\nLLL\r\nsecond line here\r\n").text());
  }
}
