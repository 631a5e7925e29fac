package org.unchaff.engine;

import java.util.Arrays;

/**
 * A state of the deterministic automaton.
 *
 * @param members the states of the position automaton that took the last character, in order
 * @param before what stands before the next character, and whether a match begins there: one of the
 *     constants of {@link LazyDfa}
 * @param late the patterns that end before the last character, for what came behind them had to be
 *     known
 */
record StateSet(int[] members, int before, int[] late) {

  @Override
  public boolean equals(Object other) {
    return other instanceof StateSet set
        && before == set.before
        && Arrays.equals(members, set.members)
        && Arrays.equals(late, set.late);
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(members) * 31 + before) * 31 + Arrays.hashCode(late);
  }
}
