package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unchaff.engine.Budget;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;
import org.unchaff.text.Language;
import org.unchaff.text.Layout;

/**
 * Holds the engine against the first matcher with the patterns of the built-in packs, as they are
 * shipped, on articles of the labelled sets.
 */
class BuiltinOracleTest {

  /** Of so many articles one is looked at: the first matcher is slow. */
  private static final int SAMPLED = 12;

  @ParameterizedTest
  @CsvSource({"zh, ZH", "intl, EN", "intl, DE", "intl, JA"})
  void theyFindTheSameInArticles(String set, Language language)
      throws IOException, JsonFault, RuleFileException {
    List<PatternTable.Entry> entries =
        CompiledRules.of(RuleSet.load(RuleSettings.DEFAULT)).patterns().stream()
            .filter(e -> e.languages().isEmpty() || e.languages().contains(language))
            .toList();
    Oracle oracle = new Oracle(entries);
    int found = 0;
    for (String article : articles(set)) {
      found += oracle.compare(Layout.of(article));
    }
    assertTrue(found > 0, "nothing was found anywhere");
  }

  private static List<String> articles(String set) throws IOException, JsonFault {
    InputStream in = BuiltinOracleTest.class.getResourceAsStream("../labelled/" + set + ".jsonl");
    List<String> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, set), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % SAMPLED == 0) {
          JsonTree tree = JsonTree.read(line.getBytes(StandardCharsets.UTF_8));
          articles.add(
              tree.objects("segments").stream()
                  .map(s -> s.text("t"))
                  .collect(Collectors.joining()));
        }
      }
    }
    assertFalse(articles.isEmpty());
    return articles;
  }

  /** Both matchers, with the same patterns. */
  static final class Oracle {
    private final List<PatternTable.Entry> entries;
    private final PatternSearch engine;
    private final PatternSearch library;

    Oracle(List<PatternTable.Entry> entries) {
      this.entries = entries;
      this.engine = new EngineSearch(entries, Budget.standard());
      this.library = new LibrarySearch(entries);
    }

    /** Compares what they find; the number of places. */
    int compare(Layout layout) {
      PatternSearch.Search ours = engine.in(layout);
      PatternSearch.Search theirs = library.in(layout);
      Set<List<Integer>> told = told(ours, layout);
      Set<List<Integer>> hits = told(theirs, layout);
      hits.removeAll(told);
      assertEquals(Set.of(), hits, () -> "not told of (line, pattern) in " + layout.text());
      int found = 0;
      for (List<Integer> at : told) {
        int line = at.get(0);
        int pattern = at.get(1);
        assertEquals(
            theirs.find(pattern, line),
            ours.find(pattern, line),
            () -> entries.get(pattern).regex() + " in line " + line + " of " + layout.text());
        found += ours.find(pattern, line).size();
      }
      return found;
    }

    /** What a search tells of patterns for the languages of a text. */
    private Set<List<Integer>> told(PatternSearch.Search search, Layout layout) {
      Set<List<Integer>> told =
          new TreeSet<>(
              Comparator.<List<Integer>>comparingInt(at -> at.get(0))
                  .thenComparingInt(at -> at.get(1)));
      search.scan(
          (line, pattern) -> {
            Set<Language> languages = entries.get(pattern).languages();
            if (languages.isEmpty() || layout.isInAny(languages)) {
              told.add(List.of(line, pattern));
            }
          });
      return told;
    }
  }
}
