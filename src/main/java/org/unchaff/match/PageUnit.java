package org.unchaff.match;

import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * A paragraph or a menu line, as the detectors of a page's parts see it.
 *
 * @param first its first line
 * @param last its last line
 * @param weight its letters and digits; wide ones, which say more, count twice
 * @param isProse whether it reads as running text
 * @param ends whether it ends the way sentences do
 * @param text what it says, without white space at its ends
 */
record PageUnit(int first, int last, int weight, boolean isProse, boolean ends, String text) {

  /** A sentence has at least this weight, and so many words where words are set apart. */
  private static final int SENTENCE = 15;

  private static final int SENTENCE_WORDS = 4;

  /** From this weight on a final mark inside tells running text, even if none stands at its end. */
  private static final int LONG = 100;

  static PageUnit of(Layout layout, int first, int last) {
    Span span = Units.trim(layout.text(), layout.line(first).hull(layout.line(last)));
    String text = span.in(layout.text()).toString();
    int weight = 0;
    boolean wide = false;
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide |= Chars.isWide(c);
      weight += Character.isLetterOrDigit(c) ? Chars.columns(c) : 0;
      words += Chars.isSpace(c) && !Chars.isSpace(text.charAt(i - 1)) ? 1 : 0;
    }
    boolean ends = Sentences.endsSentence(layout.text(), span);
    boolean sentence = ends && weight >= SENTENCE && (wide || words >= SENTENCE_WORDS);
    boolean prose = sentence || weight >= LONG && holdsEnd(text);
    return new PageUnit(first, last, weight, prose, ends, text);
  }

  /** Whether a sentence ends, and something follows. */
  private static boolean holdsEnd(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean parted = Chars.isSpace(text.charAt(i + 1)) || Chars.isWide(c);
      if (Sentences.isFinal(c) && parted) {
        return true;
      }
    }
    return false;
  }
}
