package org.unchaff.rule;

/** What the points of a score are counted over. */
public enum Over implements Keyed {
  SENTENCE,
  LINE,
  BLOCK,

  /** Neighbouring lines, each of which reaches a third of the threshold by itself. */
  RUN
}
