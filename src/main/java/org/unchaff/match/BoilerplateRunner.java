package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/**
 * Finds lines, sentences and asides whose words, shape and neighbours are those of boilerplate, by
 * the numbers of {@link Boilerplate}.
 */
final class BoilerplateRunner extends Runner {

  BoilerplateRunner(Rule rule, PatternTable patterns) {
    super(rule, patterns);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    if (reading.boilerplate().isPresent()) {
      BoilerplateLook look = reading.boilerplate().get();
      HeadlineList lists = new HeadlineList(reading.layout());
      BoilerplateGrowth growth = new BoilerplateGrowth(look, lists);
      BitSet going = growth.going();
      report(reading, look, going, found);
      if (reading.explains()) {
        explain(reading, growth, going, found);
      }
    }
  }

  /** Tells the lines that speak for noise and fall short. */
  private void explain(
      Reading reading, BoilerplateGrowth growth, BitSet going, Consumer<Match> found) {
    BoilerplateLook look = growth.look();
    for (int i = 0; i < look.size(); i++) {
      Piece piece = look.piece(i);
      if (piece.kind() == Piece.Kind.WHOLE && !going.get(i) && look.among(i) > 0) {
        String lack =
            look.isMeant(i)
                ? growth.lack(i)
                : "it is quoted, shown as code is, or a part of a broken paragraph";
        Match match = Match.wide(rule(), piece.span(), piece.span()).withPoints(look.points(i));
        found.accept(checked(reading, match.stoppedBy(lack)));
      }
    }
  }

  /** Tells the pieces that go, but for parts of what goes anyway: a line comes before them. */
  private void report(Reading reading, BoilerplateLook look, BitSet going, Consumer<Match> found) {
    List<Span> gone = new ArrayList<>();
    int line = -1;
    for (int i = going.nextSetBit(0); i >= 0; i = going.nextSetBit(i + 1)) {
      Piece piece = look.piece(i);
      if (piece.line() != line) {
        line = piece.line();
        gone.clear();
      }
      Span span = piece.span();
      if (gone.stream().noneMatch(span::overlaps)) {
        gone.add(span);
        found.accept(checked(reading, Match.wide(rule(), span, span).withPoints(look.points(i))));
      }
    }
  }
}
