package org.unchaff.lab;

/**
 * How often lines were met, in memory that does not grow: a count-min sketch. A count may be too
 * high, where other lines fell on the same counters, and is never too low; it does not depend on
 * the order in which lines come. The libraries that have one need Java to be opened up for them, so
 * it stands here.
 */
final class LineCounts {

  private static final int ROWS = 4;

  /** Four rows of so many counters of two bytes are 32 MiB. */
  private static final int WIDTH = 1 << 22;

  private final char[][] counters = new char[ROWS][WIDTH];

  void add(long hash) {
    for (int row = 0; row < ROWS; row++) {
      int at = at(hash, row);
      if (counters[row][at] < Character.MAX_VALUE) {
        counters[row][at]++;
      }
    }
  }

  /** How often a line was met at most. */
  int atMost(long hash) {
    int least = Character.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, counters[row][at(hash, row)]);
    }
    return least;
  }

  private static int at(long hash, int row) {
    long first = hash & 0xffffffffL;
    long second = hash >>> 32 | 1;
    return (int) (first + row * second + row * (long) row & WIDTH - 1);
  }
}
