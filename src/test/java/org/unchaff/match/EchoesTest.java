package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

class EchoesTest {

  private static final String ARTICLE =
      "Ferry captain keeps waiting\n"
          + "The captain of the ferry waits for late passengers.\n"
          + "Passengers who keep the captain waiting bring her cake.\n"
          + "Subscribe to our newsletter today\n";

  private static int classOf(String text, String piece) {
    Tokens tokens = new Tokens();
    int start = text.indexOf(piece);
    tokens.read(text, new Span(start, start + piece.length()));
    return new Echoes(Layout.of(text)).of(tokens);
  }

  @Test
  void aTitleSpeaksOfWhatTheArticleSpeaksOf() {
    assertEquals(4, classOf(ARTICLE, "Ferry captain keeps waiting"));
  }

  @Test
  void boilerplateDoesNotKnowTheArticle() {
    assertEquals(1, classOf(ARTICLE, "Subscribe to our newsletter today"));
  }

  @Test
  void aWordThatALineSaysTwiceStandsInNoOtherLine() {
    assertEquals(
        1,
        classOf(
            "harbour harbour lights lights\nNothing else here", "harbour harbour lights lights"));
  }

  @Test
  void withoutWordsThereIsNothingToCompare() {
    assertEquals(0, classOf("12:30\nThe ferry waits.", "12:30"));
  }

  @Test
  void whereNoSpacesStandPairsOfCharactersAreCompared() {
    String text = "渡口的钟声\n钟声从渡口传来。\n扫码领取优惠";
    assertEquals(4, classOf(text, "渡口的钟声"));
    assertEquals(1, classOf(text, "扫码领取优惠"));
  }
}
