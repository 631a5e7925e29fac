package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * A stretch of one line that is noise or article: the line, a sentence of it, or what stands aside
 * in brackets.
 *
 * @param line the number of its line
 * @param span its place, without white space at its ends
 * @param kind what of the line it is
 */
record Piece(int line, Span span, Kind kind) {

  /** What of its line a piece is. */
  enum Kind {
    WHOLE,
    SENTENCE,
    ASIDE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line of more columns is looked at by its sentences only. */
  private static final int WIDEST_LINE = 600;

  /** The pieces of a line that is not blank. */
  static List<Piece> of(Layout layout, int line) {
    List<Piece> pieces = new ArrayList<>();
    Span content = Units.trim(layout.text(), layout.line(line));
    List<Span> sentences = layout.sentences(line);
    if (sentences.size() < 2 || Chars.columns(layout.text(), content) <= WIDEST_LINE) {
      pieces.add(new Piece(line, content, Kind.WHOLE));
    }
    if (sentences.size() > 1) {
      for (Span sentence : sentences) {
        Span trimmed = Units.trim(layout.text(), sentence);
        if (!trimmed.isEmpty()) {
          pieces.add(new Piece(line, trimmed, Kind.SENTENCE));
        }
      }
    }
    for (Span aside : layout.asides(line)) {
      if (!aside.equals(content)) {
        pieces.add(new Piece(line, aside, Kind.ASIDE));
      }
    }
    return pieces;
  }
}
