package org.unchaff.engine;

/**
 * How text is made alike before patterns see it: code point by code point, but for clusters that
 * depend on each other.
 */
public interface Folding {

  /** Stands in {@link #units} for a code unit that does not simply become another one. */
  char SPECIAL = '\uFFFF';

  /** What each code unit becomes, or {@link #SPECIAL}; 65,536 entries that nobody may change. */
  char[] units();

  /** What a code point becomes by itself, perhaps nothing. */
  String fold(int codePoint);

  /** Whether there are code points that this one combines with when it stands behind them. */
  boolean mayCombine(int codePoint);

  /** Whether it does so behind this one; asked only of those that {@link #mayCombine}. */
  boolean combines(int before, int codePoint);

  /** A whole line folded, neighbours regarded. */
  String line(String line);
}
