package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Signal;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** A signal compiled. */
final class Sign {

  /** Stands for no pattern: the signal is a condition by itself. */
  private static final int NONE = -1;

  /** How much of a pattern is shown, in code units. */
  private static final int SHOWN = 40;

  private final int points;
  private final boolean core;
  private final int times;
  private final int lines;
  private final int pattern;
  private final Conditions conditions;
  private final String name;

  /** What is looked for, in words; asked for only where it is told, for it takes parsing. */
  private final Supplier<String> wanted;

  private Sign(
      Signal signal, int pattern, Conditions conditions, String name, Supplier<String> wanted) {
    this.points = signal.points();
    this.core = signal.core();
    this.times = signal.times();
    this.lines = signal.lines();
    this.pattern = pattern;
    this.conditions = conditions;
    this.name = name;
    this.wanted = wanted;
  }

  /**
   * @param nominates whether lines are to be looked at because the signal is met in them
   */
  static Sign of(Signal signal, boolean nominates, Rule rule, PatternTable patterns) {
    Conditions conditions = Conditions.of(signal.conditions(), rule, patterns);
    if (signal.finder().isEmpty()) {
      return new Sign(signal, NONE, conditions, conditions.names(), conditions::names);
    }
    Finder.Patterns finder = (Finder.Patterns) signal.finder().get();
    int pattern = patterns.add(signal.fold(), finder.patterns(), nominates);
    return new Sign(signal, pattern, conditions, finder.key(), () -> wanted(finder));
  }

  int points() {
    return points;
  }

  /** Whether it says anything about a stretch that holds it in so many lines. */
  boolean speaksIn(long count) {
    return count >= lines;
  }

  boolean isCore() {
    return core;
  }

  /** In how many places it has to be found. */
  int times() {
    return times;
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
    return met.isEmpty() ? wanted.get() : name + ": " + met;
  }

  /** What a finder looks for, in short: the first of its texts and how many more there are. */
  private static String wanted(Finder.Patterns finder) {
    String first = finder.patterns().get(0).source();
    String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
    int others = finder.patterns().size() - 1;
    return finder.key() + ": " + shown + (others > 0 ? " or one of " + others + " others" : "");
  }
}
