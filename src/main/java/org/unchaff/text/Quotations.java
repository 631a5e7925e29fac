package org.unchaff.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what a line quotes: what stands between quotation marks is somebody's words, not the page's
 * own.
 */
final class Quotations {

  private static final String OPEN = "“「『«‹〝";
  private static final String CLOSE = "”」』»›〞";

  /** All marks that may close a quotation. */
  private static final String CLOSERS = CLOSE + "“’‘«\"";

  private final String line;

  /**
   * For each closing mark the place where it was last found; looking always goes on from there, so
   * all is linear.
   */
  private final int[] found = new int[CLOSERS.length()];

  private Quotations(String line) {
    this.line = line;
    Arrays.fill(found, -1);
  }

  /**
   * The quotations of a line with their marks, in order and without overlap; a mark without its
   * partner opens none.
   */
  static List<Span> of(String line) {
    Quotations quotations = new Quotations(line);
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < line.length(); at++) {
      int close = quotations.close(at);
      if (close < line.length()) {
        spans.add(new Span(at, close + 1));
        at = close;
      }
    }
    return spans;
  }

  /**
   * Where the quotation closes that opens at an offset; the length of the line if none opens, or it
   * never closes.
   */
  private int close(int at) {
    char c = line.charAt(at);
    int kind = OPEN.indexOf(c);
    if (kind >= 0) {
      return next(CLOSE.charAt(kind), at);
    }
    return switch (c) {
      case '„' -> Math.min(next('“', at), next('”', at));
      case '‚' -> Math.min(next('‘', at), next('’', at));
      case '»' -> next('«', at);
      case '"' -> next('"', at);
      case '‘' -> singleClose(at);
      default -> line.length();
    };
  }

  /** A single closing mark before a letter is an apostrophe. */
  private int singleClose(int at) {
    int close = next('’', at);
    while (close + 1 < line.length() && isAlphabetic(line.charAt(close + 1))) {
      close = next('’', close);
    }
    return close;
  }

  private static boolean isAlphabetic(char c) {
    return Character.isLetter(c) && !Chars.isWide(c);
  }

  private int next(char closer, int after) {
    int kind = CLOSERS.indexOf(closer);
    if (found[kind] <= after) {
      int at = line.indexOf(closer, after + 1);
      found[kind] = at < 0 ? line.length() : at;
    }
    return found[kind];
  }
}
