package org.unchaff.match;

import java.util.ArrayList;
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
import org.unchaff.rule.Signal;
import org.unchaff.rule.Unit;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Runs a rule that adds up signals. */
final class ScoreRunner extends Runner {

  /** So many neighbouring lines may suffice together. */
  private static final int SEED_LINES = 3;

  private final Scale scale;
  private final Set<Over> over;
  private final Outlook outlook;

  ScoreRunner(Rule rule, Finder.Signals finder, PatternTable patterns) {
    super(rule, patterns);
    this.scale =
        new Scale(
            finder.signals().stream()
                .map(signal -> Sign.of(signal, nominates(signal, finder), rule, patterns))
                .toList(),
            finder.threshold());
    this.over = EnumSet.copyOf(finder.over());
    this.outlook = new Outlook(scale, over);
  }

  @Override
  List<Integer> triggers() {
    List<List<Integer>> triggers =
        scale.triggers().stream().map(sign -> sign.evidence().triggers()).toList();
    return triggers.stream().anyMatch(List::isEmpty)
        ? List.of()
        : triggers.stream().flatMap(List::stream).toList();
  }

  /** Without a core signal nothing goes, so that only these need looking for. */
  private static boolean nominates(Signal signal, Finder.Signals finder) {
    boolean cored = finder.signals().stream().anyMatch(Signal::core);
    return signal.points() > 0 && (signal.core() || !cored);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    SortedMap<Integer, LineRegions> lines = new TreeMap<>();
    SortedMap<Integer, Region> mains = new TreeMap<>();
    for (List<Integer> part : parts(reading)) {
      if (reading.explains() || !scale.hasCoreSigns() || isCarried(reading, part, lines)) {
        for (int line : part) {
          main(regions(reading, line, lines)).ifPresent(region -> mains.put(line, region));
        }
      }
    }
    Set<Integer> taken = new HashSet<>();
    if (over.contains(Over.STACK)) {
      report(reading, Runs.stacks(reading.layout(), candidates(reading, mains)), taken, found);
    }
    if (over.contains(Over.RUN)) {
      report(reading, Runs.of(reading.layout(), candidates(reading, mains)), taken, found);
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

  private List<List<Integer>> parts(Reading reading) {
    List<Integer> lines = outlook.lines(reading);
    return scale.hasCoreSigns() ? Outlook.apart(reading.layout(), lines) : List.of(lines);
  }

  private LineRegions regions(Reading reading, int line, Map<Integer, LineRegions> lines) {
    return lines.computeIfAbsent(line, i -> new LineRegions(reading, i, scale, over));
  }

  /** What a line could bring to a run or a block. */
  private static Optional<Region> main(LineRegions regions) {
    return regions.goesWhole(true) ? Optional.of(regions.whole()) : regions.main();
  }

  /**
   * Whether one of some lines holds a core signal in what it could bring to a run. Else nothing can
   * come of the others, and only the lines that hold a core signal are looked at, by themselves.
   */
  private boolean isCarried(
      Reading reading, List<Integer> part, SortedMap<Integer, LineRegions> lines) {
    boolean carried = false;
    for (int line : part) {
      if (outlook.mayCarry(reading, line)) {
        carried |=
            main(regions(reading, line, lines))
                .filter(region -> over.contains(Over.BLOCK) || joins(reading, region))
                .filter(region -> scale.hasCore(region.signs()))
                .isPresent();
      }
    }
    return carried;
  }

  private List<Region> candidates(Reading reading, Map<Integer, Region> mains) {
    return mains.values().stream().filter(region -> joins(reading, region)).toList();
  }

  /** Sentences that go whole need more evidence to join than a caption or a button does. */
  private boolean joins(Reading reading, Region region) {
    boolean sentence =
        over.contains(Over.WHOLE) && Sentences.endsSentence(reading.layout().text(), region.span());
    return scale.share(region) >= (sentence ? scale.threshold() / 2 + 1 : scale.share());
  }

  private void report(
      Reading reading, List<List<Region>> candidates, Set<Integer> taken, Consumer<Match> found) {
    for (List<Region> run : candidates) {
      boolean doubtful = run.stream().anyMatch(region -> region.doubt().isPresent());
      if (run.size() > 1 && !doubtful && suffices(run)) {
        run.forEach(region -> taken.add(region.line()));
        found.accept(checked(reading, match(reading, run)));
      }
    }
  }

  /**
   * Whether a run suffices, and does so within a few neighbouring lines: weak hints strewn over a
   * long list never add up.
   */
  private boolean suffices(List<Region> run) {
    boolean dense =
        !scale.hasCoreSigns()
            || IntStream.range(0, run.size())
                .mapToObj(i -> run.subList(i, Math.min(run.size(), i + SEED_LINES)))
                .anyMatch(part -> scale.suffices(scale.met(part), part.size() - 1));
    return dense && scale.suffices(scale.met(run));
  }

  /**
   * One line by itself: as much of it as its evidence covers, and its asides and sentences for
   * themselves.
   */
  private void reportLine(
      Reading reading, LineRegions regions, Optional<Region> main, Consumer<Match> found) {
    boolean byLine =
        over.contains(Over.LINE) || over.contains(Over.RUN) || over.contains(Over.WHOLE);
    List<Region> wide = byLine ? regions.sufficing() : List.of();
    List<Region> narrower = narrower(regions);
    List<Region> going = new ArrayList<>();
    Stream.concat(wide.stream(), narrower.stream())
        .filter(region -> region.doubt().isEmpty() && scale.suffices(region))
        .filter(region -> going.stream().noneMatch(g -> g.span().overlaps(region.span())))
        .forEach(going::add);
    going.forEach(region -> found.accept(checked(reading, match(reading, List.of(region)))));
    if (!going.isEmpty()) {
      return;
    }
    Optional<Region> doubted = wide.stream().filter(r -> r.doubt().isPresent()).findFirst();
    if (doubted.isPresent()) {
      Match match = match(reading, List.of(doubted.get()));
      found.accept(checked(reading, match.doubted(doubted.get().doubt())));
    } else if (reading.explains()) {
      Stream.concat(narrower.stream(), Stream.of(main.orElseGet(regions::whole)))
          .max(Comparator.comparingInt(scale::points))
          .filter(region -> scale.points(region) > 0)
          .ifPresent(region -> found.accept(shortOf(reading, region)));
    }
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
    List<Sign> signs = scale.signs();
    String unmet =
        IntStream.range(0, signs.size())
            .filter(i -> signs.get(i).points() > 0 && !region.signs().get(i))
            .mapToObj(i -> "+" + signs.get(i).points() + " " + signs.get(i).describe(""))
            .distinct()
            .collect(Collectors.joining(", "));
    int points = scale.points(region);
    String lack =
        points < scale.threshold()
            ? "it scores " + points + " of " + scale.threshold()
            : "it meets no core signal, or not within a few sentences";
    return match(reading, List.of(region)).stoppedBy(lack + "; not met: " + unmet);
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
    for (int i : scale.met(regions).stream().toArray()) {
      String text =
          regions.stream()
              .flatMap(region -> region.found().stream())
              .filter(found -> found.sign() == i)
              .map(Found::span)
              .map(span -> span.in(layout.text()).toString())
              .findFirst()
              .orElse("");
      points.add(new Points(scale.signs().get(i).points(), scale.signs().get(i).describe(text)));
    }
    return points;
  }
}
