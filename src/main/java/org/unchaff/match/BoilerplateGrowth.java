package org.unchaff.match;

import java.util.BitSet;
import org.unchaff.match.Piece.Kind;

/**
 * Which pieces of a text go: each that speaks loudly enough for noise, its neighbours as far as
 * they do so less loudly without a break, and the headlines under a head; but nothing of a text
 * that all its loud pieces together do not make a noisy one. What reads as prose needs more than a
 * line without a full stop. All numbers are hundredths of a logit, chosen for the most noise found
 * in labelled articles that the weights had not seen while clean text stays as it is. Serves one
 * thread.
 */
final class BoilerplateGrowth {

  /** What a line says among others at the least, if it is to go. */
  private static final int SEED = 80;

  /** The same for a line that ends a sentence, for a sentence of a line, and for an aside. */
  private static final int PROSE_SEED = 200;

  private static final int SENTENCE_SEED = 120;
  private static final int ASIDE_SEED = 350;

  /** What a line says at the least, if it is to go along with a neighbour; and what prose does. */
  private static final int JOIN = 50;

  private static final int PROSE_JOIN = 100;

  /** What a piece says by itself at the least, if it is to go, or to go along with a neighbour. */
  private static final int OWN_SEED = -300;

  private static final int OWN_JOIN = -400;

  /** What the first line says to go; it is the title as a rule, and has the shape of a button. */
  private static final int OWN_FIRST = -100;

  /** What the lines that go say above {@link #SEED}, together and for each line of the text. */
  private static final int LEAST_TOGETHER = 500;

  private static final int LEAST_A_LINE = 10;

  /** What is louder is no title. */
  private static final int TITLE = 400;

  /** What a headline under a head that goes says by itself at the least. */
  private static final int OWN_LISTED = -400;

  private final BoilerplateLook look;
  private final HeadlineList lists;

  BoilerplateGrowth(BoilerplateLook look, HeadlineList lists) {
    this.look = look;
    this.lists = lists;
  }

  BoilerplateLook look() {
    return look;
  }

  /** Why a piece does not go, in words. */
  String lack(int piece) {
    int needed = seed(piece);
    if (look.among(piece) < needed) {
      return "it comes to " + look.among(piece) + " of " + needed + ", and no neighbour goes";
    }
    return look.own(piece) < ownSeed(piece)
        ? "by itself it comes to " + look.own(piece) + " of " + ownSeed(piece)
        : "the text as a whole does not read like a noisy one";
  }

  /** The pieces that go, by number. A line goes before its parts. */
  BitSet going() {
    BitSet going = seeds();
    for (int row = 0; row < look.rows() && !going.isEmpty(); row++) {
      grow(going, row, 1);
      grow(going, row, -1);
      growInside(going, row);
    }
    takeLists(going);
    spareTitle(going);
    return going;
  }

  /** The pieces that are loud enough by themselves, if together they are so for their text. */
  private BitSet seeds() {
    BitSet seeds = new BitSet(look.size());
    int together = 0;
    for (int row = 0; row < look.rows(); row++) {
      int loudest = SEED;
      for (int i = look.first(row); i < look.first(row + 1); i++) {
        if (isSeed(i)) {
          seeds.set(i);
          loudest = Math.max(loudest, look.among(i));
        }
      }
      together += loudest - SEED;
    }
    if (together < LEAST_TOGETHER + LEAST_A_LINE * look.rows()) {
      seeds.clear();
    }
    return seeds;
  }

  /** What a piece needs to go by itself. */
  private int seed(int piece) {
    return switch (look.piece(piece).kind()) {
      case WHOLE -> isProse(piece) ? PROSE_SEED : SEED;
      case SENTENCE -> SENTENCE_SEED;
      case ASIDE -> ASIDE_SEED;
    };
  }

  /** What a piece needs to say by itself to go by itself. */
  private static int ownSeed(int piece) {
    return piece == 0 ? OWN_FIRST : OWN_SEED;
  }

  /** What a piece needs to go along with a neighbour. */
  private int join(int piece) {
    boolean isLine = look.piece(piece).kind() == Kind.WHOLE && !isProse(piece);
    return isLine ? JOIN : PROSE_JOIN;
  }

  private boolean isProse(int piece) {
    return lists.isSentence(look.piece(piece).line());
  }

  /**
   * Spares the title: of the lines above the first paragraph, if all of them would go, the one that
   * says least.
   */
  private void spareTitle(BitSet going) {
    int quietest = -1;
    for (int row = 0; row < look.rows(); row++) {
      int piece = look.first(row);
      if (!going.get(piece)) {
        boolean isUnderTitle = quietest >= 0 && lists.isSentence(lineOf(row));
        if (isUnderTitle && look.own(quietest) < TITLE) {
          going.clear(quietest);
        }
        return;
      }
      boolean isQuieter = quietest < 0 || look.own(piece) < look.own(quietest);
      if (isQuieter && look.isWhole(row) && !lists.isSentence(lineOf(row))) {
        quietest = piece;
      }
    }
  }

  /** Takes the headlines under heads that go. */
  private void takeLists(BitSet going) {
    int sentences = 0;
    for (int row = 0; row < look.rows(); row++) {
      boolean isGone = going.get(look.first(row));
      if (isGone && sentences >= HeadlineList.LEAST_SENTENCES && lists.isHead(lineOf(row))) {
        takeList(going, row + 1);
      }
      sentences += !isGone && lists.isSentence(lineOf(row)) ? 1 : 0;
    }
  }

  /** Takes the rows from one on, if to the end of the text, or to what goes, all are headlines. */
  private void takeList(BitSet going, int from) {
    int end = from;
    while (end < look.rows() && !going.get(look.first(end)) && mayBeListed(end)) {
      end++;
    }
    boolean isWhole = end == look.rows() || going.get(look.first(end));
    if (isWhole && end - from >= HeadlineList.LEAST && end - from <= HeadlineList.MOST) {
      for (int row = from; row < end; row++) {
        going.set(look.first(row));
      }
    }
  }

  private boolean mayBeListed(int row) {
    return look.isWhole(row)
        && look.own(look.first(row)) >= OWN_LISTED
        && lists.isHeadline(lineOf(row))
        && look.isMeant(look.first(row));
  }

  private int lineOf(int row) {
    return look.piece(look.first(row)).line();
  }

  /** Whether a piece says enough to go by itself; what is cheap is asked first. */
  private boolean isSeed(int piece) {
    return look.own(piece) >= ownSeed(piece)
        && look.among(piece) >= seed(piece)
        && look.isMeant(piece)
        && look.hasLetters(piece);
  }

  /** Whether a piece says enough to go along with a neighbour. */
  private boolean joins(int piece) {
    return look.own(piece) >= OWN_JOIN && look.among(piece) >= join(piece) && look.isMeant(piece);
  }

  private void grow(BitSet going, int from, int step) {
    int row = from;
    while (going.get(look.first(row)) && look.isWhole(row)) {
      row += step;
      boolean joins =
          row >= 0
              && row < look.rows()
              && look.isWhole(row)
              && !going.get(look.first(row))
              && joins(look.first(row));
      if (!joins) {
        return;
      }
      going.set(look.first(row));
    }
  }

  /** Sentences beside those that go. */
  private void growInside(BitSet going, int row) {
    for (int i = look.first(row) + 1; i < look.first(row + 1); i++) {
      extend(going, i, -1);
    }
    for (int i = look.first(row + 1) - 2; i >= look.first(row); i--) {
      extend(going, i, 1);
    }
  }

  private void extend(BitSet going, int piece, int step) {
    if (going.get(piece + step)
        && !going.get(piece)
        && look.piece(piece).kind() == Kind.SENTENCE
        && look.isSentenceBeside(piece, step)
        && joins(piece)) {
      going.set(piece);
    }
  }
}
