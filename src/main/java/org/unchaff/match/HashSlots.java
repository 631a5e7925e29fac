package org.unchaff.match;

/** Where hashes stand in a table of open addressing: an array of a power of two, 0 for nothing. */
final class HashSlots {

  private HashSlots() {}

  /**
   * The slot that holds a hash, or the empty one that it would go into. The table has to have an
   * empty slot.
   */
  static int find(long[] table, long hash) {
    int at = (int) (hash >>> 32) & table.length - 1;
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & table.length - 1;
    }
    return at;
  }
}
