package org.unchaff.rule;

/** Whether a rule may cut. */
public enum State implements Keyed {
  /** It cuts. */
  ACTIVE,

  /** What it would cut is reported as suspected. */
  TRIAL,

  /** It does not run. */
  DISABLED
}
