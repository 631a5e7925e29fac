package org.unchaff.rule;

/** What the points of a score are counted over. */
public enum Over implements Keyed {
  /** Neighbouring parts of a sentence between commas or semicolons. */
  CLAUSE,

  /** What stands in brackets or boxed between ornaments. */
  ASIDE,

  SENTENCE,

  /** The line, or those of its sentences that hold evidence where others do not. */
  LINE,

  /** The line as it is, unless it is long; its evidence may stand anywhere in it. */
  WHOLE,

  /** What stands between two blank lines, where all but a few short lines hold evidence. */
  BLOCK,

  /**
   * Neighbouring lines, each of which reaches a third of the threshold by itself; short lines
   * between them go along.
   */
  RUN,

  /** Neighbouring lines as in a run, but nothing without evidence goes along. */
  STACK
}
