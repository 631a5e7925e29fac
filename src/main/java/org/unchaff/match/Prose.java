package org.unchaff.match;

import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Tells lines of running text from headlines, menus and lists. */
final class Prose {

  /**
   * A line without final punctuation reads as prose from so many columns on; headlines are shorter.
   */
  private static final int LONG = 120;

  private Prose() {}

  static boolean isProse(Layout layout, int line) {
    Span content = layout.line(line);
    if (layout.isBlank(line)) {
      return false;
    }
    int columns = 0;
    for (int i = content.start(); i < content.end(); i++) {
      columns += Chars.columns(layout.text().charAt(i));
    }
    return columns >= LONG || Sentences.endsSentence(layout.text(), content);
  }
}
