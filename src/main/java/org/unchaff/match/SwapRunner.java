package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/** Runs a rule that puts other texts in the place of some. */
final class SwapRunner extends Runner {

  private record Pair(int pattern, String replacement) {}

  private final List<Pair> pairs = new ArrayList<>();

  SwapRunner(Rule rule, Finder.Swap finder, PatternTable patterns) {
    super(rule, patterns);
    finder
        .texts()
        .forEach(
            (old, replacement) ->
                pairs.add(new Pair(patterns.add(rule.fold(), List.of(old), true), replacement)));
  }

  @Override
  List<Integer> triggers() {
    return pairs.stream().map(Pair::pattern).toList();
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    for (Pair pair : pairs) {
      for (int line : reading.linesWith(pair.pattern())) {
        for (Span span : reading.find(pair.pattern(), line)) {
          found.accept(checked(reading, Match.narrow(rule(), span, pair.replacement())));
        }
      }
    }
  }
}
