package org.unchaff.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * The figures of a run, counted as its documents pass. What was only tidied counts nowhere.
 * Characters are those other than white space. Not safe for use by several threads.
 */
final class Figures {

  /** How many of the largest cuts are remembered. */
  private static final int LARGEST = 10;

  private static final Comparator<Large> BY_SIZE =
      Comparator.comparingInt((Large large) -> large.change().characters());

  private final Map<String, Count> byCategory = new TreeMap<>();
  private final Map<String, Count> byRule = new TreeMap<>();
  private final PriorityQueue<Large> largest = new PriorityQueue<>(BY_SIZE);
  private final Count all = new Count("", "", "", "");
  private long changed;
  private long onlyNoise;
  private long touched;
  private long failed;
  private long characters;

  /**
   * One of the largest cuts.
   *
   * @param number the number of the document in the run, from 0
   */
  record Large(long number, String document, String record, Change change) {}

  /** What one rule did, or all of a category. */
  static final class Count {
    private final String name;
    private final String category;
    private final String pack;
    private final String confidence;
    private long documents;
    private long cuts;
    private long suspected;
    private long characters;

    Count(String name, String category, String pack, String confidence) {
      this.name = name;
      this.category = category;
      this.pack = pack;
      this.confidence = confidence;
    }

    private void add(Change change) {
      if (change.isSuspected()) {
        suspected++;
      } else {
        cuts++;
        characters += change.characters();
      }
    }

    String name() {
      return name;
    }

    String category() {
      return category;
    }

    String pack() {
      return pack;
    }

    String confidence() {
      return confidence;
    }

    /** Documents in which something was cut or suspected. */
    long documents() {
      return documents;
    }

    long cuts() {
      return cuts;
    }

    long suspected() {
      return suspected;
    }

    long characters() {
      return characters;
    }
  }

  /** Counts a document. */
  void add(Entry entry, List<Change> changes) {
    String source = entry.cleaning().source().text();
    all.documents++;
    changed += entry.cleaning().isChanged() ? 1 : 0;
    onlyNoise += entry.cleaning().isOnlyNoise() ? 1 : 0;
    characters += Chars.visible(source, new Span(0, source.length()));
    Set<Count> here = new HashSet<>();
    for (Change change : changes) {
      if (!change.isTidy()) {
        all.add(change);
        here.add(count(byCategory, change.category(), change, false));
        here.add(count(byRule, change.ruleId(), change, true));
        keepIfLarge(entry, change);
      }
    }
    touched += here.isEmpty() ? 0 : 1;
    here.forEach(count -> count.documents++);
  }

  private static Count count(Map<String, Count> counts, String name, Change change, boolean rule) {
    String pack = rule ? change.pack() : "";
    String confidence = rule ? change.confidence() : "";
    Count count =
        counts.computeIfAbsent(name, n -> new Count(n, change.category(), pack, confidence));
    count.add(change);
    return count;
  }

  private void keepIfLarge(Entry entry, Change change) {
    if (change.isSuspected()) {
      return;
    }
    largest.add(new Large(all.documents - 1, entry.document(), entry.record(), change));
    if (largest.size() > LARGEST) {
      largest.poll();
    }
  }

  void addFailure() {
    failed++;
  }

  /** The figures of all documents together. */
  Count all() {
    return all;
  }

  long changed() {
    return changed;
  }

  /** Documents in which something was cut or suspected. */
  long touched() {
    return touched;
  }

  /** Documents that are nothing but noise; they were kept as they are. */
  long onlyNoise() {
    return onlyNoise;
  }

  /** Inputs and records that could not be cleaned. */
  long failed() {
    return failed;
  }

  /** Characters in all documents. */
  long characters() {
    return characters;
  }

  /** Characters cut, for each million. */
  long perMillion() {
    return characters == 0 ? 0 : Math.round(1e6 * all.characters() / characters);
  }

  /** Those with the most characters cut first. */
  List<Count> byCategory() {
    return sorted(byCategory);
  }

  /** Those with the most characters cut first. */
  List<Count> byRule() {
    return sorted(byRule);
  }

  private static List<Count> sorted(Map<String, Count> counts) {
    return counts.values().stream()
        .sorted(
            Comparator.comparingLong((Count count) -> -count.characters())
                .thenComparingLong(count -> -count.suspected())
                .thenComparing(Count::name))
        .toList();
  }

  /** The largest cuts, the largest first. */
  List<Large> largest() {
    return largest.stream().sorted(BY_SIZE.reversed()).toList();
  }
}
