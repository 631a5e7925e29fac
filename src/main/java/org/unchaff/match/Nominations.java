package org.unchaff.match;

import java.util.Arrays;
import java.util.BitSet;

/** The lines that each trigger pattern may occur in. */
final class Nominations {

  private static final int[] NONE = {};

  /** For each pattern its lines in order, with some room behind. */
  private int[][] lines = {};

  private int[] counts = {};
  private final BitSet patterns = new BitSet();

  /** Takes note of a line; those of one pattern come in their order. */
  void add(int line, int pattern) {
    if (pattern >= lines.length) {
      int more = Math.max(pattern + 1, lines.length * 2);
      lines = Arrays.copyOf(lines, more);
      counts = Arrays.copyOf(counts, more);
    }
    int count = counts[pattern]++;
    if (count == 0) {
      lines[pattern] = new int[2];
      patterns.set(pattern);
    } else if (count == lines[pattern].length) {
      lines[pattern] = Arrays.copyOf(lines[pattern], count * 2);
    }
    lines[pattern][count] = line;
  }

  /** The patterns that may occur anywhere. */
  BitSet patterns() {
    return patterns;
  }

  boolean has(int pattern) {
    return patterns.get(pattern);
  }

  boolean has(int pattern, int line) {
    return has(pattern) && Arrays.binarySearch(lines[pattern], 0, counts[pattern], line) >= 0;
  }

  /** The lines of a pattern, in order. */
  int[] lines(int pattern) {
    return has(pattern) ? Arrays.copyOf(lines[pattern], counts[pattern]) : NONE;
  }
}
