package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PieceInputsTest {

  private static final String TEXT =
      "Share\n\nThe ferry was late again, and nobody at the pier had said why it was.\nTap here for more";

  private static float[] inputs(int piece) {
    FittingArticle article = new FittingArticle("id", "en", TEXT, "a".repeat(TEXT.length()), true);
    return article.reading().orElseThrow().boilerplate().orElseThrow().inputs(piece);
  }

  private static float input(int piece, String name) {
    return inputs(piece)[PieceInputs.NAMES.indexOf(name)];
  }

  @Test
  void everyInputHasAName() {
    assertEquals(PieceInputs.NAMES.size(), inputs(0).length);
    assertEquals(PieceInputs.NAMES.size(), PieceInputs.NAMES.stream().distinct().count());
    assertTrue(Shapes.traitNames().size() <= Long.SIZE);
  }

  @Test
  void kindAndLanguageAreOneOfEach() {
    assertEquals(1, input(0, "whole"));
    assertEquals(0, input(0, "sentence"));
    assertEquals(1, input(0, "language-en"));
    assertEquals(0, input(0, "language-de"));
  }

  @Test
  void widthAndEndAreTold() {
    assertTrue(input(1, "columns") > input(0, "columns"));
    assertEquals(1, input(0, "unended"));
    assertEquals(0, input(1, "unended"));
  }

  @Test
  void theTraitsOfAPieceComeLast() {
    assertEquals(1, input(0, "trait-first"));
    assertEquals(1, input(0, "trait-unended"));
    assertEquals(0, input(1, "trait-unended"));
  }
}
