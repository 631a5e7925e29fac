package org.unchaff.report;

import org.unchaff.rule.RuleSet;

/**
 * What all reports of a run have in common.
 *
 * @param rules the rules in force
 * @param text how what was cut is shown
 * @param limit how many bytes the articles in an HTML report may take; what does not fit is counted
 *     and not shown
 */
public record ReportSettings(RuleSet rules, ReportText text, long limit) {

  /**
   * Bytes. A page of 3 MB opens at once on a telephone; 200 KB of them are left for the page itself
   * and its lists.
   */
  public static final long DEFAULT_LIMIT = 2_800_000;

  public static ReportSettings of(RuleSet rules) {
    return new ReportSettings(rules, ReportText.FULL, DEFAULT_LIMIT);
  }
}
