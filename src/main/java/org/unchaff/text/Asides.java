package org.unchaff.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands aside from the running text of a line: in brackets, or boxed between two of the
 * same ornament. Such a piece can go without the sentence round it losing anything.
 */
final class Asides {

  private static final String OPEN = "([{（【［〔〖｛";
  private static final String CLOSE = ")]}）】］〕〗｝";

  /**
   * Signs that advertisers box their lines with; those that also stand for list items or footnotes
   * need their partner.
   */
  private static final String ORNAMENTS = "▍◆◇※＊★☆●○■□▲△▼▽⊙♠♣♥♦❤✦✧☎✿❀❖∷";

  /**
   * A bracket that is not closed within so many code units is none: keeps the work linear in the
   * line.
   */
  private static final int FAR = 600;

  private Asides() {}

  /** The outermost asides with their marks, in order and without overlap. */
  static List<Span> of(String line) {
    List<Span> found = new ArrayList<>();
    for (int at = 0; at < line.length(); at++) {
      int end = end(line, at);
      if (end > at) {
        found.add(new Span(at, end));
        at = end - 1;
      }
    }
    return found;
  }

  private static int end(String line, int at) {
    int kind = OPEN.indexOf(line.charAt(at));
    if (kind >= 0) {
      return bracketEnd(line, at, OPEN.charAt(kind), CLOSE.charAt(kind));
    }
    return ORNAMENTS.indexOf(line.charAt(at)) >= 0 ? boxEnd(line, at) : -1;
  }

  private static int bracketEnd(String line, int at, char open, char close) {
    int depth = 0;
    for (int i = at; i < line.length() && i < at + FAR; i++) {
      char c = line.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** A box is closed by its own sign; a row of signs counts as one. */
  private static int boxEnd(String line, int at) {
    char sign = line.charAt(at);
    int inside = at;
    while (inside < line.length() && ORNAMENTS.indexOf(line.charAt(inside)) >= 0) {
      inside++;
    }
    int close = line.indexOf(sign, inside);
    if (close < 0 || close > at + FAR) {
      return -1;
    }
    int end = close;
    while (end < line.length() && ORNAMENTS.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
