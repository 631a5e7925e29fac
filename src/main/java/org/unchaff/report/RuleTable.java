package org.unchaff.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unchaff.json.JsonArray;
import org.unchaff.json.JsonObject;
import org.unchaff.rule.Rule;

/** Numbers the rules that a page speaks of, so that each stands in it once. */
final class RuleTable {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /** The number of the rule of a change; -1 for what was only tidied. */
  int number(Change change) {
    if (change.rule().isEmpty()) {
      return -1;
    }
    Rule rule = change.rule().get();
    return numbers.computeIfAbsent(
        rule.id(),
        id -> {
          rules.add(rule);
          return rules.size() - 1;
        });
  }

  /**
   * The rules in the order of their numbers.
   *
   * @param categories the categories in the order of their colours
   */
  JsonArray json(List<String> categories) {
    JsonArray all = new JsonArray();
    for (Rule rule : rules) {
      all.add(
          new JsonObject()
              .put("id", rule.id())
              .put("category", rule.category())
              .put("colour", categories.indexOf(rule.category()))
              .put("confidence", rule.confidence().key())
              .put("pack", rule.pack())
              .put("about", rule.about()));
    }
    return all;
  }
}
