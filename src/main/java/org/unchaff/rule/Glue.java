package org.unchaff.rule;

/** What a cut takes along so that the halves of what it stood in come together. */
public enum Glue implements Keyed {
  /** Nothing. */
  NONE,

  /** The spaces on both sides. */
  SPACES,

  /** The spaces and one line break on each side. */
  LINES
}
