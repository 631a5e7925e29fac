package org.unchaff.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.unchaff.match.Match.Points;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/**
 * One thing that was done to a document, or that would have been: what all reports show in their
 * own ways.
 *
 * @param type whether it was done
 * @param kind what was done: {@code cut}, {@code replace} or {@code tidy}; {@code cut} or {@code
 *     replace} too for what would have been
 * @param rule the rule that asked for it, the widest where several did; none for what was only
 *     tidied
 * @param span where, in UTF-16 code units of the source text
 * @param line from 1
 * @param column from 1, in code points
 * @param characters how many of the characters there are no white space
 * @param text what stands there in the source
 * @param replacement what stands there now, empty for a cut
 * @param signals what a score was made of
 * @param also the other rules that asked for it
 * @param whyNot why it was not done, empty if it was
 */
record Change(
    Type type,
    String kind,
    Optional<Rule> rule,
    Span span,
    int line,
    int column,
    int characters,
    String text,
    String replacement,
    List<Points> signals,
    List<String> also,
    String whyNot) {

  /** Stands for the rule and its category where something went only because of its neighbours. */
  static final String TIDY = "tidy";

  Change {
    signals = List.copyOf(signals);
    also = List.copyOf(also);
  }

  /** Whether a change was made. */
  enum Type {
    EDIT,
    SUSPECTED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isTidy() {
    return rule.isEmpty();
  }

  boolean isSuspected() {
    return type == Type.SUSPECTED;
  }

  String ruleId() {
    return rule.map(Rule::id).orElse(TIDY);
  }

  String category() {
    return rule.map(Rule::category).orElse(TIDY);
  }

  String pack() {
    return rule.map(Rule::pack).orElse("");
  }

  String confidence() {
    return rule.map(r -> r.confidence().key()).orElse("");
  }

  /** Why, in words. */
  String reason() {
    if (rule.isEmpty()) {
      return "it stood beside what was cut";
    }
    int sum = signals.stream().mapToInt(Points::points).sum();
    return sum == 0 ? "found by " + rule.get().finder().key() : "a score of " + sum;
  }
}
