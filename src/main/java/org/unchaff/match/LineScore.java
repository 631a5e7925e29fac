package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * The signals of one line, and the stretch of it that they are about. A line goes whole only if
 * each of its sentences holds evidence; where good sentences stand before or behind the evidence,
 * the stretch is the sentences that hold it.
 */
final class LineScore {

  /**
   * A piece with fewer letters is no sentence that anybody would miss or that could hold evidence.
   */
  private static final int SENTENCE_LETTERS = 3;

  private final int line;
  private final Span span;
  private final boolean startsLine;
  private final boolean endsLine;
  private final BitSet signs;
  private final List<Found> found;

  /** A signal at its place. */
  record Found(int sign, Span span) {}

  private LineScore(
      int line, Span span, boolean startsLine, boolean endsLine, BitSet signs, List<Found> found) {
    this.line = line;
    this.span = span;
    this.startsLine = startsLine;
    this.endsLine = endsLine;
    this.signs = signs;
    this.found = found;
  }

  int line() {
    return line;
  }

  Span span() {
    return span;
  }

  /** Whether the stretch begins where the line does, so that it may go with the line before. */
  boolean startsLine() {
    return startsLine;
  }

  boolean endsLine() {
    return endsLine;
  }

  /** The signals that are met, by their number. */
  BitSet signs() {
    return signs;
  }

  List<Found> found() {
    return found;
  }

  /**
   * Looks at a line.
   *
   * @param share the points that a sentence at the edge of a stretch needs when a good sentence
   *     stands beside it
   */
  static LineScore of(Reading reading, int line, List<Sign> signs, int share) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      if (signs.get(i).looks()) {
        for (Span span : signs.get(i).in(reading, line)) {
          found.add(new Found(i, span));
        }
      }
    }
    List<Span> sentences = reading.layout().sentences(line);
    int[] best = bestRun(reading, sentences, found, signs, share);
    int last = sentences.size() - 1;
    if (best[0] > best[1]) {
      return new LineScore(line, reading.layout().line(line), false, false, new BitSet(), found);
    }
    Span hull = sentences.get(best[0]).hull(sentences.get(best[1]));
    return inSpan(reading, line, hull, best[0] == 0, best[1] == last, signs, found);
  }

  /** Looks at one sentence of a line. */
  static LineScore ofSentence(Reading reading, int line, Span sentence, List<Sign> signs) {
    LineScore whole = of(reading, line, signs, 1);
    return inSpan(reading, line, sentence, false, false, signs, whole.found);
  }

  private static LineScore inSpan(
      Reading reading,
      int line,
      Span hull,
      boolean starts,
      boolean ends,
      List<Sign> signs,
      List<Found> found) {
    Span span = Units.trim(reading.layout().text(), hull);
    BitSet met = new BitSet();
    List<Found> inside = found.stream().filter(f -> span.contains(f.span())).toList();
    for (Found f : inside) {
      met.set(f.sign());
    }
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (sign.hasConditions()) {
        boolean there = !sign.looks() || met.get(i);
        met.set(i, there && sign.holds(reading, span));
      }
    }
    return new LineScore(line, span, starts, ends, met, inside);
  }

  /** The neighbouring sentences that hold most evidence: first and last, or an empty range. */
  private static int[] bestRun(
      Reading reading, List<Span> sentences, List<Found> found, List<Sign> signs, int share) {
    int[] points = new int[sentences.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = evidence(sentences.get(i), found, signs);
      boolean counts = Chars.letters(reading.layout().text(), sentences.get(i)) >= SENTENCE_LETTERS;
      points[i] = points[i] == 0 && !counts ? 1 : points[i];
    }
    int[] best = {0, -1};
    int most = 0;
    for (int first = 0; first < points.length; first++) {
      int sum = 0;
      int last = first;
      while (last < points.length && points[last] > 0) {
        sum += points[last++];
      }
      int[] run = {first, last - 1};
      trimEdges(points, run, share);
      if (run[0] <= run[1] && sum > most) {
        most = sum;
        best = run;
      }
      first = Math.max(first, last);
    }
    return best;
  }

  /**
   * Next to a good sentence, a weak hint does not count: it may be an accident of that sentence's
   * neighbour.
   */
  private static void trimEdges(int[] points, int[] run, int share) {
    while (run[0] <= run[1] && run[0] > 0 && points[run[0]] < share) {
      run[0]++;
    }
    while (run[0] <= run[1] && run[1] < points.length - 1 && points[run[1]] < share) {
      run[1]--;
    }
  }

  private static int evidence(Span sentence, List<Found> found, List<Sign> signs) {
    BitSet met = new BitSet();
    for (Found f : found) {
      if (sentence.overlaps(f.span())) {
        met.set(f.sign());
      }
    }
    return met.stream().map(i -> Math.max(0, signs.get(i).points())).sum();
  }
}
