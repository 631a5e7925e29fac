package org.unchaff.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * A rule as it stands after all packs, in YAML; empty if there is none of that id.
   *
   * @throws RuleFileException with all faults of the first file that has any
   */
  public static String yaml(RuleSettings settings, String id) throws RuleFileException {
    Layers layers = new Layers();
    layers.load(settings);
    return layers.yaml(id);
  }

  /** What to say to somebody who asks for a rule that is not there. */
  public String unknown(String id) {
    Map<String, String> categories = new TreeMap<>();
    rules.forEach(rule -> categories.put(rule.id(), rule.category()));
    return RuleNames.dead(id, categories);
  }

  /** The same rules, with those on trial switched on. */
  public RuleSet onTrialToo() {
    List<Rule> active =
        rules.stream()
            .map(rule -> rule.state() == State.TRIAL ? rule.withState(State.ACTIVE) : rule)
            .toList();
    return new RuleSet(active, allow, packs, origins, hash);
  }

  /** A set of some rules as they are. */
  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(rules, List.of(), List.of(), Map.of(), "");
  }

  /** A set of just one rule, switched on for all documents. */
  public static RuleSet only(Rule rule) {
    List<Rule> rules = List.of(rule.anywhere());
    return new RuleSet(rules, List.of(), List.of(rule.pack()), Map.of(), "");
  }
}
