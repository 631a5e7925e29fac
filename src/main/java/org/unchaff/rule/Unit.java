package org.unchaff.rule;

/** What a cut takes. */
public enum Unit implements Keyed {
  /** What was found. */
  MATCH,

  /** The sentence that holds it. */
  SENTENCE,

  /** The line that holds it. */
  LINE,

  /** All lines from one blank line to the next. */
  BLOCK,

  /** All from there to the end of the text. */
  REST
}
