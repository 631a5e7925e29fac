package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Signal;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** A signal compiled. */
final class Sign {

  private final int points;
  private final boolean core;
  private final int times;
  private final int lines;
  private final Optional<Evidence> evidence;
  private final Conditions conditions;
  private final String name;

  private Sign(Signal signal, Optional<Evidence> evidence, Conditions conditions) {
    this.points = signal.points();
    this.core = signal.core();
    this.times = signal.times();
    this.lines = signal.lines();
    this.evidence = evidence;
    this.conditions = conditions;
    this.name = signal.finder().map(Finder::key).orElseGet(conditions::names);
  }

  /**
   * @param nominates whether lines are to be looked at because the signal is met in them
   */
  static Sign of(Signal signal, boolean nominates, Rule rule, PatternTable patterns) {
    Conditions conditions = Conditions.of(signal.conditions(), rule, patterns);
    Optional<Evidence> evidence =
        signal.finder().map(finder -> evidence(signal, finder, nominates, rule, patterns));
    return new Sign(signal, evidence, conditions);
  }

  private static Evidence evidence(
      Signal signal, Finder finder, boolean nominates, Rule rule, PatternTable patterns) {
    if (finder instanceof Finder.Patterns found) {
      return new Evidence.OfPattern(
          patterns.add(signal.fold(), found.patterns(), nominates), found);
    }
    Runner runner = CompiledRules.runner(rule.looking(finder, signal.fold()), patterns);
    return new Evidence.OfLines(runner, wanted(finder));
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
    return evidence.isPresent();
  }

  /** Where what it looks for stands; only for a signal that looks for something. */
  Evidence evidence() {
    return evidence.orElseThrow();
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
    List<Span> found = evidence().in(reading, line);
    if (points < 0 || found.isEmpty()) {
      return found;
    }
    Layout layout = reading.layout();
    List<Span> meant = new ArrayList<>(found.size());
    for (Span span : found) {
      if (!layout.isQuoted(span) && !layout.isCode(span)) {
        boolean fills = evidence().fills();
        meant.add(fills ? span : Units.fromItsSentence(layout, line, span));
      }
    }
    return meant;
  }

  /** The signal in words, with what it met. */
  String describe(CharSequence met) {
    boolean isWord = looks() && !evidence().fills() && !met.isEmpty();
    return isWord ? name + ": " + met : evidence.map(Evidence::wanted).orElse(name);
  }

  private static String wanted(Finder finder) {
    return finder instanceof Finder.Detect detect
        ? finder.key() + ": " + detect.detector().key()
        : finder.key();
  }
}
