package org.unchaff.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/**
 * The first search: an Aho-Corasick automaton of literals nominates, RE2/J confirms on the
 * nominated line.
 */
final class LibrarySearch implements PatternSearch {

  private final List<PatternTable.Entry> entries;
  private final List<Pattern> compiled = new ArrayList<>();
  private final Map<Fold, Nominator> nominators = new EnumMap<>(Fold.class);

  LibrarySearch(List<PatternTable.Entry> entries) {
    this.entries = entries;
    for (PatternTable.Entry entry : entries) {
      compiled.add(Pattern.compile(entry.regex().toString(), Pattern.LONGEST_MATCH));
    }
    for (Fold fold : Fold.values()) {
      Nominator nominator = new Nominator(fold, entries);
      if (!nominator.isEmpty()) {
        nominators.put(fold, nominator);
      }
    }
  }

  /** Nominates the trigger patterns of one fold. */
  private static final class Nominator {
    private final AhoCorasickDoubleArrayTrie<int[]> literals = new AhoCorasickDoubleArrayTrie<>();
    private final BitSet always = new BitSet();
    private final boolean hasLiterals;

    Nominator(Fold fold, List<PatternTable.Entry> entries) {
      Map<String, List<Integer>> byLiteral = new TreeMap<>();
      for (int i = 0; i < entries.size(); i++) {
        PatternTable.Entry entry = entries.get(i);
        if (entry.fold() == fold && entry.isTrigger()) {
          Optional<Set<String>> required = RequiredLiterals.of(entry.regex());
          int pattern = i;
          required.ifPresentOrElse(
              texts ->
                  texts.forEach(
                      text -> byLiteral.computeIfAbsent(text, t -> new ArrayList<>()).add(pattern)),
              () -> always.set(pattern));
        }
      }
      hasLiterals = !byLiteral.isEmpty();
      TreeMap<String, int[]> numbers = new TreeMap<>();
      byLiteral.forEach(
          (text, patterns) ->
              numbers.put(text, patterns.stream().mapToInt(Integer::intValue).toArray()));
      if (hasLiterals) {
        literals.build(numbers);
      }
    }

    boolean isEmpty() {
      return !hasLiterals && always.isEmpty();
    }

    BitSet nominate(String folded) {
      BitSet nominated = (BitSet) always.clone();
      if (hasLiterals) {
        literals.parseText(
            folded,
            (begin, end, patterns) -> {
              for (int pattern : patterns) {
                nominated.set(pattern);
              }
            });
      }
      return nominated;
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

    private View folded(int line, Fold fold) {
      return folded
          .computeIfAbsent(fold, f -> new HashMap<>())
          .computeIfAbsent(line, i -> fold.view(layout.line(i).in(layout.text()).toString()));
    }

    @Override
    public void scan(Hit hit) {
      for (int line = 0; line < layout.lineCount(); line++) {
        if (!layout.line(line).isEmpty()) {
          for (Map.Entry<Fold, Nominator> entry : nominators.entrySet()) {
            scanLine(line, entry.getKey(), entry.getValue(), hit);
          }
        }
      }
    }

    @Override
    public boolean tells(int pattern) {
      return entries.get(pattern).isTrigger();
    }

    private void scanLine(int line, Fold fold, Nominator nominator, Hit hit) {
      View view = fold.view(layout.line(line).in(layout.text()).toString());
      BitSet nominated = nominator.nominate(view.text());
      for (int p = nominated.nextSetBit(0); p >= 0; p = nominated.nextSetBit(p + 1)) {
        if (!find(p, line).isEmpty()) {
          hit.at(line, p);
        }
      }
    }

    @Override
    public List<Span> find(int pattern, int line) {
      return found.computeIfAbsent((long) pattern << 32 | line, key -> search(pattern, line));
    }

    private List<Span> search(int pattern, int line) {
      View view = folded(line, entries.get(pattern).fold());
      int start = layout.line(line).start();
      List<Span> spans = new ArrayList<>();
      Matcher matcher = compiled.get(pattern).matcher(view.text());
      while (matcher.find()) {
        Span span = view.toSource(new Span(matcher.start(), matcher.end()));
        spans.add(span.shift(start));
      }
      return spans;
    }
  }
}
