package org.unchaff.labelled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.unchaff.Cleaner;
import org.unchaff.Cleaning;
import org.unchaff.labelled.LabelledArticle.Segment;
import org.unchaff.text.Chars;

/**
 * How well a cleaner does on a labelled set. Characters other than white space count; parts that
 * may stay or go do not.
 */
final class Score {

  /** Noise of one category: how much of it there is, and how much of it went. */
  private static final class Share {
    int characters;
    int removed;
    int segments;
    int whole;
  }

  private final Map<String, Share> byCategory = new TreeMap<>();
  private final Map<String, List<String>> failing = new TreeMap<>();
  private int positives;
  private int negatives;
  private int exact;
  private int exactButForSpaces;
  private int untouched;
  private int articleRemoved;
  private int articleRemovedInNegatives;

  /** Scores all articles of a set. */
  static Score of(Cleaner cleaner, List<LabelledArticle> articles) {
    Score score = new Score();
    articles.forEach(article -> score.add(article, cleaner.clean(article.text())));
    return score;
  }

  private void add(LabelledArticle article, Cleaning cleaning) {
    boolean isExact = Wanted.isExact(article, cleaning.text());
    boolean isNearlyExact = isExact || Wanted.isExactButForSpaces(article, cleaning.text());
    int harm = characters(article, cleaning);
    articleRemoved += harm;
    if (article.isNegative()) {
      negatives++;
      untouched += isExact ? 1 : 0;
      articleRemovedInNegatives += harm;
    } else {
      positives++;
      exact += isExact ? 1 : 0;
      exactButForSpaces += isNearlyExact ? 1 : 0;
    }
    if (!(article.isNegative() ? isExact : isNearlyExact)) {
      String kind = (article.isNegative() ? "negative " : "") + article.kind();
      failing
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(article.id() + (harm > 0 ? " (article removed " + harm + ")" : ""));
    }
  }

  /** Counts what went of each segment; how much of the article went. */
  private int characters(LabelledArticle article, Cleaning cleaning) {
    String text = article.text();
    BitSet protectedPlaces = new BitSet();
    int at = 0;
    for (Segment segment : article.segments()) {
      for (int end = at + segment.text().length(); at < end; at++) {
        protectedPlaces.set(at, segment.isArticle() && !Chars.isSpace(text.charAt(at)));
      }
    }
    BitSet removed = Removed.places(text, protectedPlaces, cleaning.edits());
    int start = 0;
    for (Segment segment : article.segments()) {
      int end = start + segment.text().length();
      if (segment.isNoise()) {
        addNoise(segment, removed.get(start, end).cardinality());
      }
      start = end;
    }
    removed.and(protectedPlaces);
    return removed.cardinality();
  }

  private void addNoise(Segment segment, int removed) {
    Share share = byCategory.computeIfAbsent(segment.label(), label -> new Share());
    int visible = (int) segment.text().chars().filter(c -> !Chars.isSpace((char) c)).count();
    share.characters += visible;
    share.removed += removed;
    share.segments++;
    share.whole += removed == visible ? 1 : 0;
  }

  private int noise() {
    return byCategory.values().stream().mapToInt(share -> share.characters).sum();
  }

  private int noiseRemoved() {
    return byCategory.values().stream().mapToInt(share -> share.removed).sum();
  }

  /** The share of what went that was noise, from 0 to 1. */
  double precision() {
    int all = noiseRemoved() + articleRemoved;
    return all == 0 ? 1 : (double) noiseRemoved() / all;
  }

  /** The share of the noise that went, from 0 to 1. */
  double recall() {
    return noise() == 0 ? 1 : (double) noiseRemoved() / noise();
  }

  /** The harmonic mean of precision and recall, from 0 to 1. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** The share of articles with noise that came out right but for spaces, from 0 to 1. */
  double exact() {
    return positives == 0 ? 1 : (double) exactButForSpaces / positives;
  }

  /** The share of articles without noise that came out unchanged, from 0 to 1. */
  double untouched() {
    return negatives == 0 ? 1 : (double) untouched / negatives;
  }

  /** All figures as a table. */
  String report(String name) {
    StringBuilder out = new StringBuilder();
    line(out, "%s: %d articles with noise, %d without", name, positives, negatives);
    line(
        out,
        "  F1 %.4f  precision %.4f  recall %.4f  (noise %d, of it removed %d, article removed %d)",
        f1(),
        precision(),
        recall(),
        noise(),
        noiseRemoved(),
        articleRemoved);
    line(out, "  exact %d, but for spaces %d of %d", exact, exactButForSpaces, positives);
    line(
        out,
        "  untouched %d of %d without noise, article removed there %d",
        untouched,
        negatives,
        articleRemovedInNegatives);
    byCategory.forEach(
        (category, share) ->
            line(
                out,
                "    %-18s %6.1f %% of %6d characters, %3d of %3d whole",
                category,
                100.0 * share.removed / share.characters,
                share.characters,
                share.whole,
                share.segments));
    failing.forEach((kind, ids) -> line(out, "    not right: %s: %s", kind, ids));
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
