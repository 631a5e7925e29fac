package org.unchaff.rule;

/**
 * A part of a document, counted in the units of its shape: lines that hold something, or sentences
 * of a flat text. A document of one unit has no zones, so nothing there lies in any but {@link
 * Anywhere}.
 */
public sealed interface Zone {

  /** The whole document. */
  Zone ANYWHERE = new Anywhere();

  record Anywhere() implements Zone {}

  /** The first three units or the first quarter, whichever is less, at least one. */
  record Head() implements Zone {}

  /** The last twelve units or the last third, whichever is less, at least one. */
  record Tail() implements Zone {}

  /** So many units at the start. */
  record First(int units) implements Zone {}

  /** So many units at the end. */
  record Last(int units) implements Zone {}
}
