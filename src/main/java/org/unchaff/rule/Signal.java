package org.unchaff.rule;

import java.util.List;
import java.util.Optional;
import org.unchaff.text.Fold;

/**
 * A piece of evidence: it gives its points once to each region that it is found in.
 *
 * @param points how much it says, less than 0 for evidence against
 * @param core whether it is of the kind that a rule cannot do without: where a rule has such
 *     signals, nothing goes that meets none of them
 * @param times in how many places it has to be found
 * @param lines in how many lines of a region it has to stand before it says anything
 * @param finder what to find, if it looks for something
 * @param fold how far text is made alike before the finder looks at it
 * @param conditions what has to hold besides, or by itself
 * @param place where it stands in the rule file
 */
public record Signal(
    int points,
    boolean core,
    int times,
    int lines,
    Optional<Finder> finder,
    Fold fold,
    List<Condition> conditions,
    Place place) {
  public Signal {
    conditions = List.copyOf(conditions);
  }
}
