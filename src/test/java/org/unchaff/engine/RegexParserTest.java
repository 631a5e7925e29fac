package org.unchaff.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a(?=b)      | 1 | look-ahead",
        "a(?!b)      | 1 | look-ahead",
        "(?<=a)b     | 0 | look-behind",
        "(?<!a)b     | 0 | look-behind",
        "(?<n>a)     | 0 | named captures",
        "(?>a)       | 0 | atomic",
        "(?i)a       | 0 | flags",
        "(a)\\1      | 3 | back-references",
        "a)          | 1 | closes nothing",
        "b(a         | 1 | never closed",
        "[ab         | 0 | closed",
        "a{3,2}      | 2 | ends below its start",
        "a{9999}     | 2 | at most",
        "*a          | 0 | nothing",
        "\\y         | 0 | means nothing",
        "[b-a]       | 1 | ",
        "^*          | 0 | cannot be repeated"
      })
  void whatIsRefusedIsNamedWithItsPlace(String pattern, int position, String words) {
    RegexFault fault = assertThrows(RegexFault.class, () -> RegexParser.parse(pattern));
    assertTrue(Math.abs(fault.position() - position) <= 1, pattern + " at " + fault.position());
    assertTrue(words == null || fault.reason().contains(words), pattern + ": " + fault.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:ab)+c?",
        "[^a-z]{2,5}",
        "\\d\\D\\w\\W\\s\\S",
        "\\p{Han}+\\P{L}",
        "^x$",
        "\\bword\\b",
        "[\\]\\-a]",
        "\\x{1F300}",
        "x{3}",
        "x{2,}",
        "群.{0,3}聊",
        "(((a)))"
      })
  void whatTheSubsetHoldsIsRead(String pattern) {
    assertDoesNotThrow(() -> RegexParser.parse(pattern));
  }

  @Test
  void repetitionsThatGrowOutOfBoundsAreRefused() {
    RegexFault fault =
        assertThrows(RegexFault.class, () -> RegexParser.parse("((a{100}){100}){100}"));
    assertTrue(fault.reason().contains("grows beyond"), fault.reason());
  }

  @Test
  void aLastBackslashIsRefused() {
    RegexFault fault = assertThrows(RegexFault.class, () -> RegexParser.parse("a\\"));
    assertTrue(fault.reason().contains("backslash"), fault.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b|", "a*", "(?:x?)+"})
  void aPatternThatNeedsNothingIsRefused(String pattern) {
    assertThrows(RegexFault.class, () -> RegexParser.parse(pattern));
  }

  @Test
  void groupsThatNestTooDeepAreRefused() {
    String deep = "(".repeat(5000) + "a" + ")".repeat(5000);
    assertTrue(
        assertThrows(RegexFault.class, () -> RegexParser.parse(deep)).reason().contains("deep"));
  }

  @Test
  void repetitionsOfRepetitionsAreRefusedBeforeTheyNestTooDeep() {
    RegexFault fault =
        assertThrows(RegexFault.class, () -> RegexParser.parse("a" + "{1}".repeat(5000)));
    assertTrue(fault.reason().contains("one is enough"), fault.reason());
  }

  @Test
  void anImpossibleCharacterIsRefusedByTheCallersReason() {
    RegexFault fault =
        assertThrows(
            RegexFault.class,
            () -> RegexParser.parse("abC", set -> set.first(0) == 'C' ? "never" : null));
    assertEquals("never", fault.reason());
    assertEquals(2, fault.position());
  }
}
