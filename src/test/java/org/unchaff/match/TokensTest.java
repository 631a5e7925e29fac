package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Span;

class TokensTest {

  private static List<Long> read(String text) {
    Tokens tokens = new Tokens();
    tokens.read(text, new Span(0, text.length()));
    return IntStream.range(1, tokens.size() - 1).mapToObj(tokens::hash).toList();
  }

  private static List<Long> named(String... names) {
    return Arrays.stream(names).map(Tokens::hash).toList();
  }

  @Test
  void wordsAreRunsOfLettersWhateverTheirCaseAndWidth() {
    assertEquals(named("sign", "up"), read("Sign ＵＰ"));
    assertEquals(named("grösse"), read("GRÖẞE"));
  }

  @Test
  void whereNoSpacesStandEachCharacterIsOne() {
    assertEquals(named("关", "注"), read("關注"));
    assertEquals(named("フ", "ォ"), read("フォ"));
  }

  @Test
  void numbersAreKnownByTheirLengthAndMixedRunsAreIdentifiers() {
    assertEquals(named("@number2", "@id", "@number8"), read("12 abc123 1234567890"));
  }

  @Test
  void aWordOfLatinAndCyrillicLettersHidesSomething() {
    assertEquals(named("@mixed", "@mixed"), read("Tеlegram Wh\u0430tsApp"));
    assertEquals(named("привет", "telegram"), read("Привет Telegram"));
  }

  @Test
  void aRowOfOneSignIsOneSign() {
    assertEquals(named("wow", "!"), read("wow!!!"));
    assertNotEquals(read("a!b!"), read("a!b"));
  }

  @Test
  void hiddenCharactersAreNothingAndPicturesAreAlike() {
    assertEquals(named("关", "注"), read("关\u200b注"));
    assertEquals(read("☎"), read("★"));
  }

  @Test
  void aPhraseOfTwoEqualTokensHasAHashOfItsOwn() {
    long once = Tokens.hash("谢");
    long twice = Tokens.mix(once, once);
    long other = Tokens.mix(Tokens.hash("慢"), Tokens.hash("慢"));
    assertNotEquals(other, twice);
    assertNotEquals(0, twice);
  }
}
