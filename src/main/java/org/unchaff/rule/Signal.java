package org.unchaff.rule;

import java.util.List;
import java.util.Optional;

/**
 * A piece of evidence: it gives its points once to each region that it is found in.
 *
 * @param points how much it says, less than 0 for evidence against
 * @param lines in how many lines of a region it has to stand before it says anything
 * @param finder what to find, if it looks for something
 * @param conditions what has to hold besides, or by itself
 * @param place where it stands in the rule file
 */
public record Signal(
    int points, int lines, Optional<Finder> finder, List<Condition> conditions, Place place) {
  public Signal {
    conditions = List.copyOf(conditions);
  }
}
