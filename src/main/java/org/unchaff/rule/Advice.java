package org.unchaff.rule;

/** Whom a rule asks before it cuts. */
public enum Advice implements Keyed {
  /** Nobody. */
  NONE,

  /**
   * The weights of the detector of that name, as long as a rule with it is on: what they hold for
   * article the rule only suspects, and what they hold for noise too goes even if the rule is less
   * sure than a cut needs.
   */
  BOILERPLATE
}
