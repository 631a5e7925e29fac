package org.unchaff.rule;

import java.util.List;
import java.util.Map;

/**
 * The rules in force: all packs on top of each other.
 *
 * @param rules all rules, those that are switched off too, in the order of their packs
 * @param allow texts that nothing which holds them is cut
 * @param packs name and version of each pack, lowest first
 * @param origins for each rule where its parts came from, in words
 * @param hash the same for the same rules, eight hexadecimal digits
 */
public record RuleSet(
    List<Rule> rules,
    List<TextPattern> allow,
    List<String> packs,
    Map<String, List<String>> origins,
    String hash) {

  public RuleSet {
    rules = List.copyOf(rules);
    allow = List.copyOf(allow);
    packs = List.copyOf(packs);
    origins = Map.copyOf(origins);
  }

  /**
   * Loads the rules that some settings ask for.
   *
   * @throws RuleFileException with all faults of the first file that has any
   */
  public static RuleSet load(RuleSettings settings) throws RuleFileException {
    return new Layers().load(settings);
  }

  /** A set of just one rule, switched on. */
  public static RuleSet only(Rule rule) {
    List<Rule> rules = List.of(rule.withState(State.ACTIVE));
    return new RuleSet(rules, List.of(), List.of(rule.pack()), Map.of(), "");
  }
}
