package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.json.JsonFault;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.text.Span;

class FittingArticleTest {

  @TempDir private Path folder;

  private static FittingArticle article(String text, String labels) {
    return new FittingArticle("id", "en", text, labels, true);
  }

  private static Label label(String text, String labels) {
    return article(text, labels).label(new Span(0, text.length()));
  }

  @Test
  void segmentsGiveTheirLabelsAndLateArticlesAreLeftOut() throws IOException, JsonFault {
    Path file = folder.resolve("set.jsonl");
    String segments =
        "[{'t':'Ab','label':'keep'},{'t':'c','label':'promo'},"
            + "{'t':'d','label':'source','optional':true}]";
    String early = "{'id':'x','lang':'zh-Hant','segments':" + segments + "}\n";
    String late = "{'id':'y','lang':'zh','late':true,'segments':" + segments + "}\n";
    Files.writeString(file, (early + late).replace('\'', '"'));
    assertEquals(
        List.of(new FittingArticle("x", "zh", "Abcd", "aano", true)),
        FittingArticle.read(file, true));
  }

  @Test
  void aPieceIsNoiseIfNearlyAllOfItIsWhiteSpaceLeftAside() {
    assertEquals(Label.NOISE, label("call me now", "nnnnannannn"));
    assertEquals(Label.NOISE, label("0123456789", "nnnnnnnnna"));
    assertEquals(Label.ARTICLE, label("ab c", "aana"));
  }

  @Test
  void aPieceOfBothIsMixed() {
    assertEquals(Label.MIXED, label("abcd", "aann"));
    assertEquals(Label.MIXED, label("0123456789", "naaaaaaaaa"));
  }

  @Test
  void aPieceThatMayGoOrStayIsNoExample() {
    assertEquals(Label.NEITHER, label("abcd", "nnno"));
    assertEquals(Label.NEITHER, label("abcd", "aaai"));
    assertEquals(Label.NEITHER, label("  ", "nn"));
  }

  @Test
  void onlyLinesWithoutNoiseAreLinesOfTheArticle() {
    assertEquals(List.of("ab", "", "ef"), article("ab\n\ncd\nef", "aaaaanaaa").articleLines());
  }

  @Test
  void linesSetIntoABodyKeepTheirLabels() {
    String body = "Line one of the article.\nTwo.\nThree.\nFour.\nFive.";
    FittingArticle article = article(body, "a".repeat(body.length()));
    List<String> items =
        List.of("N\tpromo\tBuy now", "C\tnews\tThey said buy", "I\tshare\tShare it with friends");
    StringBuilder noise = new StringBuilder();
    StringBuilder good = new StringBuilder();
    for (FittingArticle mixed : new LineMixer("en", List.of(article)).mix("list", items)) {
      assertEquals(mixed.text().length(), mixed.labels().length());
      for (String line : body.split("\n", -1)) {
        int at = mixed.text().indexOf(line);
        assertTrue(at >= 0, mixed.text());
        assertEquals(Label.NEITHER, mixed.label(new Span(at, at + line.length())));
      }
      for (int i = 0; i < mixed.text().length(); i++) {
        char label = mixed.labels().charAt(i);
        if (label == FittingArticle.NOISE) {
          noise.append(mixed.text().charAt(i));
        } else if (label == FittingArticle.ARTICLE) {
          good.append(mixed.text().charAt(i));
        }
      }
    }
    assertTrue(noise.toString().contains("Buy now"), noise::toString);
    assertTrue(noise.toString().contains("Share it with friends"), noise::toString);
    assertEquals("Buy now".length() + "Share it with friends".length(), noise.length());
    assertEquals("They said buy", good.toString());
  }
}
