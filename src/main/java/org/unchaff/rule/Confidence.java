package org.unchaff.rule;

/** How sure a hit of a rule is to be noise, from the most sure to the least. */
public enum Confidence implements Keyed {
  HIGH,
  MEDIUM,
  LOW;

  /** Whether a rule of this confidence may cut where {@code asked} is the lowest that cuts. */
  public boolean reaches(Confidence asked) {
    return compareTo(asked) <= 0;
  }
}
