package org.unchaff.engine;

/**
 * Numbers characters in the order in which they come, so that a search can remember what each is to
 * its pattern: once for all searches of a line. Safe for use by several threads.
 */
public final class LineCodes {

  /** Stands for the second half of a code point. */
  static final int SECOND_HALF = 1;

  /** Stands for all characters that came too late to get a number. */
  static final int OTHER = 2;

  private static final int FIRST = 3;

  /** How many numbers there are: more than the characters of most languages together. */
  private static final int MOST = 1 << 13;

  /** The number of each code unit that is a code point, or 0. */
  private final char[] numbers = new char[0x10000];

  private int next = FIRST;

  /** A line as numbers, one for each code unit. */
  public static final class Line {
    final String text;
    final char[] codes;

    private Line(String text, char[] codes) {
      this.text = text;
      this.codes = codes;
    }
  }

  /** A line as numbers. */
  public Line of(String line) {
    char[] codes = line.toCharArray();
    for (int i = 0; i < codes.length; i++) {
      char c = codes[i];
      if (Character.isHighSurrogate(c)
          && i + 1 < codes.length
          && Character.isLowSurrogate(codes[i + 1])) {
        codes[i] = OTHER;
        codes[++i] = SECOND_HALF;
      } else {
        char number = numbers[c];
        codes[i] = number == 0 ? number(c) : number;
      }
    }
    return new Line(line, codes);
  }

  private synchronized char number(char c) {
    if (numbers[c] == 0) {
      numbers[c] = (char) (next < MOST ? next++ : OTHER);
    }
    return numbers[c];
  }
}
