package org.unchaff.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The first states of an automaton, by the class of the character that they take: worked out when
 * asked for, and then remembered. There are thousands of first states where there are thousands of
 * patterns, so not all can be tried for each class. Serves one thread at a time.
 */
final class Starts {

  private static final int NO_MOVE = -1;

  private final Nfa nfa;

  /** For each class the last of the chained moves to states that take nothing else. */
  private final int[] toSingles;

  /** The last of the chained moves to states that take several classes. */
  private int toSets = NO_MOVE;

  /** For each move the one before it in its chain. */
  private final int[] chain;

  private final int[][] @Nullable [] known = new int[LazyDfa.BEHIND_WORD + 1][][];

  Starts(Nfa nfa) {
    this.nfa = nfa;
    MoveTable first = nfa.first();
    toSingles = new int[nfa.alphabet().size()];
    Arrays.fill(toSingles, NO_MOVE);
    chain = new int[first.end(0)];
    for (int move = 0; move < chain.length; move++) {
      int taken = nfa.singleTaken(first.target(move));
      if (taken < 0) {
        chain[move] = toSets;
        toSets = move;
      } else {
        chain[move] = toSingles[taken];
        toSingles[taken] = move;
      }
    }
  }

  /**
   * The first states that take a class, in order.
   *
   * @param before what stands before, one of {@link LazyDfa}'s constants
   * @param kind the kind of the class
   */
  int[] taking(int characterClass, int before, int kind) {
    int[][] byClass = known[before];
    if (byClass == null) {
      byClass = new int[toSingles.length][];
      known[before] = byClass;
    }
    if (byClass[characterClass] == null) {
      BitSet found = new BitSet();
      add(toSingles[characterClass], characterClass, before, kind, found);
      add(toSets, characterClass, before, kind, found);
      byClass[characterClass] = found.stream().toArray();
    }
    return byClass[characterClass];
  }

  private void add(int last, int characterClass, int before, int kind, BitSet found) {
    MoveTable first = nfa.first();
    for (int move = last; move != NO_MOVE; move = chain[move]) {
      int condition = first.condition(move);
      if (nfa.takes(first.target(move), characterClass)
          && (condition == 0 || Subsets.holds(condition, before, kind, false))) {
        found.set(first.target(move));
      }
    }
  }
}
