package org.unchaff.lab;

import org.unchaff.text.Chars;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;

/**
 * A place where the text that should go stands in an article.
 *
 * @param text the article
 * @param lines its lines
 * @param line the line, from 0
 * @param span the place
 */
record Sighting(String text, Lines lines, int line, Span span) {

  /** The last lines of an article that count as its end, as the zone {@code tail} has it. */
  private static final int TAIL = 12;

  static Sighting of(String text, Span span) {
    Lines lines = Lines.of(text);
    return new Sighting(text, lines, lines.at(span.start()), span);
  }

  Span content() {
    return lines.content(line);
  }

  /** Letters and digits of the line that do not belong to the text. */
  int lettersBeside() {
    return Chars.letters(text, content()) - Chars.letters(text, span);
  }

  /** Whether the line holds nothing else but white space. */
  boolean isWholeLine() {
    return beginsLine() && endsLine();
  }

  /** Whether something else stands in the line, on one side only. */
  boolean isHalfLine() {
    return beginsLine() != endsLine();
  }

  private boolean beginsLine() {
    Span content = content();
    return Chars.isBlank(text, new Span(content.start(), Math.max(content.start(), span.start())));
  }

  private boolean endsLine() {
    Span content = content();
    return Chars.isBlank(text, new Span(Math.min(span.end(), content.end()), content.end()));
  }

  /** Whether it stands in the last third of the filled lines, and among the last twelve. */
  boolean isAtEnd() {
    int filled = 0;
    int behind = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (!Chars.isBlank(text, lines.content(i))) {
        filled++;
        behind += i > line ? 1 : 0;
      }
    }
    return filled > 1 && behind < Math.max(1, Math.min(TAIL, filled / 3));
  }

  /** The nearest filled line before or behind, empty if there is none. */
  String neighbour(int direction) {
    for (int i = line + direction; i >= 0 && i < lines.count(); i += direction) {
      if (!Chars.isBlank(text, lines.content(i))) {
        return lines.content(i).in(text).toString().strip();
      }
    }
    return "";
  }

  /** The line with marks round what goes. */
  String marked(boolean wholeLine) {
    Span goes = wholeLine ? content() : span;
    return text.substring(content().start(), goes.start())
        + "<<"
        + goes.in(text)
        + ">>"
        + text.substring(goes.end(), Math.max(goes.end(), content().end()));
  }
}
