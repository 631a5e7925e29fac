package org.unchaff.rule;

/**
 * Evidence that data cannot express; each constant is started as a class among the finders, {@code
 * DUPLICATE_PARAGRAPH} as {@code DuplicateRunner}.
 */
public enum Detector implements Keyed {
  /** A long paragraph that stands a second time right behind itself. */
  DUPLICATE_PARAGRAPH,

  /** A title, a lead or a stretch of paragraphs that a page shows twice. */
  REPEATED_TEXT,

  /** What stands round the body of a whole page. */
  BODY,

  /** The headline, and what stands between it and the first paragraph. */
  HEADLINE,

  /** Lines, sentences and asides that read like boilerplate. */
  BOILERPLATE
}
