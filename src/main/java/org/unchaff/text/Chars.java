package org.unchaff.text;

/** Small questions about characters and stretches of text. */
public final class Chars {
  private Chars() {}

  /** Whether nothing but white space stands there. */
  public static boolean isBlank(CharSequence text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** White space of any kind, no-break spaces too. */
  public static boolean isSpace(char c) {
    return c == ' ' || c > '\u007f' && Character.isSpaceChar(c) || c >= '\t' && c <= '\r';
  }

  /** White space that does not end a line. */
  public static boolean isHorizontalSpace(char c) {
    return c == ' '
        || c == '\t'
        || c > '\u007f' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Characters other than white space. */
  public static int visible(CharSequence text, Span span) {
    int visible = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (!isSpace(text.charAt(i))) {
        visible++;
      }
    }
    return visible;
  }

  /** Letters and digits. */
  public static int letters(CharSequence text, Span span) {
    int letters = 0;
    for (int i = span.start(); i < span.end(); ) {
      int c = Character.codePointAt(text, i);
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    return letters;
  }

  /** Whether the character takes two columns, as Han, kana, Hangul and full-width forms do. */
  public static boolean isWide(char c) {
    return c >= '\u1100'
        && (c <= '\u115f'
            || c >= '\u2e80' && c <= '\ua4cf' && c != '\u303f'
            || c >= '\uac00' && c <= '\ud7a3'
            || c >= '\uf900' && c <= '\ufaff'
            || c >= '\ufe30' && c <= '\ufe6f'
            || c >= '\uff00' && c <= '\uff60'
            || c >= '\uffe0' && c <= '\uffe6');
  }

  /** How many columns of a fixed-width page a stretch takes. */
  public static int columns(CharSequence text, Span span) {
    int columns = 0;
    for (int i = span.start(); i < span.end(); i++) {
      columns += columns(text.charAt(i));
    }
    return columns;
  }

  /** How many columns of a fixed-width page the character takes. */
  public static int columns(char c) {
    if (isWide(c) || Character.isHighSurrogate(c)) {
      return 2;
    }
    boolean none =
        Character.isLowSurrogate(c)
            || c >= '\u0300'
                && (Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.FORMAT);
    return none ? 0 : 1;
  }
}
