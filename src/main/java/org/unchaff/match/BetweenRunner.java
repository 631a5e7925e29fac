package org.unchaff.match;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Finder.End;
import org.unchaff.rule.Rule;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Runs a rule that takes lines from one that begins it to one that ends it. */
final class BetweenRunner extends Runner {

  private final Finder.Between finder;
  private final int begin;
  private final int end;

  BetweenRunner(Rule rule, Finder.Between finder, PatternTable patterns) {
    super(rule, patterns);
    this.finder = finder;
    this.begin = patterns.add(rule.fold(), finder.begin(), true);
    this.end =
        finder.end() instanceof End.At at ? patterns.add(rule.fold(), at.patterns(), false) : -1;
  }

  @Override
  List<Integer> triggers() {
    return List.of(begin);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    int done = -1;
    for (int line : reading.linesWith(begin)) {
      List<Span> begins = line <= done ? List.of() : reading.find(begin, line);
      if (begins.isEmpty()) {
        continue;
      }
      OptionalInt last = lastLine(reading, line);
      if (last.isPresent() && last.getAsInt() - line + 1 >= finder.leastLines()) {
        Layout layout = reading.layout();
        Span target = layout.line(line).hull(layout.line(last.getAsInt()));
        Span evidence = begins.get(0);
        found.accept(checked(reading, Match.wide(rule(), evidence, target)));
        done = last.getAsInt();
      }
    }
  }

  /**
   * The last line of the stretch that begins here, unless the stretch is too long or never ends.
   */
  private OptionalInt lastLine(Reading reading, int first) {
    Layout layout = reading.layout();
    int most = Math.min(layout.lineCount(), first + finder.mostLines()) - 1;
    if (finder.end() instanceof End.Headlines) {
      int last = Headlines.last(layout, first);
      return last > first && last <= most ? OptionalInt.of(last) : OptionalInt.empty();
    }
    if (finder.end() instanceof End.EndOfText) {
      int last = layout.lineCount() - 1;
      return last <= most ? OptionalInt.of(last) : OptionalInt.empty();
    }
    for (int line = first; line <= most; line++) {
      if (isLast(reading, line)) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isLast(Reading reading, int line) {
    Layout layout = reading.layout();
    return end >= 0
        ? !reading.find(end, line).isEmpty()
        : line + 1 == layout.lineCount() || layout.isBlank(line + 1);
  }
}
