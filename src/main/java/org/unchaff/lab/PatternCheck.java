package org.unchaff.lab;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.rule.Action;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.TextPattern;
import org.unchaff.rule.Unit;
import org.unchaff.rule.Zone;
import org.unchaff.text.Fold;

/** What can be said of a rule's texts and expressions without running them. */
final class PatternCheck {

  /** A pattern with more parts, repetitions written out, makes automata large. */
  private static final int MANY_PARTS = 4000;

  /** A literal with fewer letters, by itself, hits what it does not mean. */
  private static final int FEW_LETTERS = 3;

  private final Rule rule;
  private final List<Problem> problems = new ArrayList<>();

  private PatternCheck(Rule rule) {
    this.rule = rule;
  }

  static List<Problem> warnings(Rule rule) {
    PatternCheck check = new PatternCheck(rule);
    if (rule.finder() instanceof Finder.Patterns finder) {
      finder.patterns().forEach(check::check);
    }
    return check.problems;
  }

  private void check(TextPattern pattern) {
    if (pattern.isLiteral()) {
      checkLiteral(pattern);
    } else if (pattern.source().contains(".*") || pattern.source().contains(".+")) {
      warn(
          pattern,
          "a gap without an end may take a whole paragraph: write .{0,20} or exclude characters");
    }
    long parts = pattern.regex().expandedSize();
    if (parts > MANY_PARTS) {
      warn(pattern, "the expression grows to " + parts + " parts: shorten its gaps");
    }
  }

  private void checkLiteral(TextPattern pattern) {
    if (isBounded()) {
      return;
    }
    long letters =
        Fold.PLAIN.of(pattern.source()).codePoints().filter(Character::isLetterOrDigit).count();
    if (letters < FEW_LETTERS && letters > 0) {
      warn(
          pattern,
          "\"" + pattern.source() + "\" is short and may stand anywhere: say where, or when");
    }
    if (rule.action() instanceof Action.Remove remove && remove.unit() != Unit.MATCH) {
      warn(
          pattern,
          "more than the match goes wherever it stands: say where, or when: {shorter-than: N}");
    }
  }

  private boolean isBounded() {
    return !rule.when().isEmpty()
        || !(rule.where() instanceof Zone.Anywhere)
        || !rule.scope().isEverywhere();
  }

  private void warn(TextPattern pattern, String message) {
    problems.add(Problem.warning(rule.id(), pattern.place(), message));
  }
}
