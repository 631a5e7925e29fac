package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Signal;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** A signal compiled. */
final class Sign {

  /** Stands for no pattern: the signal is a condition by itself. */
  private static final int NONE = -1;

  private final int points;
  private final int lines;
  private final int pattern;
  private final Conditions conditions;
  private final String name;

  private Sign(int points, int lines, int pattern, Conditions conditions, String name) {
    this.points = points;
    this.lines = lines;
    this.pattern = pattern;
    this.conditions = conditions;
    this.name = name;
  }

  static Sign of(Signal signal, Rule rule, PatternTable patterns) {
    Conditions conditions = Conditions.of(signal.conditions(), rule, patterns);
    if (signal.finder().isEmpty()) {
      return new Sign(signal.points(), signal.lines(), NONE, conditions, conditions.names());
    }
    Finder.Patterns finder = (Finder.Patterns) signal.finder().get();
    int pattern = patterns.add(rule.fold(), finder.patterns(), signal.points() > 0);
    return new Sign(signal.points(), signal.lines(), pattern, conditions, finder.key());
  }

  int points() {
    return points;
  }

  /** Whether it says anything about a stretch that holds it in so many lines. */
  boolean speaksIn(long count) {
    return count >= lines;
  }

  /** What it says about a stretch of one line. */
  int pointsAlone() {
    return speaksIn(1) ? points : 0;
  }

  boolean isTrigger() {
    return points > 0 && pattern != NONE;
  }

  boolean looks() {
    return pattern != NONE;
  }

  int pattern() {
    return pattern;
  }

  boolean hasConditions() {
    return !conditions.isEmpty();
  }

  boolean holds(Reading reading, Span region) {
    return conditions.hold(reading, region);
  }

  /**
   * Where the signal stands in a line. What is quoted or shown as code is no evidence for anything.
   */
  List<Span> in(Reading reading, int line) {
    List<Span> found = reading.find(pattern, line);
    if (points < 0 || found.isEmpty()) {
      return found;
    }
    Layout layout = reading.layout();
    List<Span> meant = new ArrayList<>(found.size());
    for (Span span : found) {
      if (!layout.isQuoted(span) && !layout.isCode(span)) {
        meant.add(Units.fromItsSentence(layout, line, span));
      }
    }
    return meant;
  }

  /** The signal in words, with what it met. */
  String describe(CharSequence met) {
    return met.isEmpty() ? name : name + ": " + met;
  }
}
