package org.unchaff.decide;

/** What becomes of a finding. */
public sealed interface Decision {

  Finding finding();

  /** It goes. */
  record Removal(Finding finding) implements Decision {}

  /** It would go, but for the state or the confidence of its rule, or the guard. */
  record Suspected(Finding finding, String reason) implements Decision {}

  /** An exception, a zone, a threshold, quotation or code keeps it. */
  record Spared(Finding finding, String reason) implements Decision {}
}
