package org.unchaff.engine;

import java.util.BitSet;

/**
 * A part of a pattern on its way into an automaton.
 *
 * @param first the states that may take its first character, each with what has to hold before
 * @param last the states that may take its last character, each with what has to hold behind
 * @param empty the conditions under which it matches nothing, as a set of their sums
 */
record Fragment(Moves first, Moves last, BitSet empty) {

  static Fragment nothing(int condition) {
    Fragment fragment = new Fragment(new Moves(), new Moves(), new BitSet());
    fragment.empty.set(condition);
    return fragment;
  }

  static Fragment none() {
    return new Fragment(new Moves(), new Moves(), new BitSet());
  }

  /** Adds all of some moves, each under a further condition. */
  static void addAll(Moves to, Moves from, int condition) {
    for (int i = 0; i < from.size; i++) {
      to.add(from.targets[i], from.conditions[i] | condition);
    }
  }
}
