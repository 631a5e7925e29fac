package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.unchaff.match.LineScore.Found;
import org.unchaff.match.Match.Points;
import org.unchaff.rule.Action;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Over;
import org.unchaff.rule.Rule;
import org.unchaff.rule.Unit;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Runs a rule that adds up signals. */
final class ScoreRunner extends Runner {

  /** A line belongs to a run if it reaches this part of the threshold by itself. */
  private static final int RUN_SHARE = 3;

  private final List<Sign> signs = new ArrayList<>();
  private final int threshold;
  private final List<Over> over;

  ScoreRunner(Rule rule, Finder.Signals finder, PatternTable patterns) {
    super(rule, patterns);
    finder.signals().forEach(signal -> signs.add(Sign.of(signal, rule, patterns)));
    this.threshold = finder.threshold();
    this.over = finder.over().stream().sorted(Comparator.reverseOrder()).toList();
  }

  @Override
  List<Integer> triggers() {
    return signs.stream().filter(Sign::isTrigger).map(Sign::pattern).toList();
  }

  private int share() {
    return (threshold + RUN_SHARE - 1) / RUN_SHARE;
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    SortedMap<Integer, LineScore> scores = new TreeMap<>();
    for (int line : linesWithAny(reading, triggers())) {
      scores.put(line, LineScore.of(reading, line, signs, share()));
    }
    Set<Integer> taken = new HashSet<>();
    for (Over unit : over) {
      for (List<LineScore> region : regions(unit, reading, scores, taken)) {
        if (points(region) >= threshold) {
          region.forEach(score -> taken.add(score.line()));
          found.accept(checked(reading, match(reading, region)));
        }
      }
    }
  }

  private List<List<LineScore>> regions(
      Over unit, Reading reading, Map<Integer, LineScore> scores, Set<Integer> taken) {
    List<LineScore> open =
        scores.values().stream().filter(score -> !taken.contains(score.line())).toList();
    return switch (unit) {
      case RUN -> runs(reading.layout(), open);
      case BLOCK -> blocks(reading, open);
      case LINE -> open.stream().map(List::of).toList();
      case SENTENCE -> sentences(reading, open);
    };
  }

  private List<List<LineScore>> sentences(Reading reading, List<LineScore> open) {
    List<List<LineScore>> regions = new ArrayList<>();
    for (LineScore score : open) {
      for (Span sentence : reading.layout().sentences(score.line())) {
        regions.add(List.of(LineScore.ofSentence(reading, score.line(), sentence, signs)));
      }
    }
    return regions;
  }

  private List<List<LineScore>> runs(Layout layout, List<LineScore> open) {
    List<List<LineScore>> regions = new ArrayList<>();
    List<LineScore> run = new ArrayList<>();
    for (LineScore score : open) {
      if (points(List.of(score)) < share()) {
        continue;
      }
      boolean joins = !run.isEmpty() && joins(layout, run.get(run.size() - 1), score);
      if (!joins) {
        run = new ArrayList<>();
        regions.add(run);
      }
      run.add(score);
    }
    return regions;
  }

  private static boolean joins(Layout layout, LineScore left, LineScore right) {
    for (int line = left.line() + 1; line < right.line(); line++) {
      if (!layout.isBlank(line)) {
        return false;
      }
    }
    return left.endsLine() && right.startsLine();
  }

  /** Blocks in which each line that holds something holds evidence. */
  private List<List<LineScore>> blocks(Reading reading, List<LineScore> open) {
    List<List<LineScore>> regions = new ArrayList<>();
    Layout layout = reading.layout();
    TreeMap<Integer, List<LineScore>> byStart = new TreeMap<>();
    for (LineScore score : open) {
      if (score.startsLine() && score.endsLine()) {
        byStart
            .computeIfAbsent(Units.blockStart(layout, score.line()), start -> new ArrayList<>())
            .add(score);
      }
    }
    byStart.forEach(
        (start, block) -> {
          if (block.size() == Units.blockEnd(layout, start) - start + 1) {
            regions.add(block);
          }
        });
    return regions;
  }

  private int points(List<LineScore> region) {
    return met(region).stream().map(i -> signs.get(i).points()).sum();
  }

  private static BitSet met(List<LineScore> region) {
    BitSet met = new BitSet();
    region.forEach(score -> met.or(score.signs()));
    return met;
  }

  private Match match(Reading reading, List<LineScore> region) {
    Layout layout = reading.layout();
    Span hull = region.get(0).span().hull(region.get(region.size() - 1).span());
    Unit unit = rule().action() instanceof Action.Remove remove ? remove.unit() : Unit.MATCH;
    Span target = unit == Unit.MATCH ? hull : Units.holding(layout, hull, unit);
    return Match.wide(rule(), hull, target).withPoints(pointsOf(layout, region));
  }

  private List<Points> pointsOf(Layout layout, List<LineScore> region) {
    List<Points> points = new ArrayList<>();
    for (int i : met(region).stream().toArray()) {
      String text =
          region.stream()
              .flatMap(score -> score.found().stream())
              .filter(found -> found.sign() == i)
              .map(Found::span)
              .map(span -> span.in(layout.text()).toString())
              .findFirst()
              .orElse("");
      points.add(new Points(signs.get(i).points(), signs.get(i).describe(text)));
    }
    return points;
  }
}
