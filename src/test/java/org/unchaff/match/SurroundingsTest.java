package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SurroundingsTest {

  private static final String TEXT =
      "Share\n\nThe ferry was late again, and nobody at the pier had said why it was.\nTap here for more";

  private static float[] inputs(int piece) {
    FittingArticle article = new FittingArticle("id", "en", TEXT, "a".repeat(TEXT.length()), true);
    Reading reading = article.reading().orElseThrow();
    return reading.boilerplate().orElseThrow().surroundings(piece);
  }

  private static float input(int piece, String name) {
    return inputs(piece)[Surroundings.NAMES.indexOf(name)];
  }

  @Test
  void everyInputHasAName() {
    assertEquals(Surroundings.NAMES.size(), inputs(0).length);
    assertEquals(Surroundings.NAMES.size(), Surroundings.NAMES.stream().distinct().count());
  }

  @Test
  void theRowsRoundAPieceAreToldBySteps() {
    assertEquals(1, input(0, "row-1-none"));
    assertEquals(0, input(0, "row1-none"));
    assertEquals(0, input(0, "row1-unended"));
    assertEquals(1, input(0, "row2-unended"));
    assertEquals(1, input(0, "row3-none"));
    assertTrue(input(0, "row1-columns") > input(0, "row2-columns"));
  }

  @Test
  void aRowSaysTheSameToItselfAndToItsNeighbour() {
    assertEquals(input(2, "own"), input(1, "row1"));
    assertEquals(input(2, "own"), input(0, "most-after"));
    assertEquals(-6, input(0, "most-before"));
  }

  @Test
  void theTraitsOfAPieceComeLast() {
    assertEquals(1, input(0, "trait-first"));
    assertEquals(1, input(0, "trait-unended"));
    assertEquals(0, input(1, "trait-unended"));
  }
}
