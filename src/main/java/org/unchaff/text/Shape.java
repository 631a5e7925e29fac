package org.unchaff.text;

import java.util.Locale;

/** How a text uses its line breaks: it decides what counts as a unit. */
public enum Shape {

  /** A line is a paragraph. */
  PARAGRAPHS,

  /**
   * Lines are broken at a fixed width; those of a paragraph are joined again before anything works
   * by line.
   */
  WRAPPED,

  /** Hardly any line breaks, so that only sentences are units. */
  FLAT,

  /** Many short menu lines round a body. */
  PAGE;

  /** The word in reports. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
