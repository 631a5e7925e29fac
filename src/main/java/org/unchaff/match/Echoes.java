package org.unchaff.match;

import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * Which words of a piece of text stand in other lines too. A title and a sentence speak of what the
 * article speaks of; boilerplate does not know the article. Words are compared by their stems, and
 * where no spaces part them, by pairs of characters. Serves one thread.
 */
final class Echoes {

  /** No words to compare, none found again, fewer than a quarter, fewer than half, and more. */
  static final int CLASSES = 5;

  private static final int FIRST_SIZE = 1 << 8;

  /** Words that come up when the table has so many slots and is half full count for nothing. */
  private static final int LAST_SIZE = 1 << 20;

  private long[] words = new long[FIRST_SIZE];

  /** In how many lines each word stands. */
  private int[] lines = new int[FIRST_SIZE];

  /** Who counted each word last, so that nobody counts one twice. */
  private int[] counted = new int[FIRST_SIZE];

  private int size;
  private int counter;

  /** How many words the piece at hand has, and how many of them stand elsewhere. */
  private int all;

  private int again;

  Echoes(Layout layout) {
    Tokens tokens = new Tokens();
    for (Span unit : layout.units()) {
      tokens.read(layout.text(), unit);
      counter++;
      forWords(tokens, true);
    }
  }

  /** The class of the share of a piece's words that stand in other lines too. */
  int of(Tokens piece) {
    all = 0;
    again = 0;
    counter++;
    forWords(piece, false);
    if (all < 2) {
      return 0;
    }
    if (again == 0) {
      return 1;
    }
    return 4 * again < all ? 2 : 2 * again < all ? 3 : 4;
  }

  private void forWords(Tokens tokens, boolean adds) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.hasStem(i)) {
        take(tokens.stem(i), adds);
      } else if (i > 0 && tokens.isIdeograph(i) && tokens.isIdeograph(i - 1)) {
        take(Tokens.mix(tokens.hash(i - 1), tokens.hash(i)), adds);
      }
    }
  }

  private void take(long word, boolean adds) {
    int at = HashSlots.find(words, word);
    if (words[at] != word) {
      if (!adds || !hasRoom()) {
        return;
      }
      at = HashSlots.find(words, word);
      words[at] = word;
      size++;
    }
    if (counted[at] != counter) {
      counted[at] = counter;
      lines[at] += adds ? 1 : 0;
      all++;
      again += lines[at] > 1 ? 1 : 0;
    }
  }

  private boolean hasRoom() {
    if (2 * size < words.length) {
      return true;
    }
    if (words.length == LAST_SIZE) {
      return false;
    }
    grow();
    return true;
  }

  private void grow() {
    long[] oldWords = words;
    int[] oldLines = lines;
    int[] oldCounted = counted;
    words = new long[2 * oldWords.length];
    lines = new int[words.length];
    counted = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != 0) {
        int at = HashSlots.find(words, oldWords[i]);
        words[at] = oldWords[i];
        lines[at] = oldLines[i];
        counted[at] = oldCounted[i];
      }
    }
  }
}
