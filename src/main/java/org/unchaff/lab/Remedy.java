package org.unchaff.lab;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.unchaff.rule.Rule;

/** What would have to be different for something to go that was left. */
final class Remedy {

  /** By how the reason begins. */
  private static final Map<String, String> BY_REASON =
      Map.of(
          "the rule is on trial",
          "with state: active in the rule, or with --enable ",
          "the rule's confidence is",
          "with --confidence low",
          "it reads like article",
          "with advice: none in the rule",
          "an exception stands in it",
          "if no text of the rule's unless, and none of allow, stood in it",
          "it is quoted",
          "if it did not stand in quotation marks",
          "it is shown",
          "if it did not stand where code and specimens do",
          "it scores",
          "if it met more of these signals, or the threshold were lower",
          "not where",
          "if it stood there, or the rule named another place under where",
          "not ",
          "if this condition held, or did not stand under when");

  private Remedy() {}

  static Optional<String> of(Rule rule, String reason) {
    return BY_REASON.entrySet().stream()
        .filter(entry -> reason.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> entry.getValue() + (entry.getValue().endsWith(" ") ? rule.id() : ""));
  }
}
