package org.unchaff.match;

import java.util.BitSet;
import org.unchaff.match.Piece.Kind;

/**
 * Which pieces of a text go: each that speaks loudly enough for noise, its neighbours as far as
 * they do so less loudly without a break, and the headlines under a head. Serves one thread.
 */
final class BoilerplateGrowth {

  /** What a piece says by itself at the least, if it is to go, or to go along with a neighbour. */
  private static final int OWN_SEED = 0;

  private static final int OWN_JOIN = -50;

  /** What a headline under a head that goes says by itself at the least. */
  private static final int OWN_LISTED = -400;

  private final BoilerplateLook look;
  private final HeadlineList lists;
  private final int seed;
  private final int join;

  /**
   * A growth.
   *
   * @param seed what a piece needs by itself
   * @param join what it needs beside one that goes
   */
  BoilerplateGrowth(BoilerplateLook look, HeadlineList lists, int seed, int join) {
    this.look = look;
    this.lists = lists;
    this.seed = seed;
    this.join = join;
  }

  /**
   * The pieces that go, by number: each that speaks loudly enough for noise, and its neighbours as
   * far as they do so less loudly without a break. A line goes before its parts.
   */
  BitSet going() {
    BitSet going = new BitSet(look.size());
    for (int i = 0; i < look.size(); i++) {
      if (reaches(i, OWN_SEED, seed)) {
        going.set(i);
      }
    }
    for (int row = 0; row < look.rows() && !going.isEmpty(); row++) {
      grow(going, row, 1);
      grow(going, row, -1);
      growInside(going, row);
    }
    takeLists(going);
    return going;
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

  /** Whether a piece says enough, and is meant as it stands; what is cheap is asked first. */
  private boolean reaches(int piece, int leastOwn, int least) {
    return look.own(piece) >= leastOwn && look.among(piece) >= least && look.isMeant(piece);
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
              && reaches(look.first(row), OWN_JOIN, join);
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
        && reaches(piece, OWN_JOIN, join)) {
      going.set(piece);
    }
  }
}
