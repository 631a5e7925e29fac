package org.unchaff.rule;

import java.util.List;
import org.unchaff.text.Fold;

/**
 * One rule: what to find, where it may stand, what stops it, what goes, and examples that prove it.
 *
 * @param id dotted lower case, unique in a rule set
 * @param category the kind of noise
 * @param about a note for people, perhaps empty
 * @param pack the name and version of the pack it came from
 * @param finder what to find
 * @param action what happens to it
 * @param glue how the halves of what a cut stood in come together
 * @param where the zone that it has to stand in
 * @param when what has to hold besides
 * @param unless texts that stop a cut which they stand in
 * @param fold how far text is made alike before it is compared
 * @param scope the documents that it runs on
 * @param state whether it may cut
 * @param confidence how sure a hit is
 * @param advice whom it asks before it cuts
 * @param removes examples of what it takes
 * @param keeps examples of what it leaves
 * @param place where it stands in its file
 */
public record Rule(
    String id,
    String category,
    String about,
    String pack,
    Finder finder,
    Action action,
    Glue glue,
    Zone where,
    List<Condition> when,
    List<TextPattern> unless,
    Fold fold,
    Scope scope,
    State state,
    Confidence confidence,
    Advice advice,
    List<Example> removes,
    List<Example> keeps,
    Place place) {

  public Rule {
    when = List.copyOf(when);
    unless = List.copyOf(unless);
    removes = List.copyOf(removes);
    keeps = List.copyOf(keeps);
  }

  /** The rule switched on, for documents of any origin and language. */
  public Rule anywhere() {
    return with(State.ACTIVE, Scope.EVERYWHERE);
  }

  /** The rule with another state. */
  Rule withState(State other) {
    return with(other, scope);
  }

  /** A rule that takes the lines in which a finder finds something, whatever else holds there. */
  public Rule looking(Finder otherFinder, Fold otherFold) {
    return new Rule(
        id,
        category,
        about,
        pack,
        otherFinder,
        new Action.Remove(Unit.LINE),
        Glue.NONE,
        Zone.ANYWHERE,
        List.of(),
        List.of(),
        otherFold,
        scope,
        state,
        confidence,
        advice,
        List.of(),
        List.of(),
        place);
  }

  private Rule with(State otherState, Scope otherScope) {
    return new Rule(
        id,
        category,
        about,
        pack,
        finder,
        action,
        glue,
        where,
        when,
        unless,
        fold,
        otherScope,
        otherState,
        confidence,
        advice,
        removes,
        keeps,
        place);
  }
}
