package org.unchaff.decide;

import org.unchaff.rule.Confidence;

/**
 * What may be cut.
 *
 * @param confidence the lowest confidence of a rule that cuts
 * @param narrow why short matches may not be cut at all, empty if they may
 * @param wide why more than short matches may not be cut at all, empty if it may
 * @param isGuarded whether the guard stands over the cuts
 * @param explains whether all that rules looked at and left is wanted too
 */
record Policy(
    Confidence confidence, String narrow, String wide, boolean isGuarded, boolean explains) {

  static Policy of(Confidence confidence) {
    return new Policy(confidence, "", "", true, false);
  }

  /** Cuts whatever a rule asks for. */
  static Policy unguarded() {
    return new Policy(Confidence.LOW, "", "", false, false);
  }

  Policy explaining() {
    return new Policy(confidence, narrow, wide, isGuarded, true);
  }

  Policy withoutNarrow(String reason) {
    return new Policy(confidence, reason, wide, isGuarded, explains);
  }

  Policy withoutWide(String reason) {
    return new Policy(confidence, narrow, reason, isGuarded, explains);
  }
}
