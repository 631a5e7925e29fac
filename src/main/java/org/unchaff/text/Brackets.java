package org.unchaff.text;

/** Brackets and quotation marks that come in pairs. */
public final class Brackets {

  private static final String OPEN = "([{（【［〔〖《〈「『“";
  private static final String CLOSE = ")]}）】］〕〗》〉」』”";

  private Brackets() {}

  /**
   * Whether a stretch of text can go without taking one half of a pair whose other half stays. A
   * mark whose partner does not stand in the same line never had one.
   */
  public static boolean areBalanced(String text, Span span) {
    for (int kind = 0; kind < OPEN.length(); kind++) {
      int surplus = surplus(text, span, kind);
      if (surplus > 0 && stands(text, CLOSE.charAt(kind), span.end(), 1)
          || surplus < 0 && stands(text, OPEN.charAt(kind), span.start() - 1, -1)) {
        return false;
      }
    }
    return true;
  }

  /** How many more opening marks than closing ones stand there. */
  private static int surplus(String text, Span span, int kind) {
    int surplus = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      surplus += c == OPEN.charAt(kind) ? 1 : c == CLOSE.charAt(kind) ? -1 : 0;
    }
    return surplus;
  }

  /** Whether a mark stands from there to the line's end, or start, before its counterpart does. */
  private static boolean stands(String text, char mark, int from, int step) {
    char counterpart =
        step > 0 ? OPEN.charAt(CLOSE.indexOf(mark)) : CLOSE.charAt(OPEN.indexOf(mark));
    for (int i = from; i >= 0 && i < text.length(); i += step) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == counterpart) {
        return false;
      }
      if (c == mark) {
        return true;
      }
    }
    return false;
  }

  /** Whether two marks are a pair, the opening one first. */
  public static boolean isPair(char open, char close) {
    int kind = OPEN.indexOf(open);
    return kind >= 0 && CLOSE.charAt(kind) == close;
  }
}
