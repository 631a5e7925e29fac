package org.unchaff.match;

import java.util.List;
import org.unchaff.rule.Unit;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Finds the units that hold a stretch of text. */
final class Units {

  /**
   * What a sentence may hold before or behind evidence that covers it: a short word, an ornament.
   */
  private static final int EDGE_LETTERS = 4;

  private Units() {}

  /** The unit that holds a stretch, line ends not included. */
  static Span holding(Layout layout, Span found, Unit unit) {
    int first = layout.lineAt(found.start());
    int last = layout.lineAt(Math.max(found.start(), found.end() - 1));
    return switch (unit) {
      case MATCH -> found;
      case SENTENCE -> sentence(layout, found, first);
      case LINE -> layout.line(first).hull(layout.line(last));
      case BLOCK ->
          layout.line(blockStart(layout, first)).hull(layout.line(blockEnd(layout, last)));
      case REST -> layout.line(first).hull(layout.line(layout.lineCount() - 1));
    };
  }

  private static Span sentence(Layout layout, Span found, int line) {
    List<Span> sentences = layout.sentences(line);
    Span hull = found;
    for (Span sentence : sentences) {
      hull = sentence.overlaps(found) ? hull.hull(sentence) : hull;
    }
    return trim(layout.text(), hull);
  }

  static int blockStart(Layout layout, int line) {
    int at = line;
    while (at > 0 && !layout.isBlank(at - 1)) {
      at--;
    }
    return at;
  }

  static int blockEnd(Layout layout, int line) {
    int at = line;
    while (at + 1 < layout.lineCount() && !layout.isBlank(at + 1)) {
      at++;
    }
    return at;
  }

  /** Whether evidence covers a unit from its first word to its last. */
  static boolean covers(Layout layout, Span evidence, Span unit) {
    Span before = new Span(unit.start(), Math.max(unit.start(), evidence.start()));
    Span behind = new Span(Math.min(evidence.end(), unit.end()), unit.end());
    return Chars.letters(layout.text(), before) <= EDGE_LETTERS
        && Chars.letters(layout.text(), behind) <= EDGE_LETTERS;
  }

  /** Whether a sentence, or the line, ends before a stretch, and one begins behind it. */
  static boolean isBetweenSentences(Layout layout, Span span) {
    String text = layout.text();
    Span line = layout.line(layout.lineAt(span.start()));
    Span before = trim(text, new Span(line.start(), Math.max(line.start(), span.start())));
    Span behind = trim(text, new Span(Math.min(span.end(), line.end()), line.end()));
    boolean ends = before.isEmpty() || Sentences.endsSentence(text, before);
    return ends && (behind.isEmpty() || begins(text.codePointAt(behind.start())));
  }

  private static boolean begins(int codePoint) {
    return !Character.isLowerCase(codePoint) && ",;:.!?)]}،؛。、".indexOf(codePoint) < 0;
  }

  /**
   * A stretch without the punctuation of the sentence before, which an expression for the start of
   * a sentence takes along: it is no evidence against that one.
   */
  static Span fromItsSentence(Layout layout, int line, Span span) {
    for (Span sentence : layout.sentences(line)) {
      boolean crosses = span.start() < sentence.start() && sentence.start() < span.end();
      if (crosses && Chars.letters(layout.text(), new Span(span.start(), sentence.start())) == 0) {
        return new Span(sentence.start(), span.end());
      }
    }
    return span;
  }

  /** A stretch without the white space at its ends. */
  static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && Chars.isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Chars.isSpace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }
}
