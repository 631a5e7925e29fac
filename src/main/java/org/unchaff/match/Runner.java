package org.unchaff.match;

import java.util.List;
import java.util.function.Consumer;
import org.unchaff.rule.Rule;

/**
 * A rule compiled: looks at a reading and tells what it found. Immutable, and safe for use by
 * several threads.
 */
abstract class Runner {

  private final Rule rule;
  private final Conditions conditions;

  Runner(Rule rule, PatternTable patterns) {
    this.rule = rule;
    this.conditions = Conditions.of(rule, patterns);
  }

  Rule rule() {
    return rule;
  }

  /**
   * The patterns without any of which the rule finds nothing; none if it has to look at every text,
   * as detectors have.
   */
  List<Integer> triggers() {
    return List.of();
  }

  abstract void find(Reading reading, Consumer<Match> found);

  /** Lets a match through as it is, or with the condition that stops it. */
  Match checked(Reading reading, Match match) {
    return conditions
        .stopper(reading, match.target())
        .map(reason -> match.stoppedBy("not " + reason))
        .orElse(match);
  }
}
