package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static List<String> sentences(String line) {
    return Sentences.of(line).stream().map(span -> span.in(line).toString()).toList();
  }

  @Test
  void lineEndsOfAllKinds() {
    Lines lines = Lines.of("a\r\nb\rc\n\nd");
    assertEquals(5, lines.count());
    assertEquals(new Span(3, 4), lines.content(1));
    assertEquals(new Span(0, 3), lines.whole(0));
    assertFalse(lines.isTerminated(4));
    assertEquals(0, Lines.of("").count());
    assertEquals(1, Lines.of("a\n").count());
  }

  @Test
  void aBoundaryStandsBeforeAnOpeningBracket() {
    assertEquals(List.of("增强获得感、安全感。", "【某某】——每天更新，欢迎！"), sentences("增强获得感、安全感。【某某】——每天更新，欢迎！"));
  }

  @Test
  void closingMarksBelongToTheirSentence() {
    assertEquals(List.of("他说：“走吧。”", "她没有动。"), sentences("他说：“走吧。”她没有动。"));
  }

  @Test
  void initialsAndAbbreviationsEndNone() {
    assertEquals(
        List.of("Dr. J. Smith met Mr. Brown in the U.S. Senate. ", "They left."),
        sentences("Dr. J. Smith met Mr. Brown in the U.S. Senate. They left."));
  }

  @Test
  void anOpenBracketJoinsOn() {
    assertEquals(
        List.of("He (so he said. And smiled.) went. ", "Home."),
        sentences("He (so he said. And smiled.) went. Home."));
  }

  @Test
  void quotationsAreFoundInManyStyles() {
    for (String line :
        List.of(
            "他说“加我微信”。",
            "她說「加我微信」。",
            "He said \"call me\" twice.",
            "Er sagte „ruf an“ und ging.",
            "Il dit « appelle » puis sort.")) {
      Layout layout = Layout.of(line);
      int inside = Math.max(line.indexOf("我"), Math.max(line.indexOf("all"), line.indexOf("uf")));
      inside = inside < 0 ? line.indexOf("ppelle") : inside;
      assertTrue(layout.isQuoted(new Span(inside, inside + 1)), line);
      assertFalse(layout.isQuoted(new Span(line.length() - 1, line.length())), line);
    }
  }

  @Test
  void anApostropheOpensNothing() {
    assertFalse(Layout.of("It's Tom's dog, isn't it?").isQuoted(new Span(6, 7)));
  }

  private static boolean isShown(String text, String piece) {
    int at = text.indexOf(piece);
    return Layout.of(text).isCode(new Span(at, at + piece.length()));
  }

  @Test
  void whatIsSetInOrAnnouncedIsShown() {
    String said = "The notice on the door of the shop had been changed overnight.";
    assertTrue(isShown(said + "\n\n    Closed for good\n\nNobody knew why.", "Closed"));
    assertFalse(isShown("    " + said + "\n    Closed for good\n    So it was.", "Closed"));
    assertTrue(isShown(said.replace('.', ':') + "\n\nClosed for good\n\nSo it was.", "Closed"));
    assertFalse(isShown(said.replace('.', ':') + "\n\nClosed for good\n\nSo it was.", "So it"));
    assertFalse(isShown("Read more:\nClosed for good\n\nSo it was.", "Closed"));
  }

  @Test
  void fencesAndBackquotesAreCode() {
    String text = "a ##x## b\n```\n##x##\n```\nuse `##x##` here\n";
    Layout layout = Layout.of(text);
    assertFalse(layout.isCode(new Span(2, 7)));
    int fenced = text.indexOf("##x##", 8);
    assertTrue(layout.isCode(new Span(fenced, fenced + 5)));
    int inline = text.indexOf("##x##", fenced + 5);
    assertTrue(layout.isCode(new Span(inline, inline + 5)));
  }

  @Test
  void hardWrappedLinesAreJoinedInTheView() {
    String text =
        "The old ferry crossed the river twice a day, and in\n"
            + "summer, when the visitors came, it crossed four times.\n"
            + "Nobody remembered who had built it, though the name of\n"
            + "a shipyard could still be read under the paint at the\n"
            + "stern, and every spring somebody promised to look it up\n"
            + "in the archive.\n\n"
            + "It never happened.\n";
    Layout layout = Layout.of(text);
    assertEquals(Shape.WRAPPED, layout.shape());
    assertTrue(
        layout
            .text()
            .startsWith("The old ferry crossed the river twice a day, and in summer, when"));
    int at = layout.text().indexOf("in summer");
    assertEquals("in\nsummer", layout.view().toSource(new Span(at, at + 9)).in(text).toString());
  }

  @Test
  void verseIsNotWrappedText() {
    String text =
        "The wind came down the valley,\nThe wind went up the hill,\nIt rattled at the windows,\n"
            + "It rattles at them still.\nMy mother lit the candles,\nMy father barred the door,\n"
            + "And none of us had ever heard\nThe wind like that before.\n";
    assertEquals(Shape.PARAGRAPHS, Layout.of(text).shape());
  }

  @Test
  void aLongLineOfManySentencesIsFlat() {
    assertEquals(
        Shape.FLAT, Layout.of("One is here. Two is there. Three is gone. Four stays.").shape());
  }
}
