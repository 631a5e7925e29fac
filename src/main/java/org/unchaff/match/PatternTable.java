package org.unchaff.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unchaff.engine.Regex;
import org.unchaff.rule.TextPattern;
import org.unchaff.text.Fold;
import org.unchaff.text.Language;

/** Numbers the patterns of all rules; equal ones for the same languages get one number. */
final class PatternTable {

  /**
   * Texts and expressions that a rule treats as one: any of them, leftmost-longest.
   *
   * @param patterns the texts and expressions
   * @param isTrigger whether finding it makes a rule look at the text; others are searched only
   *     where a rule asks
   * @param languages the languages of the texts that its rules are for; none for all texts
   */
  record Entry(Fold fold, List<TextPattern> patterns, boolean isTrigger, Set<Language> languages) {
    Entry {
      patterns = List.copyOf(patterns);
      languages = Set.copyOf(languages);
    }

    /** A pattern for texts of all languages. */
    Entry(Fold fold, List<TextPattern> patterns, boolean isTrigger) {
      this(fold, patterns, isTrigger, Set.of());
    }

    private Entry with(boolean trigger) {
      return new Entry(fold, patterns, isTrigger || trigger, languages);
    }

    Regex regex() {
      return Regex.anyOf(patterns.stream().map(TextPattern::regex).toList());
    }

    /** Whether all of it comes with the program. */
    boolean isShipped() {
      return patterns.stream().allMatch(TextPattern::isShipped);
    }
  }

  private record Key(Fold fold, Set<String> names, Set<Language> languages) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private Set<Language> languages = Set.of();

  /** Takes note of the languages that the patterns which come next are for; none for all. */
  void expect(Set<Language> nextLanguages) {
    this.languages = nextLanguages;
  }

  int add(Fold fold, List<TextPattern> patterns, boolean isTrigger) {
    Set<String> names = new LinkedHashSet<>();
    patterns.forEach(pattern -> names.add(pattern.name()));
    Key key = new Key(fold, names, languages);
    Integer known = numbers.get(key);
    if (known != null) {
      entries.set(known, entries.get(known).with(isTrigger));
      return known;
    }
    numbers.put(key, entries.size());
    entries.add(new Entry(fold, patterns, isTrigger, languages));
    return entries.size() - 1;
  }

  /** All patterns; the number of a pattern is its index. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
