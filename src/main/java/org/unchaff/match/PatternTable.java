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

/** Numbers the patterns of all rules; equal ones get one number. */
final class PatternTable {

  /**
   * Texts and expressions that a rule treats as one: any of them, leftmost-longest.
   *
   * @param patterns the texts and expressions
   * @param isTrigger whether finding it makes a rule look at the text; others are searched only
   *     where a rule asks
   */
  record Entry(Fold fold, List<TextPattern> patterns, boolean isTrigger) {
    Entry {
      patterns = List.copyOf(patterns);
    }

    Regex regex() {
      return Regex.anyOf(patterns.stream().map(TextPattern::regex).toList());
    }

    /** Whether all of it comes with the program. */
    boolean isShipped() {
      return patterns.stream().allMatch(TextPattern::isShipped);
    }
  }

  private record Key(Fold fold, Set<String> names) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();

  int add(Fold fold, List<TextPattern> patterns, boolean isTrigger) {
    Set<String> names = new LinkedHashSet<>();
    patterns.forEach(pattern -> names.add(pattern.name()));
    Key key = new Key(fold, names);
    Integer known = numbers.get(key);
    if (known != null) {
      Entry entry = entries.get(known);
      entries.set(known, new Entry(fold, entry.patterns(), entry.isTrigger() || isTrigger));
      return known;
    }
    numbers.put(key, entries.size());
    entries.add(new Entry(fold, patterns, isTrigger));
    return entries.size() - 1;
  }

  /** All patterns; the number of a pattern is its index. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
