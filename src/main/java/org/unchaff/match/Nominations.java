package org.unchaff.match;

import java.util.Arrays;

/**
 * The lines that each trigger pattern may occur in. Few of the patterns ever do in one text, so
 * they are kept in a hash table without boxes.
 */
final class Nominations {

  private static final int[] NONE = {};
  private static final int FIRST_SLOTS = 16;

  /** For each slot the number of its pattern, one up; 0 if it is free. */
  private int[] patterns = new int[FIRST_SLOTS];

  /** For each slot the lines in order, with some room behind. */
  private int[][] lines = new int[FIRST_SLOTS][];

  private int[] counts = new int[FIRST_SLOTS];
  private int size;

  /** Takes note of a line; those of one pattern come in their order. */
  void add(int line, int pattern) {
    int slot = slotOf(pattern);
    if (patterns[slot] == 0) {
      if (2 * ++size > patterns.length) {
        grow();
        slot = slotOf(pattern);
      }
      patterns[slot] = pattern + 1;
      lines[slot] = new int[2];
    }
    int count = counts[slot]++;
    if (count == lines[slot].length) {
      lines[slot] = Arrays.copyOf(lines[slot], count * 2);
    }
    lines[slot][count] = line;
  }

  /** The slot of a pattern, or the free one where it belongs. */
  private int slotOf(int pattern) {
    int slot = pattern & patterns.length - 1;
    while (patterns[slot] != 0 && patterns[slot] != pattern + 1) {
      slot = slot + 1 & patterns.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldPatterns = patterns;
    int[][] oldLines = lines;
    int[] oldCounts = counts;
    patterns = new int[oldPatterns.length * 2];
    lines = new int[patterns.length][];
    counts = new int[patterns.length];
    for (int i = 0; i < oldPatterns.length; i++) {
      if (oldPatterns[i] != 0) {
        int slot = slotOf(oldPatterns[i] - 1);
        patterns[slot] = oldPatterns[i];
        lines[slot] = oldLines[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** The patterns that may occur anywhere. */
  int[] patterns() {
    return Arrays.stream(patterns).filter(pattern -> pattern != 0).map(p -> p - 1).toArray();
  }

  boolean has(int pattern) {
    return counts[slotOf(pattern)] > 0;
  }

  boolean has(int pattern, int line) {
    int slot = slotOf(pattern);
    return counts[slot] > 0 && Arrays.binarySearch(lines[slot], 0, counts[slot], line) >= 0;
  }

  /** The lines of a pattern, in order. */
  int[] lines(int pattern) {
    int slot = slotOf(pattern);
    return counts[slot] == 0 ? NONE : Arrays.copyOf(lines[slot], counts[slot]);
  }
}
