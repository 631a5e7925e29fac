package org.unchaff.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Says where a text may be cut without splitting what a reader sees as one character. */
public final class Graphemes {

  /** No cluster that text really holds is longer; a longer one may be cut. */
  private static final int LONGEST = 64;

  private Graphemes() {}

  /** Whether an offset lies between two grapheme clusters, or at the start or end of the text. */
  public static boolean isBoundary(String text, int offset) {
    if (offset == 0 || offset == text.length()) {
      return true;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    if (before < '\u0300' && after < '\u0300') {
      return before != '\r' || after != '\n';
    }
    if (Chars.isWide(before) && Chars.isWide(after) && before < '\ua000' && before > '\u3040') {
      return Character.getType(after) != Character.NON_SPACING_MARK;
    }
    int from = Math.max(0, offset - LONGEST);
    String window = text.substring(from, Math.min(text.length(), offset + LONGEST));
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(window);
    return clusters.isBoundary(offset - from);
  }
}
