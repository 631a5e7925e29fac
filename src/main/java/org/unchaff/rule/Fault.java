package org.unchaff.rule;

import org.unchaff.text.Chars;

/**
 * Something wrong in a rule file.
 *
 * @param place where
 * @param message what is wrong and what would be right, in one line
 * @param line the line of the file, without its line end
 */
public record Fault(Place place, String message, String line) {

  /** Of longer lines only what stands round the place is shown, in code units. */
  private static final int SHOWN = 160;

  /** How much of that stands before the place. */
  private static final int BEFORE = 60;

  /**
   * The fault with the line and a caret under the place; wide characters count two columns, as
   * terminals show them.
   */
  public String format() {
    if (place.line() == 0 || line.isBlank()) {
      return place + ": " + message;
    }
    int column = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
    int at = line.offsetByCodePoints(0, column);
    int start = line.length() > SHOWN ? boundary(Math.max(0, at - BEFORE)) : 0;
    int end =
        line.length() > SHOWN ? boundary(Math.min(line.length(), start + SHOWN)) : line.length();
    String before = (start > 0 ? "..." : "") + line.substring(start, at);
    String behind = line.substring(at, end) + (end < line.length() ? "..." : "");
    StringBuilder caret = new StringBuilder();
    before.codePoints().forEach(c -> caret.append(c == '\t' ? "\t" : " ".repeat(columns(c))));
    return place + ": " + message + "\n    " + before + behind + "\n    " + caret + "^";
  }

  /** The nearest place at or before that does not split a character. */
  private int boundary(int at) {
    boolean splits =
        at > 0
            && at < line.length()
            && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at));
    return splits ? at - 1 : at;
  }

  private static int columns(int codePoint) {
    return Character.isBmpCodePoint(codePoint) ? Chars.columns((char) codePoint) : 2;
  }
}
