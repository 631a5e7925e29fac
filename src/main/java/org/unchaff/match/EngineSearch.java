package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unchaff.engine.Budget;
import org.unchaff.engine.LineCodes;
import org.unchaff.engine.PatternScan;
import org.unchaff.engine.Regex;
import org.unchaff.engine.SpanSearch;
import org.unchaff.engine.SpanSearch.Place;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/**
 * Searches by the engine: one scan nominates lines, and only those are folded and looked at
 * closely.
 */
final class EngineSearch implements PatternSearch {

  private static final int MOST_STATES = 200_000;

  private final List<PatternTable.Entry> entries;
  private final List<SpanSearch> searches = new ArrayList<>();
  private final Map<Fold, LineCodes> codes = new EnumMap<>(Fold.class);
  private final List<Level> levels = new ArrayList<>();

  EngineSearch(List<PatternTable.Entry> entries, Budget budget) {
    this(entries, budget, MOST_STATES);
  }

  EngineSearch(List<PatternTable.Entry> entries, Budget budget, int mostStates) {
    this.entries = entries;
    for (PatternTable.Entry entry : entries) {
      searches.add(new SpanSearch(entry.regex(), budget, Math.min(mostStates, 2000)));
    }
    for (Fold fold : Fold.values()) {
      codes.put(
          fold,
          new LineCodes(
              entries.stream()
                  .filter(entry -> entry.fold() == fold)
                  .map(PatternTable.Entry::regex)
                  .toList()));
      Level level = new Level(fold, entries, budget, mostStates);
      if (!level.isEmpty()) {
        levels.add(level);
      }
    }
  }

  /** The trigger patterns of one fold, scanned together. */
  private static final class Level {
    private final int[] numbers;
    private final PatternScan scan;

    Level(Fold fold, List<PatternTable.Entry> entries, Budget budget, int mostStates) {
      List<Regex> patterns = new ArrayList<>();
      List<Integer> triggers = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        PatternTable.Entry entry = entries.get(i);
        if (entry.fold() == fold && entry.isTrigger()) {
          triggers.add(i);
          patterns.add(CoarseFold.of(fold, entry.regex()));
        }
      }
      numbers = triggers.stream().mapToInt(Integer::intValue).toArray();
      scan = new PatternScan(patterns, new CoarseFold(fold), budget, mostStates);
    }

    boolean isEmpty() {
      return numbers.length == 0;
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
    private final Layout layout;
    private final Map<Fold, Map<Integer, Folded>> folded = new EnumMap<>(Fold.class);
    private final Map<Integer, BitSet> nominated = new HashMap<>();
    private boolean isScanned;
    private final Map<Long, List<Span>> found = new HashMap<>();

    LineSearch(Layout layout) {
      this.layout = layout;
    }

    @Override
    public void scan(Hit hit) {
      for (Level level : levels) {
        level.nominate(
            layout,
            (line, pattern) -> {
              nominated.computeIfAbsent(pattern, p -> new BitSet()).set(line);
              hit.at(line, pattern);
            });
      }
      isScanned = true;
    }

    @Override
    public List<Span> find(int pattern, int line) {
      if (isScanned && entries.get(pattern).isTrigger()) {
        BitSet lines = nominated.get(pattern);
        if (lines == null || !lines.get(line)) {
          return List.of();
        }
      }
      return found.computeIfAbsent((long) pattern << 32 | line, key -> search(pattern, line));
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
        known = new Folded(view, codes.getOrDefault(fold, NO_CODES).of(view.text()));
        lines.put(line, known);
      }
      return known;
    }
  }

  private static final LineCodes NO_CODES = new LineCodes(List.of());

  /** A line under a fold, and what its characters are to patterns. */
  private record Folded(View view, LineCodes.Line codes) {}
}
