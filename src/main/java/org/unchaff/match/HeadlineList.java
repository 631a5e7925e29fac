package org.unchaff.match;

import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * Tells the lines of a list of headlines: what stands under the head that announces other articles.
 * A headline says nothing of noise by itself, it reads like the headline of this article; only that
 * the head goes, that several stand in a row, and that no sentence of the article follows, gives
 * the list away.
 */
final class HeadlineList {

  /** A single line under a head may as well be the last line of the article. */
  static final int LEAST = 2;

  /** Longer lists may be verse, or a table. */
  static final int MOST = 8;

  /** So many lines before the head have to end as sentences do, or there is no article before. */
  static final int LEAST_SENTENCES = 3;

  /** The widths of heads and headlines, in columns. */
  private static final int MOST_HEAD = 32;

  private static final int LEAST_COLUMNS = 10;
  private static final int MOST_COLUMNS = 90;

  /** A run of so many digits is a number to call, not one in a headline. */
  private static final int MOST_DIGITS = 4;

  private final Layout layout;

  HeadlineList(Layout layout) {
    this.layout = layout;
  }

  /** Whether a line is short enough to announce others. */
  boolean isHead(int line) {
    Span content = content(line);
    return Chars.columns(layout.text(), content) <= MOST_HEAD
        && !Sentences.endsSentence(layout.text(), content);
  }

  /** Whether a line ends as a sentence does. */
  boolean isSentence(int line) {
    Span content = content(line);
    return Chars.columns(layout.text(), content) >= MOST_HEAD
        && Sentences.endsSentence(layout.text(), content);
  }

  /** Whether a line may be the headline of another article: no sentence, no address, no number. */
  boolean isHeadline(int line) {
    Span content = content(line);
    int columns = Chars.columns(layout.text(), content);
    return columns >= LEAST_COLUMNS
        && columns <= MOST_COLUMNS
        && !endsAsStatement(content)
        && !holdsAddress(content);
  }

  private Span content(int line) {
    return Units.trim(layout.text(), layout.line(line));
  }

  /** A headline may ask or shout. */
  private boolean endsAsStatement(Span content) {
    char last = layout.text().charAt(content.end() - 1);
    return last != '?'
        && last != '!'
        && last != '\uFF1F'
        && last != '\uFF01'
        && Sentences.endsSentence(layout.text(), content);
  }

  private boolean holdsAddress(Span content) {
    int digits = 0;
    for (int at = content.start(); at < content.end(); at++) {
      char c = layout.text().charAt(at);
      digits = Character.isDigit(c) ? digits + 1 : 0;
      if (digits > MOST_DIGITS || c == '@') {
        return true;
      }
    }
    return false;
  }
}
