package org.unchaff.rule;

/** What a rule does to what it found. */
public sealed interface Action {

  /** It goes, with the unit that holds it. */
  record Remove(Unit unit) implements Action {}

  /** Another text stands in its place. */
  record Replace(String text) implements Action {}

  /** The character that a left-over entity means stands in its place. */
  record DecodeEntity() implements Action {}
}
