package org.unchaff.match;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unchaff.engine.Budget;
import org.unchaff.engine.LineCodes;
import org.unchaff.engine.PatternScan;
import org.unchaff.engine.Regex;
import org.unchaff.engine.SpanSearch;
import org.unchaff.engine.SpanSearch.Place;
import org.unchaff.text.Fold;
import org.unchaff.text.Language;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/**
 * Searches by the engine: one scan nominates lines, and only those are folded and looked at
 * closely.
 */
final class EngineSearch implements PatternSearch {

  private static final int MOST_STATES = 200_000;

  /**
   * The hundreds of searches for single patterns take at most this part of the memory. They keep
   * what they have; without a bound they left so little to the scan, which sees every character,
   * that it forgot all it knew every few hundred lines and half of the time went into learning it
   * again.
   */
  private static final int PART_OF_SEARCHES = 4;

  private final List<PatternTable.Entry> entries;
  private final List<SpanSearch> searches = new ArrayList<>();
  private final LineCodes codes = new LineCodes();
  private final List<Level> levels = new ArrayList<>();

  EngineSearch(List<PatternTable.Entry> entries, Budget budget) {
    this(entries, budget, MOST_STATES);
  }

  EngineSearch(List<PatternTable.Entry> entries, Budget budget, int mostStates) {
    this.entries = entries;
    Budget ofSearches = budget.part(PART_OF_SEARCHES);
    for (PatternTable.Entry entry : entries) {
      searches.add(new SpanSearch(entry::regex, ofSearches, Math.min(mostStates, 2000)));
    }
    PreparedScans prepared = PreparedScans.load();
    for (List<Integer> group : groups()) {
      int[] numbers = group.stream().mapToInt(Integer::intValue).toArray();
      levels.add(new Level(numbers, entries, prepared, budget, mostStates));
    }
  }

  /** What patterns scanned together have in common. */
  private record Group(Fold fold, boolean isShipped, Set<Language> languages) {}

  private Collection<List<Integer>> groups() {
    Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      PatternTable.Entry entry = entries.get(i);
      if (entry.isTrigger()) {
        Group group = new Group(entry.fold(), entry.isShipped(), entry.languages());
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
      }
    }
    return groups.values();
  }

  List<PatternTable.Entry> entries() {
    return entries;
  }

  /** Writes the scans of all patterns that come with the program. */
  void writeScans(OutputStream out) throws IOException {
    for (Level level : levels) {
      if (level.triggers.stream().allMatch(PatternTable.Entry::isShipped)) {
        PreparedScans.write(level.fold, level.triggers, level.scan, out);
      }
    }
  }

  /**
   * The trigger patterns of one fold and for the same languages, scanned together, and only in
   * texts that may be in one of these: one automaton for all languages has more states than any
   * cache could hold. Those that come with the program stand by themselves, for their scan is there
   * already.
   */
  private static final class Level {
    private final Fold fold;
    private final int[] numbers;
    private final Set<Language> languages;
    private final List<PatternTable.Entry> triggers;
    private final PatternScan scan;

    Level(
        int[] numbers,
        List<PatternTable.Entry> entries,
        PreparedScans prepared,
        Budget budget,
        int mostStates) {
      PatternTable.Entry first = entries.get(numbers[0]);
      this.fold = first.fold();
      this.languages = first.languages();
      this.numbers = numbers;
      triggers = Arrays.stream(numbers).mapToObj(entries::get).toList();
      scan =
          prepared
              .find(fold, triggers, budget, mostStates)
              .orElseGet(() -> scan(budget, mostStates));
    }

    private PatternScan scan(Budget budget, int mostStates) {
      List<Regex> patterns =
          triggers.stream().map(entry -> CoarseFold.of(fold, entry.regex())).toList();
      return new PatternScan(patterns, new CoarseFold(fold), budget, mostStates);
    }

    boolean concerns(Layout layout) {
      return languages.isEmpty() || layout.isInAny(languages);
    }

    void nominate(Layout layout, Hit hit) {
      scan.scan(layout.text(), (pattern, line) -> hit.at(line, numbers[pattern]));
      for (int pattern : scan.always()) {
        for (int line = 0; line < layout.lineCount(); line++) {
          hit.at(line, numbers[pattern]);
        }
      }
    }
  }

  @Override
  public Search in(Layout layout) {
    return new LineSearch(layout);
  }

  private final class LineSearch implements Search {
    /** So many folded lines are kept to be asked for again. */
    private static final int MOST_KEPT = 1 << 16;

    private final Layout layout;
    private final Map<Fold, Map<Integer, Folded>> folded = new EnumMap<>(Fold.class);
    private final Places found = new Places();

    LineSearch(Layout layout) {
      this.layout = layout;
    }

    @Override
    public void scan(Hit hit) {
      for (Level level : levels) {
        if (level.concerns(layout)) {
          level.nominate(layout, hit);
        }
      }
    }

    @Override
    public boolean tells(int pattern) {
      return entries.get(pattern).isTrigger();
    }

    @Override
    public List<Span> find(int pattern, int line) {
      return found.get(pattern, line, () -> search(pattern, line));
    }

    private List<Span> search(int pattern, int line) {
      Folded folded = folded(line, entries.get(pattern).fold());
      List<Place> places = searches.get(pattern).find(folded.codes());
      if (places.isEmpty()) {
        return List.of();
      }
      int start = layout.line(line).start();
      List<Span> spans = new ArrayList<>(places.size());
      for (Place place : places) {
        spans.add(folded.view().toSource(new Span(place.start(), place.end())).shift(start));
      }
      return spans;
    }

    private Folded folded(int line, Fold fold) {
      Map<Integer, Folded> lines = folded.computeIfAbsent(fold, f -> new HashMap<>());
      Folded known = lines.get(line);
      if (known == null) {
        View view = fold.view(layout.line(line).in(layout.text()).toString());
        known = new Folded(view, codes.of(view.text()));
        if (lines.size() == MOST_KEPT) {
          lines.clear();
        }
        lines.put(line, known);
      }
      return known;
    }
  }

  /** A line under a fold, and what its characters are to patterns. */
  private record Folded(View view, LineCodes.Line codes) {}
}
