package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.match.Piece.Kind;
import org.unchaff.match.UnseenText.Unseen;

class HearingTest {

  private static Hearing hearing(UnseenText text) {
    return new Hearing(List.of(NetworkTest.small()), text);
  }

  @Test
  void neighboursAreHeardAndWhatIsFartherIsNot() {
    Hearing hearing = hearing(NetworkTest.rows(3, 1, 0, 0));
    assertEquals(.5f + 2 * 3, hearing.of(0), 1e-6);
    assertEquals(.5f + 2 * (1 + .1f * 2), hearing.of(1), 1e-6);
    assertEquals(.5f, hearing.of(2), 1e-6);
  }

  @Test
  void severalNetworksAreHeardByTheirMean() {
    UnseenText text = NetworkTest.rows(3, 1);
    Hearing twice = new Hearing(List.of(NetworkTest.small(), NetworkTest.small()), text);
    assertEquals(hearing(text).of(1), twice.of(1), 1e-6);
  }

  @Test
  void aRowThatHasSentencesIsHeardByThese() {
    List<Unseen> pieces =
        List.of(
            piece(Kind.WHOLE, 9),
            piece(Kind.SENTENCE, 2),
            piece(Kind.SENTENCE, 4),
            piece(Kind.WHOLE, 0));
    UnseenText text = new UnseenText(pieces, new int[] {0, 3, 4});
    assertEquals(1, text.rowOf(3));
    assertEquals(.5f + 2 * .1f * 3, hearing(text).of(3), 1e-6);
  }

  private static Unseen piece(Kind kind, float input) {
    return new Unseen(kind, 0, new float[] {input}, Label.ARTICLE, 1);
  }

  @Test
  void rowsThatAreNoLongerKeptAreHeardAnew() {
    float[] inputs = new float[10_000];
    inputs[1] = 3;
    Hearing hearing = hearing(NetworkTest.rows(inputs));
    float before = hearing.of(0);
    assertEquals(.5f, hearing.of(9_000), 1e-6);
    assertEquals(before, hearing.of(0));
    assertEquals(.5f + 2 * .1f * 2, before, 1e-6);
  }
}
