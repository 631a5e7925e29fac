package org.unchaff.match;

import java.util.List;
import java.util.function.Consumer;
import org.unchaff.rule.Action;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Unit;
import org.unchaff.text.EntityText;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Runs a rule that looks for texts or expressions. */
final class PatternRunner extends Runner {

  private final int pattern;

  PatternRunner(Rule rule, Finder.Patterns finder, PatternTable patterns) {
    super(rule, patterns);
    this.pattern = patterns.add(rule.fold(), finder.patterns(), true);
  }

  @Override
  List<Integer> triggers() {
    return List.of(pattern);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    for (int line : reading.linesWith(pattern)) {
      for (Span span : reading.find(pattern, line)) {
        Match match = match(reading.layout(), span);
        boolean changes = !match.replacement().contentEquals(span.in(reading.layout().text()));
        if (changes) {
          found.accept(checked(reading, match));
        }
      }
    }
  }

  private Match match(Layout layout, Span span) {
    Action action = rule().action();
    if (action instanceof Action.Replace replace) {
      return Match.narrow(rule(), span, replace.text());
    }
    if (action instanceof Action.DecodeEntity) {
      return Match.narrow(rule(), span, EntityText.decode(span.in(layout.text()).toString()));
    }
    Unit unit = ((Action.Remove) action).unit();
    Span target = Units.holding(layout, span, unit);
    boolean onlyMatch =
        unit == Unit.MATCH || unit == Unit.SENTENCE && !Units.covers(layout, span, target);
    return onlyMatch ? Match.narrow(rule(), span, "") : Match.wide(rule(), span, target);
  }
}
