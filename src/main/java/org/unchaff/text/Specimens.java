package org.unchaff.text;

import java.util.BitSet;

/**
 * Finds lines that a text shows rather than says: a group that is set in where most lines are not,
 * and what follows a sentence that ends with a colon.
 */
final class Specimens {

  /** A line is set in by so many columns: two blanks, or one ideographic space. */
  private static final int INDENT = 2;

  /** A line that is set in by so many columns is code, or quoted. */
  private static final int DEEP = 4;

  /** If a larger share of the lines is set in, it is the way of the text. */
  private static final double SHARE = 0.34;

  private static final double DEEP_SHARE = 0.75;

  /** A line with a colon at its end is a sentence, not a heading, from so many columns on. */
  private static final int SENTENCE_COLUMNS = 40;

  /** A block of more lines behind a colon is the article going on. */
  private static final int MOST_LINES = 8;

  private static final String COLONS = ":：";

  private final String text;
  private final Lines lines;
  private final BitSet shown = new BitSet();

  private Specimens(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  static BitSet of(String text, Lines lines) {
    Specimens specimens = new Specimens(text, lines);
    specimens.addIndented();
    specimens.addAnnounced();
    return specimens.shown;
  }

  private void addIndented() {
    addIndented(INDENT, SHARE, SENTENCE_COLUMNS);
    addIndented(DEEP, DEEP_SHARE, 0);
  }

  /** Adds groups that are set in behind a sentence, if they are the lesser part of the text. */
  private void addIndented(int columns, double share, int sentence) {
    BitSet indented = new BitSet();
    int written = 0;
    for (int i = 0; i < lines.count(); i++) {
      if (!isBlank(i)) {
        written++;
        indented.set(i, isIndented(i, columns));
      }
    }
    if (indented.cardinality() <= share * written) {
      for (int i = indented.nextSetBit(0); i >= 0; i = indented.nextSetBit(i + 1)) {
        int before = before(i);
        if (before >= 0 && (shown.get(before) || isProse(before, sentence))) {
          shown.set(i);
        }
      }
    }
  }

  private void addAnnounced() {
    for (int i = 0; i < lines.count(); i++) {
      if (isProse(i, SENTENCE_COLUMNS) && COLONS.indexOf(lastOf(i)) >= 0) {
        int first = i + 1 < lines.count() && isBlank(i + 1) ? i + 2 : i + 1;
        int last = first;
        while (last < lines.count() && !isBlank(last)) {
          last++;
        }
        if (last - first <= MOST_LINES) {
          shown.set(first, Math.max(first, last));
        }
      }
    }
  }

  private boolean isBlank(int line) {
    return Chars.isBlank(text, lines.content(line));
  }

  private boolean isIndented(int line, int least) {
    Span content = lines.content(line);
    int columns = 0;
    for (int at = content.start(); Chars.isSpace(text.charAt(at)); at++) {
      columns += text.charAt(at) == '\t' ? DEEP : Chars.columns(text.charAt(at));
    }
    return columns >= least;
  }

  private int before(int line) {
    int at = line - 1;
    while (at >= 0 && isBlank(at)) {
      at--;
    }
    return at;
  }

  private boolean isProse(int line, int least) {
    Span content = lines.content(line);
    return Chars.columns(text, content) >= least
        && (COLONS.indexOf(lastOf(line)) >= 0 || Sentences.endsSentence(text, content));
  }

  private char lastOf(int line) {
    Span content = lines.content(line);
    int end = content.end();
    while (end > content.start() && Chars.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end == content.start() ? ' ' : text.charAt(end - 1);
  }
}
