package org.unchaff.rule;

/**
 * Counts what a pack grows to when its definitions are put in and its repetitions written out, so
 * that a small file cannot become a large one. Not safe for use by several threads.
 */
final class Growth {

  /** In characters and parts of patterns; the largest built-in pack needs a twentieth of it. */
  static final long LARGEST = 4_000_000;

  private long size;

  /** Whether there is room for so much more; else nothing further may grow. */
  boolean add(long more) {
    size += more;
    return size <= LARGEST;
  }
}
