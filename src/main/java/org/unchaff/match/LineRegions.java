package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unchaff.match.Region.Found;
import org.unchaff.rule.Over;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * Finds the stretches of one line that a score may be about. A stretch is never wider than its
 * evidence: a line goes whole only if each of its sentences holds some; where good sentences stand
 * beside them, the stretch is the sentences that hold it; and where a sentence begins or ends with
 * a long piece without any, it is the clauses that hold it, or nothing can go.
 */
final class LineRegions {

  /**
   * A piece with fewer letters is no sentence that anybody would miss or that could hold evidence.
   */
  private static final int SENTENCE_LETTERS = 3;

  /** A line of more columns is never taken whole for what stands somewhere in it. */
  private static final int WHOLE_COLUMNS = 420;

  /** A line of more columns joins a run only as far as its evidence covers it. */
  private static final int WHOLE_IN_RUN_COLUMNS = 120;

  /**
   * How many points above the threshold let a short sentence go along that stands before, or
   * behind.
   */
  private static final int LEADING_SURPLUS = 2;

  private static final int TRAILING_SURPLUS = 0;

  private final Reading reading;
  private final Layout layout;
  private final int line;
  private final List<Sign> signs;
  private final int threshold;
  private final int share;
  private final Set<Over> over;
  private final Edges edges;
  private final List<Span> sentences;
  private final List<Span> asides;
  private final List<Found> found = new ArrayList<>();

  /**
   * Looks at a line.
   *
   * @param threshold the points at which something goes
   * @param share the points that a sentence at the edge of a stretch needs when a good sentence
   *     stands beside it
   */
  LineRegions(
      Reading reading, int line, List<Sign> signs, int threshold, int share, Set<Over> over) {
    this.reading = reading;
    this.layout = reading.layout();
    this.line = line;
    this.signs = signs;
    this.threshold = threshold;
    this.share = share;
    this.over = over;
    this.edges = Edges.of(layout, line, over.contains(Over.CLAUSE));
    this.sentences = layout.sentences(line);
    this.asides = layout.asides(line);
    for (int i = 0; i < signs.size(); i++) {
      if (signs.get(i).looks()) {
        for (Span span : signs.get(i).in(reading, line)) {
          found.add(new Found(i, span));
        }
      }
    }
  }

  /** The neighbouring sentences that hold most evidence; nothing if none does. */
  Optional<Region> main() {
    int[] run = bestRun();
    if (run[0] > run[1]) {
      return Optional.empty();
    }
    Span hull = trim(sentences.get(run[0]).hull(sentences.get(run[1])));
    return Optional.of(fit(withShortNeighbours(hull)));
  }

  /**
   * A short sentence that is all the line holds besides goes along when the evidence is more than
   * enough: "Do not miss it." before what it was said for.
   */
  private Span withShortNeighbours(Span hull) {
    Span content = trim(layout.line(line));
    int surplus = points(region(hull, Optional.empty())) - threshold;
    boolean before = edges.isNear(content.start(), hull.start()) && surplus >= LEADING_SURPLUS;
    boolean behind = edges.isNear(hull.end(), content.end()) && surplus >= TRAILING_SURPLUS;
    boolean startsLine = hull.start() == content.start();
    boolean endsLine = hull.end() == content.end();
    if ((before || startsLine) && (behind || endsLine)) {
      return content;
    }
    return hull;
  }

  private int points(Region region) {
    return region.signs().stream().map(i -> signs.get(i).pointsAlone()).sum();
  }

  /** The line as it is. */
  Region whole() {
    return region(trim(layout.line(line)), Optional.empty());
  }

  /** Whether the line may be taken as it is, by itself or among its neighbours. */
  boolean goesWhole(boolean inRun) {
    int most = inRun ? WHOLE_IN_RUN_COLUMNS : WHOLE_COLUMNS;
    return over.contains(Over.WHOLE) && Chars.columns(layout.text(), layout.line(line)) <= most;
  }

  /** Each aside by itself. */
  List<Region> asides() {
    return asides.stream().map(aside -> region(aside, Optional.empty())).toList();
  }

  /** Each sentence by itself. */
  List<Region> sentences() {
    return sentences.stream().map(sentence -> fit(trim(sentence))).toList();
  }

  private Span trim(Span span) {
    return Units.trim(layout.text(), span);
  }

  private Region region(Span span, Optional<String> doubt) {
    BitSet met = new BitSet();
    List<Found> inside = found.stream().filter(f -> span.contains(f.span())).toList();
    inside.forEach(f -> met.set(f.sign()));
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (sign.hasConditions()) {
        boolean there = !sign.looks() || met.get(i);
        met.set(i, there && sign.holds(reading, span));
      }
    }
    Span content = trim(layout.line(line));
    boolean starts = span.start() <= content.start();
    boolean ends = span.end() >= content.end();
    return new Region(line, span, starts, ends, met, inside, doubt);
  }

  /** Narrows sentences to the clauses that hold evidence, where good text would go with them. */
  private Region fit(Span hull) {
    Optional<Span> evidence = evidenceIn(hull);
    if (evidence.isEmpty()) {
      return region(hull, Optional.empty());
    }
    Optional<Integer> start = edges.start(hull.start(), evidence.get().start());
    Optional<Integer> end = edges.end(evidence.get().end(), hull.end());
    if (start.isEmpty() || end.isEmpty()) {
      return region(hull, Optional.of("good text stands in the same clause"));
    }
    boolean keepsHost = start.get() > hull.start() && end.get() == hull.end();
    int last = keepsHost ? beforeFinal(start.get(), end.get()) : end.get();
    return region(new Span(start.get(), last), Optional.empty());
  }

  /** The end of a stretch without the punctuation that ends the sentence which loses it. */
  private int beforeFinal(int start, int end) {
    int at = end;
    while (at > start && Sentences.isFinal(layout.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * From the first piece of positive evidence to the last; asides count only where there is nothing
   * else.
   */
  private Optional<Span> evidenceIn(Span hull) {
    Optional<Span> main = Optional.empty();
    Optional<Span> aside = Optional.empty();
    for (Found f : found) {
      if (signs.get(f.sign()).points() > 0 && hull.contains(f.span())) {
        if (isInAside(f.span())) {
          aside = Optional.of(aside.map(f.span()::hull).orElse(f.span()));
        } else {
          main = Optional.of(main.map(f.span()::hull).orElse(f.span()));
        }
      }
    }
    return main.isPresent() ? main : aside;
  }

  private boolean isInAside(Span span) {
    return asides.stream().anyMatch(aside -> aside.contains(span));
  }

  /** The neighbouring sentences that hold most evidence: first and last, or an empty range. */
  private int[] bestRun() {
    int[] points = new int[sentences.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = evidence(sentences.get(i));
      boolean counts = Chars.letters(layout.text(), sentences.get(i)) >= SENTENCE_LETTERS;
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
      trimEdges(points, run);
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
  private void trimEdges(int[] points, int[] run) {
    while (run[0] <= run[1] && run[0] > 0 && points[run[0]] < share) {
      run[0]++;
    }
    while (run[0] <= run[1] && run[1] < points.length - 1 && points[run[1]] < share) {
      run[1]--;
    }
  }

  /**
   * The positive points of a sentence; an aside speaks for itself only, unless it is nearly all of
   * the sentence.
   */
  private int evidence(Span sentence) {
    int aside =
        asides.stream()
            .filter(sentence::contains)
            .mapToInt(span -> Chars.letters(layout.text(), span))
            .sum();
    boolean allAside = Chars.letters(layout.text(), sentence) - aside < SENTENCE_LETTERS;
    BitSet met = new BitSet();
    for (Found f : found) {
      if (sentence.overlaps(f.span()) && (allAside || !isInAside(f.span()))) {
        met.set(f.sign());
      }
    }
    return met.stream().map(i -> Math.max(0, signs.get(i).pointsAlone())).sum();
  }
}
