package org.unchaff.labelled;

import java.util.BitSet;
import java.util.List;
import org.unchaff.decide.Edit;
import org.unchaff.text.Chars;

/**
 * The places of all visible characters that edits took out of a text. Where a cut could lie
 * elsewhere and give the same text, it is counted where it does least harm.
 */
final class Removed {

  private final String text;
  private final BitSet article;
  private final BitSet removed = new BitSet();

  private Removed(String text, BitSet article) {
    this.text = text;
    this.article = article;
  }

  /**
   * @param article the places of what must stay
   */
  static BitSet places(String text, BitSet article, List<Edit> edits) {
    Removed removed = new Removed(text, article);
    edits.forEach(removed::add);
    return removed.removed;
  }

  private void add(Edit edit) {
    int start = edit.span().start();
    int end = edit.span().end();
    String replacement = edit.replacement();
    int head = 0;
    while (head < replacement.length()
        && start < end
        && text.charAt(start) == replacement.charAt(head)) {
      start++;
      head++;
    }
    for (int tail = replacement.length();
        tail > head && start < end && text.charAt(end - 1) == replacement.charAt(tail - 1);
        tail--) {
      end--;
    }
    int shift = replacement.isEmpty() ? bestShift(start, end) : 0;
    for (int at = start + shift; at < end + shift; at++) {
      removed.set(at, removed.get(at) || !Chars.isSpace(text.charAt(at)));
    }
  }

  private int bestShift(int start, int end) {
    int best = 0;
    int least = harm(start, end);
    for (int shift = -1; least > 0 && isSameText(start + shift, end + shift); shift--) {
      int harm = harm(start + shift, end + shift);
      best = harm < least ? shift : best;
      least = Math.min(least, harm);
    }
    for (int shift = 1; least > 0 && isSameText(start + shift - 1, end + shift - 1); shift++) {
      int harm = harm(start + shift, end + shift);
      best = harm < least ? shift : best;
      least = Math.min(least, harm);
    }
    return best;
  }

  /** Whether a cut one further to the right takes the same text as this one. */
  private boolean isSameText(int start, int end) {
    return start >= 0
        && end < text.length()
        && start < end
        && !removed.get(start)
        && text.charAt(start) == text.charAt(end);
  }

  private int harm(int start, int end) {
    return article.get(start, end).cardinality();
  }
}
