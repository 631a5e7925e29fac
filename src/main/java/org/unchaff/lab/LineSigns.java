package org.unchaff.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.unchaff.decide.Decision;
import org.unchaff.decide.Finding;
import org.unchaff.decide.Outcome;
import org.unchaff.decide.Rounds;
import org.unchaff.match.Match.Points;
import org.unchaff.rule.Finder;
import org.unchaff.text.Document;
import org.unchaff.text.Span;

/** What speaks for a frequent line being no part of the articles, besides being frequent. */
final class LineSigns {

  private static final int MOST_RULES = 3;

  private final Rounds known;

  LineSigns(Rounds known) {
    this.known = known;
  }

  /** The signs, in words; none if there are none. */
  List<String> of(LearnedLine line) {
    List<String> signs = new ArrayList<>();
    if (line.isMostlyAtEdge()) {
      signs.add("at the edge of most");
    }
    if (line.isMostlyUnpunctuated()) {
      signs.add("unpunctuated");
    }
    line.samples().stream()
        .limit(1)
        .flatMap(this::rules)
        .map(id -> "words of " + id)
        .forEach(signs::add);
    return signs;
  }

  /** The signs that all of some lines bear, or any of them does. */
  List<String> ofAll(List<LearnedLine> lines) {
    TreeSet<String> signs = new TreeSet<>();
    lines.forEach(line -> signs.addAll(of(line)));
    return List.copyOf(signs);
  }

  /** The rules that find something in the line, if only a few points. */
  private Stream<String> rules(LearnedLine.Sample sample) {
    String before = sample.before().isEmpty() ? "" : sample.before() + "\n";
    Span line = new Span(before.length(), before.length() + sample.line().length());
    Outcome outcome = known.clean(Document.of(before + sample.line()));
    Stream<Finding> cut = outcome.named().stream().flatMap(edit -> edit.causes().stream());
    Stream<Finding> left =
        outcome.decisions().stream().map(Decision::finding).filter(LineSigns::isHalfThere);
    return Stream.concat(cut, left)
        .filter(finding -> finding.span().overlaps(line))
        .map(finding -> finding.rule().id())
        .distinct()
        .sorted()
        .limit(MOST_RULES);
  }

  /** Everyday words are signals too; some of them together are not. */
  private static boolean isHalfThere(Finding finding) {
    int points = finding.points().stream().mapToInt(Points::points).sum();
    return finding.rule().finder() instanceof Finder.Signals score
        && 2 * points >= score.threshold();
  }
}
