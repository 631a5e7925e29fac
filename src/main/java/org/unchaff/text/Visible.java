package org.unchaff.text;

/** Shows characters that a terminal would obey or hide. */
public final class Visible {

  private Visible() {}

  /** The text with such characters as {@code <U+200B>}; line ends and tabs stay. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    boolean hidden =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              c != '\n' && c != '\t';
          default -> false;
        };
    if (hidden) {
      out.append(String.format("<U+%04X>", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
