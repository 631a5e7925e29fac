package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Region.Found;
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
  private final Set<Over> over;
  private final Outlook outlook;

  ScoreRunner(Rule rule, Finder.Signals finder, PatternTable patterns) {
    super(rule, patterns);
    finder.signals().forEach(signal -> signs.add(Sign.of(signal, rule, patterns)));
    this.threshold = finder.threshold();
    this.over = EnumSet.copyOf(finder.over());
    this.outlook = new Outlook(signs, threshold, share(), over);
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
    SortedMap<Integer, LineRegions> lines = new TreeMap<>();
    SortedMap<Integer, Region> mains = new TreeMap<>();
    for (int line : outlook.lines(reading)) {
      LineRegions regions = new LineRegions(reading, line, signs, threshold, share(), over);
      lines.put(line, regions);
      (regions.goesWhole(true) ? Optional.of(regions.whole()) : regions.main())
          .ifPresent(region -> mains.put(line, region));
    }
    Set<Integer> taken = new HashSet<>();
    if (over.contains(Over.STACK)) {
      report(reading, Runs.stacks(reading.layout(), candidates(mains)), taken, found);
    }
    if (over.contains(Over.RUN)) {
      report(reading, Runs.of(reading.layout(), candidates(mains)), taken, found);
    }
    if (over.contains(Over.BLOCK)) {
      report(reading, Runs.blocks(reading.layout(), mains), taken, found);
    }
    lines.forEach(
        (line, regions) -> {
          if (!taken.contains(line)) {
            reportLine(reading, regions, Optional.ofNullable(mains.get(line)), found);
          }
        });
  }

  private List<Region> candidates(Map<Integer, Region> mains) {
    return mains.values().stream().filter(region -> points(List.of(region)) >= share()).toList();
  }

  private void report(
      Reading reading, List<List<Region>> candidates, Set<Integer> taken, Consumer<Match> found) {
    for (List<Region> run : candidates) {
      boolean doubtful = run.stream().anyMatch(region -> region.doubt().isPresent());
      if (run.size() > 1 && !doubtful && points(run) >= threshold) {
        run.forEach(region -> taken.add(region.line()));
        found.accept(checked(reading, match(reading, run)));
      }
    }
  }

  /**
   * One line by itself: as much of it as its evidence covers, else its asides, else its sentences.
   */
  private void reportLine(
      Reading reading, LineRegions regions, Optional<Region> main, Consumer<Match> found) {
    boolean byLine = over.contains(Over.LINE) || over.contains(Over.RUN);
    Optional<Region> winner =
        Optional.of(regions.whole())
            .filter(region -> regions.goesWhole(false) && wins(region))
            .or(() -> main.filter(region -> byLine && wins(region)));
    if (winner.isPresent() && winner.get().doubt().isEmpty()) {
      found.accept(checked(reading, match(reading, List.of(winner.get()))));
      return;
    }
    List<Region> narrower = narrower(regions);
    List<Region> going =
        narrower.stream().filter(region -> region.doubt().isEmpty() && wins(region)).toList();
    going.forEach(region -> found.accept(checked(reading, match(reading, List.of(region)))));
    if (going.isEmpty() && winner.isPresent()) {
      Match match = match(reading, List.of(winner.get()));
      found.accept(checked(reading, match.doubted(winner.get().doubt())));
    } else if (going.isEmpty() && reading.explains()) {
      Stream.concat(narrower.stream(), Stream.of(main.orElseGet(regions::whole)))
          .max(Comparator.comparingInt(region -> points(List.of(region))))
          .filter(region -> points(List.of(region)) > 0)
          .ifPresent(region -> found.accept(shortOf(reading, region)));
    }
  }

  private boolean wins(Region region) {
    return points(List.of(region)) >= threshold;
  }

  private List<Region> narrower(LineRegions regions) {
    List<Region> narrower = new ArrayList<>();
    if (over.contains(Over.ASIDE)) {
      narrower.addAll(regions.asides());
    }
    if (over.contains(Over.SENTENCE)) {
      narrower.addAll(regions.sentences());
    }
    return narrower;
  }

  private Match shortOf(Reading reading, Region region) {
    String unmet =
        IntStream.range(0, signs.size())
            .filter(i -> signs.get(i).points() > 0 && !region.signs().get(i))
            .mapToObj(i -> "+" + signs.get(i).points() + " " + signs.get(i).describe(""))
            .distinct()
            .collect(Collectors.joining(", "));
    int points = points(List.of(region));
    return match(reading, List.of(region))
        .stoppedBy("it scores " + points + " of " + threshold + "; not met: " + unmet);
  }

  private int points(List<Region> regions) {
    return met(regions).stream().map(i -> signs.get(i).points()).sum();
  }

  private BitSet met(List<Region> regions) {
    BitSet met = new BitSet();
    regions.forEach(region -> met.or(region.signs()));
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      int sign = i;
      long lines = regions.stream().filter(region -> region.signs().get(sign)).count();
      met.set(i, signs.get(i).speaksIn(lines));
    }
    return met;
  }

  private Match match(Reading reading, List<Region> regions) {
    Layout layout = reading.layout();
    Span hull = regions.get(0).span().hull(regions.get(regions.size() - 1).span());
    Unit unit = rule().action() instanceof Action.Remove remove ? remove.unit() : Unit.MATCH;
    Span target = unit == Unit.MATCH ? hull : Units.holding(layout, hull, unit);
    return Match.wide(rule(), hull, target).withPoints(pointsOf(layout, regions));
  }

  private List<Points> pointsOf(Layout layout, List<Region> regions) {
    List<Points> points = new ArrayList<>();
    for (int i : met(regions).stream().toArray()) {
      String text =
          regions.stream()
              .flatMap(region -> region.found().stream())
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
