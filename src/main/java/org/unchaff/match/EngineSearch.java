package org.unchaff.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unchaff.engine.Budget;
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
    private final Map<Fold, Map<Integer, View>> folded = new EnumMap<>(Fold.class);
    private final Map<Long, List<Span>> found = new HashMap<>();

    LineSearch(Layout layout) {
      this.layout = layout;
    }

    @Override
    public void scan(Hit hit) {
      levels.forEach(level -> level.nominate(layout, hit));
    }

    @Override
    public List<Span> find(int pattern, int line) {
      return found.computeIfAbsent((long) pattern << 32 | line, key -> search(pattern, line));
    }

    private List<Span> search(int pattern, int line) {
      View view = folded(line, entries.get(pattern).fold());
      int start = layout.line(line).start();
      List<Span> spans = new ArrayList<>();
      for (Place place : searches.get(pattern).find(view.text())) {
        spans.add(view.toSource(new Span(place.start(), place.end())).shift(start));
      }
      return spans;
    }

    private View folded(int line, Fold fold) {
      Map<Integer, View> views = folded.computeIfAbsent(fold, f -> new HashMap<>());
      View known = views.get(line);
      if (known == null) {
        known = fold.view(layout.line(line).in(layout.text()).toString());
        views.put(line, known);
      }
      return known;
    }
  }
}
