package org.unchaff.engine;

import java.util.BitSet;

/** The subset construction, one step at a time. */
final class Subsets {

  private final Nfa nfa;
  private final boolean isUnanchored;
  private final int endClass;

  private final Starts starts;

  Subsets(Nfa nfa, boolean isUnanchored) {
    this.nfa = nfa;
    this.isUnanchored = isUnanchored;
    this.endClass = nfa.alphabet().size();
    starts = new Starts(nfa);
  }

  /** The state that a class leads to; the end of the line leads to the start of the next one. */
  StateSet next(StateSet state, int characterClass) {
    boolean atEnd = characterClass == endClass;
    int kind = atEnd ? LazyDfa.AT_START : kind(characterClass);
    BitSet late = new BitSet();
    MoveTable accept = nfa.accept();
    for (int member : state.members()) {
      for (int i = accept.start(member); i < accept.end(member); i++) {
        int condition = accept.condition(i);
        if (condition != 0 && holds(condition, state.before(), kind, atEnd)) {
          late.set(accept.target(i));
        }
      }
    }
    int[] lateEnds = late.stream().toArray();
    if (atEnd) {
      return new StateSet(new int[0], LazyDfa.AT_START, lateEnds);
    }
    return new StateSet(moves(state, characterClass, kind), kind, lateEnds);
  }

  private int kind(int characterClass) {
    return nfa.alphabet().isWord(characterClass) ? LazyDfa.WORD : LazyDfa.NOT_WORD;
  }

  private int[] moves(StateSet state, int characterClass, int kind) {
    BitSet members = new BitSet();
    for (int member : state.members()) {
      add(nfa.follow(), member, state.before(), characterClass, kind, members);
    }
    if (state.before() >= LazyDfa.AT_START || isUnanchored) {
      for (int first : starts.taking(characterClass, state.before(), kind)) {
        members.set(first);
      }
    }
    return members.stream().toArray();
  }

  private void add(
      MoveTable moves, int from, int before, int characterClass, int kind, BitSet members) {
    for (int i = moves.start(from); i < moves.end(from); i++) {
      int target = moves.target(i);
      int condition = moves.condition(i);
      if (nfa.takes(target, characterClass)
          && (condition == 0 || holds(condition, before, kind, false))) {
        members.set(target);
      }
    }
  }

  /** The patterns that end behind the last character, whatever comes next. */
  int[] ends(StateSet state) {
    BitSet ends = new BitSet();
    MoveTable accept = nfa.accept();
    for (int member : state.members()) {
      for (int i = accept.start(member); i < accept.end(member); i++) {
        if (accept.condition(i) == 0) {
          ends.set(accept.target(i));
        }
      }
    }
    return ends.stream().toArray();
  }

  static boolean holds(int conditions, int before, int kind, boolean atEnd) {
    boolean behindWord = before == LazyDfa.WORD || before == LazyDfa.BEHIND_WORD;
    boolean boundary = behindWord != (!atEnd && kind == LazyDfa.WORD);
    return ((conditions & Nfa.LINE_START) == 0 || before == LazyDfa.AT_START)
        && ((conditions & Nfa.LINE_END) == 0 || atEnd)
        && ((conditions & Nfa.WORD) == 0 || boundary)
        && ((conditions & Nfa.NOT_WORD) == 0 || !boundary);
  }

  /**
   * Whether some members could be matched to the character that others took, seen from the other
   * side.
   */
  static boolean meet(int[] left, int[] right) {
    for (int i = 0, k = 0; i < left.length && k < right.length; ) {
      if (left[i] == right[k]) {
        return true;
      }
      if (left[i] < right[k]) {
        i++;
      } else {
        k++;
      }
    }
    return false;
  }
}
