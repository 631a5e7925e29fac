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

  /** Longer lines are shown in part. */
  private static final int SHOWN = 160;

  /**
   * The fault with the line and a caret under the place; wide characters count two columns, as
   * terminals show them.
   */
  public String format() {
    if (place.line() == 0) {
      return place + ": " + message;
    }
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    StringBuilder caret = new StringBuilder();
    int at = 0;
    for (int column = 1; column < place.column() && at < shown.length(); column++) {
      int c = shown.codePointAt(at);
      caret.append(c == '\t' ? "\t" : " ".repeat(columns(c)));
      at += Character.charCount(c);
    }
    return place + ": " + message + "\n    " + shown + "\n    " + caret + "^";
  }

  private static int columns(int codePoint) {
    return Character.isBmpCodePoint(codePoint) ? Chars.columns((char) codePoint) : 2;
  }
}
