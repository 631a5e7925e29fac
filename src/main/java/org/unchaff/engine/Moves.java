package org.unchaff.engine;

import java.util.Arrays;

/** Moves of one state: where to, and what has to hold. */
final class Moves {

  private static final int[] NO_TARGETS = {};
  private static final byte[] NO_CONDITIONS = {};

  /** No moves; nothing may be added. */
  static final Moves NONE = new Moves();

  int[] targets = NO_TARGETS;
  byte[] conditions = NO_CONDITIONS;
  int size;

  void add(int target, int condition) {
    if (size == targets.length) {
      int more = Math.max(1, size * 2);
      targets = Arrays.copyOf(targets, more);
      conditions = Arrays.copyOf(conditions, more);
    }
    targets[size] = target;
    conditions[size++] = (byte) condition;
  }
}
