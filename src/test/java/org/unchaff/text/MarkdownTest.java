package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static final String TEXT =
      "See [the old port](https://harbour.example/a(1) \"Port\") today.";

  private static Document document(String text) {
    return Document.of(text).asMarkdown();
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }

  @Test
  void aLinkGoesWholeOrNotAtAll() {
    Document document = document(TEXT);
    assertTrue(document.isBrokenBy(span(TEXT, "harbour")));
    assertTrue(document.isBrokenBy(span(TEXT, "See [the")));
    assertTrue(document.isBrokenBy(span(TEXT, "the old port")), "an empty link would stay");
    assertFalse(
        document.isBrokenBy(span(TEXT, "[the old port](https://harbour.example/a(1) \"Port\")")));
    assertFalse(document.isBrokenBy(new Span(0, TEXT.length())));
  }

  @Test
  void aPartOfItsWordsMayGo() {
    assertFalse(document(TEXT).isBrokenBy(span(TEXT, "old ")));
    assertFalse(document(TEXT).isBrokenBy(span(TEXT, "today")));
  }

  @Test
  void frontMatterAndAddressesStayWhole() {
    String text = "---\ntitle: x\n---\nMail <desk@harbour.example> or 3 < 4 > 2.\n";
    assertEquals(
        List.of("---\ntitle: x\n---\n", "<desk@harbour.example>"),
        Markdown.frames(text).stream().map(f -> f.whole().in(text).toString()).toList());
  }

  @Test
  void plainTextHasNoFrames() {
    assertFalse(Document.of(TEXT).isBrokenBy(span(TEXT, "harbour")));
  }

  @Property(tries = 500)
  void framesLieInOrderInsideTheText(@ForAll String any) {
    int done = 0;
    for (Frame frame : Markdown.frames(any + "[[a](b)](c) ![x](y) <a@b>")) {
      assertTrue(frame.whole().start() >= done);
      done = frame.whole().end();
    }
  }
}
