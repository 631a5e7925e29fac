package org.unchaff.match;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.unchaff.engine.Budget;
import org.unchaff.rule.Advice;
import org.unchaff.rule.Detector;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.Scope;
import org.unchaff.rule.State;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Origin;
import org.unchaff.text.Span;

/** A rule set made ready to run. Immutable, and safe for use by several threads. */
public final class CompiledRules {

  /** Stands for no pattern. */
  private static final int NONE = -1;

  private static final Finder BOILERPLATE = new Finder.Detect(Detector.BOILERPLATE);

  private final List<Runner> runners = new ArrayList<>();

  /** The runners that each trigger pattern wakes. */
  private final Map<Integer, BitSet> wakes = new HashMap<>();

  /** The runners that look at every text. */
  private final BitSet always = new BitSet();

  private final Map<String, Integer> exceptions = new HashMap<>();
  private final int allowed;
  private final boolean advises;
  private final EngineSearch search;

  private CompiledRules(RuleSet rules) {
    PatternTable patterns = new PatternTable();
    for (Rule rule : rules.rules()) {
      if (rule.state() != State.DISABLED) {
        patterns.expect(rule.scope().languages());
        add(runner(rule, patterns));
        if (!rule.unless().isEmpty()) {
          exceptions.put(rule.id(), patterns.add(rule.fold(), rule.unless(), false));
        }
      }
    }
    advises = rules.rules().stream().anyMatch(CompiledRules::advises);
    patterns.expect(Set.of());
    allowed = rules.allow().isEmpty() ? NONE : patterns.add(Fold.PLAIN, rules.allow(), false);
    search = new EngineSearch(patterns.entries(), Budget.standard());
  }

  public static CompiledRules of(RuleSet rules) {
    return new CompiledRules(rules);
  }

  /** All patterns, for tests; the number of a pattern is its index. */
  List<PatternTable.Entry> patterns() {
    return search.entries();
  }

  /** Writes the scans of all patterns that come with the program. */
  void writeScans(OutputStream out) throws IOException {
    search.writeScans(out);
  }

  /** The runner for what a rule, or one of its signals, looks for. */
  static Runner runner(Rule rule, PatternTable patterns) {
    Finder finder = rule.finder();
    if (finder instanceof Finder.Patterns found) {
      return new PatternRunner(rule, found, patterns);
    }
    if (finder instanceof Finder.Signals signals) {
      return new ScoreRunner(rule, signals, patterns);
    }
    if (finder instanceof Finder.Between between) {
      return new BetweenRunner(rule, between, patterns);
    }
    if (finder instanceof Finder.Swap swap) {
      return new SwapRunner(rule, swap, patterns);
    }
    return switch (((Finder.Detect) finder).detector()) {
      case DUPLICATE_PARAGRAPH -> new DuplicateRunner(rule, patterns);
      case REPEATED_TEXT -> new RepeatedTextRunner(rule, patterns);
      case BODY -> new BodyRunner(rule, patterns);
      case HEADLINE -> new HeadlineRunner(rule, patterns);
      case BOILERPLATE -> new BoilerplateRunner(rule, patterns);
    };
  }

  private void add(Runner runner) {
    int number = runners.size();
    runners.add(runner);
    if (runner.triggers().isEmpty()) {
      always.set(number);
    }
    for (int pattern : runner.triggers()) {
      wakes.computeIfAbsent(pattern, p -> new BitSet()).set(number);
    }
  }

  /** Searches a text for everything that any rule looks for. */
  public Reading read(Layout layout, Origin origin) {
    return new Reading(layout, origin, search.in(layout), false);
  }

  /** The same for a reading whose matches hold also what comes near and falls short. */
  public Reading readExplaining(Layout layout, Origin origin) {
    return new Reading(layout, origin, search.in(layout), true);
  }

  /** Lets the rules look at a reading, in their order; only those that something was found for. */
  public void find(Reading reading, Consumer<Match> found) {
    BitSet awake = (BitSet) always.clone();
    for (int pattern : reading.patternsFound()) {
      BitSet woken = wakes.get(pattern);
      if (woken != null) {
        awake.or(woken);
      }
    }
    for (int i = awake.nextSetBit(0); i >= 0; i = awake.nextSetBit(i + 1)) {
      Runner runner = runners.get(i);
      if (isInScope(runner.rule().scope(), reading)) {
        runner.find(reading, found);
      }
    }
  }

  private static boolean isInScope(Scope scope, Reading reading) {
    return scope.holds(reading.origin())
        && (scope.languages().isEmpty() || reading.layout().isInAny(scope.languages()));
  }

  private static boolean advises(Rule rule) {
    return rule.state() == State.ACTIVE && rule.finder().equals(BOILERPLATE);
  }

  /** What the rule that advises others says of a match, if the match's rule asks it. */
  public SecondOpinion opinion(Reading reading, Match match) {
    boolean asks = advises && match.rule().advice() == Advice.BOILERPLATE;
    return (asks ? reading.boilerplate() : Optional.<BoilerplateLook>empty())
        .map(look -> SecondOpinion.of(look, match.target()))
        .orElse(SecondOpinion.OPEN);
  }

  /** Whether an exception of the rule, or a text that is never cut, stands in what would go. */
  public boolean isExcepted(Reading reading, Rule rule, Span target) {
    Integer exception = exceptions.get(rule.id());
    return exception != null && reading.overlaps(exception, target)
        || allowed != NONE && reading.overlaps(allowed, target);
  }
}
