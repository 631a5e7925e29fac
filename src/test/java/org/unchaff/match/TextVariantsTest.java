package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextVariantsTest {

  private static final String BODY = "One line.\nAnother line. ";
  private static final String NOISE = "Follow us";
  private static final String END = "\nThe third.\nThe fourth.\nThe last.";

  private static FittingArticle noisy() {
    String labels =
        "a".repeat(BODY.length()) + "n".repeat(NOISE.length()) + "a".repeat(END.length());
    return new FittingArticle("id", "en", BODY + NOISE + END, labels, true);
  }

  @Test
  void noiseIsLeftOutAndTheRestStays() {
    TextVariants variants = new TextVariants();
    boolean isThinned = false;
    for (int i = 0; i < 20; i++) {
      FittingArticle thinned = variants.of(noisy()).get(0);
      isThinned |= thinned.text().equals(BODY + END);
      assertEquals(thinned.text().length(), thinned.labels().length());
      assertEquals(BODY + END, thinned.text().replace(NOISE, ""));
    }
    assertTrue(isThinned);
  }

  @Test
  void aPartIsAStretchOfWholeLinesWithTheirLabels() {
    FittingArticle part = new TextVariants().of(noisy()).get(1);
    assertTrue(("\n" + noisy().text() + "\n").contains("\n" + part.text() + "\n"), part::text);
    assertTrue(part.text().length() < noisy().text().length());
    int at = part.text().indexOf(NOISE);
    if (at >= 0) {
      assertEquals('n', part.labels().charAt(at));
    }
  }

  @Test
  void whatHasNeitherNoiseNorPartsHasNoVariants() {
    FittingArticle line = new FittingArticle("id", "en", "One line.", "a".repeat(9), true);
    assertEquals(List.of(), new TextVariants().of(line));
  }

  @Test
  void digestsAreMadeOfLinesWithoutNoise() {
    List<FittingArticle> articles = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      articles.add(noisy());
    }
    List<FittingArticle> digests = new TextVariants().digests(articles);
    assertEquals(2, digests.size());
    for (FittingArticle digest : digests) {
      assertFalse(digest.text().contains(NOISE), digest::text);
      assertFalse(digest.labels().contains("n"), digest::labels);
    }
  }
}
