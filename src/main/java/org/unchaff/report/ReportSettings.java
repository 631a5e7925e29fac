package org.unchaff.report;

import org.unchaff.rule.RuleSet;

/**
 * What all reports of a run have in common.
 *
 * @param rules the rules in force
 * @param text how what was cut is shown
 * @param limit how many bytes an HTML report may have; articles that do not fit are counted and not
 *     shown
 */
public record ReportSettings(RuleSet rules, ReportText text, long limit) {

  /** A page of 3 MB still opens at once on a telephone. */
  public static final long DEFAULT_LIMIT = 3_000_000;

  public static ReportSettings of(RuleSet rules) {
    return new ReportSettings(rules, ReportText.FULL, DEFAULT_LIMIT);
  }
}
