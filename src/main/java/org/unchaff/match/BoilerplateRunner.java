package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/**
 * Finds lines, sentences and asides whose words, shape and neighbours are those of boilerplate, by
 * the numbers of {@link Boilerplate}.
 */
final class BoilerplateRunner extends Runner {

  /** What a piece has to reach by itself, in hundredths of a logit. */
  private static final int SEED = 150;

  /** What it has to reach beside one that goes. */
  private static final int JOIN = 0;

  BoilerplateRunner(Rule rule, PatternTable patterns) {
    super(rule, patterns);
  }

  @Override
  List<Integer> triggers() {
    return List.of();
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    Optional<Boilerplate> model = reading.layout().mainLanguage().flatMap(Boilerplate::of);
    if (model.isPresent()) {
      BoilerplateLook look = new BoilerplateLook(reading, model.get());
      report(reading, look, look.going(SEED, JOIN), found);
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
