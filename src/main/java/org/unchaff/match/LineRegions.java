package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unchaff.rule.Over;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * Finds the stretches of one line that a score may be about. A stretch is never wider than its
 * evidence: a line goes whole only if each of its sentences holds some; where good sentences stand
 * beside them, the stretch is the sentences that hold it; and where a sentence begins or ends with
 * a long piece without any, it is the clauses that hold it, or nothing can go.
 *
 * <p>Where a rule has core signals, evidence has to be dense: each stretch grows from one sentence,
 * or a few that stand together, which suffice by themselves. Weak hints strewn over a long
 * paragraph never add up.
 */
final class LineRegions {

  /**
   * A piece with fewer letters is no sentence that anybody would miss or that could hold evidence.
   */
  private static final int SENTENCE_LETTERS = 3;

  /** A line of more columns is never taken whole for what stands somewhere in it. */
  private static final int WHOLE_COLUMNS = 420;

  /** At most one letter in so many may stand in sentences without any evidence. */
  private static final int WHOLE_SHARE = 3;

  /** A line of more columns joins a run only as far as its evidence covers it. */
  private static final int WHOLE_IN_RUN_COLUMNS = 120;

  /** So many neighbouring sentences may suffice together. */
  private static final int SEED_SENTENCES = 3;

  /**
   * How many points above the threshold let a short sentence go along that stands before, or
   * behind.
   */
  private static final int LEADING_SURPLUS = 2;

  private static final int TRAILING_SURPLUS = 0;

  private final Layout layout;
  private final int line;
  private final Scale scale;
  private final Set<Over> over;
  private final Edges edges;
  private final LineEvidence evidence;
  private final ClauseFit clauses;
  private final List<Span> sentences;
  private final int[] strengths;

  LineRegions(Reading reading, int line, Scale scale, Set<Over> over) {
    this.layout = reading.layout();
    this.line = line;
    this.scale = scale;
    this.over = over;
    this.evidence = new LineEvidence(reading, line, scale);
    this.edges = Edges.of(layout, line, over.contains(Over.CLAUSE));
    this.clauses = new ClauseFit(layout.text(), evidence, edges, scale.hasCoreSigns());
    this.sentences = layout.sentences(line);
    this.strengths = sentences.stream().mapToInt(this::strength).toArray();
  }

  /** A piece that is no sentence is no obstacle. */
  private int strength(Span sentence) {
    int points = evidence.strength(sentence);
    boolean counts = Chars.letters(layout.text(), sentence) >= SENTENCE_LETTERS;
    return points == 0 && !counts ? 1 : points;
  }

  /** The line as it is. */
  Region whole() {
    return evidence.region(evidence.content());
  }

  /**
   * Whether the line may be taken as it is, by itself or among its neighbours: it is not long, and
   * most of it is sentences that hold evidence.
   */
  boolean goesWhole(boolean inRun) {
    Span content = layout.line(line);
    int most = inRun ? WHOLE_IN_RUN_COLUMNS : WHOLE_COLUMNS;
    if (!over.contains(Over.WHOLE) || Chars.columns(layout.text(), content) > most) {
      return false;
    }
    int bare =
        sentences.stream()
            .filter(sentence -> evidence.strength(sentence) == 0)
            .mapToInt(sentence -> Chars.letters(layout.text(), sentence))
            .sum();
    return WHOLE_SHARE * bare <= Chars.letters(layout.text(), content);
  }

  /** Each aside by itself. */
  List<Region> asides() {
    return evidence.asides().stream().map(evidence::region).toList();
  }

  /** Each sentence by itself. */
  List<Region> sentences() {
    return sentences.stream().map(sentence -> clauses.fit(trim(sentence))).toList();
  }

  /** The neighbouring sentences that hold most evidence; nothing if none does. */
  Optional<Region> main() {
    int[] best = {0, -1};
    int most = 0;
    for (int first = 0; first < strengths.length; first++) {
      int sum = 0;
      int last = first;
      while (last < strengths.length && strengths[last] > 0) {
        sum += strengths[last++];
      }
      int[] run = {first, last - 1};
      trimEdges(run);
      if (run[0] <= run[1] && sum > most) {
        most = sum;
        best = run;
      }
      first = Math.max(first, last);
    }
    return best[0] > best[1]
        ? Optional.empty()
        : Optional.of(clauses.fit(withShortNeighbours(hull(best[0], best[1]))));
  }

  /**
   * Next to a good sentence, a weak hint does not count: it may be an accident of that sentence's
   * neighbour.
   */
  private void trimEdges(int[] run) {
    while (run[0] <= run[1] && run[0] > 0 && strengths[run[0]] < scale.share()) {
      run[0]++;
    }
    while (run[0] <= run[1] && run[1] < strengths.length - 1 && strengths[run[1]] < scale.share()) {
      run[1]--;
    }
  }

  /**
   * The stretches of sentences that suffice, in order and without overlap. Without core signals it
   * is the one that holds most evidence.
   */
  List<Region> sufficing() {
    if (goesWhole(false) && scale.suffices(whole())) {
      return List.of(whole());
    }
    return scale.hasCoreSigns() ? dense() : main().filter(scale::suffices).stream().toList();
  }

  private List<Region> dense() {
    List<Region> found = new ArrayList<>();
    for (int first = 0; first < sentences.size(); ) {
      int last = seedEnd(first);
      if (last < 0) {
        first++;
        continue;
      }
      int least = found.isEmpty() ? 0 : first;
      int[] grown = grown(first, last, least);
      Region narrow = clauses.fit(withShortNeighbours(hull(first, last)));
      Region wide = clauses.fit(withShortNeighbours(hull(grown[0], grown[1])));
      found.add(scale.suffices(wide) && wide.doubt().isEmpty() ? wide : narrow);
      first = grown[1] + 1;
    }
    return found;
  }

  /** The last of the fewest sentences from one on that suffice together; -1 if they do not. */
  private int seedEnd(int first) {
    for (int last = first;
        last < sentences.size() && last < first + SEED_SENTENCES && strengths[last] > 0;
        last++) {
      if (scale.suffices(scale.met(List.of(evidence.region(hull(first, last)))), last - first)) {
        return last;
      }
    }
    return -1;
  }

  private int[] grown(int first, int last, int least) {
    int[] run = {first, last};
    while (run[0] > least && goesAlong(run[0] - 1)) {
      run[0]--;
    }
    while (run[1] + 1 < sentences.size() && goesAlong(run[1] + 1)) {
      run[1]++;
    }
    return run;
  }

  private boolean goesAlong(int sentence) {
    return strengths[sentence] >= scale.share()
        || Chars.letters(layout.text(), sentences.get(sentence)) < SENTENCE_LETTERS;
  }

  private Span hull(int first, int last) {
    return trim(sentences.get(first).hull(sentences.get(last)));
  }

  /**
   * A short sentence that is all the line holds besides goes along when the evidence is more than
   * enough: "Do not miss it." before what it was said for.
   */
  private Span withShortNeighbours(Span hull) {
    Span content = evidence.content();
    int surplus = scale.points(evidence.region(hull)) - scale.threshold();
    boolean before = edges.isNear(content.start(), hull.start()) && surplus >= LEADING_SURPLUS;
    boolean behind = edges.isNear(hull.end(), content.end()) && surplus >= TRAILING_SURPLUS;
    boolean startsLine = hull.start() == content.start();
    boolean endsLine = hull.end() == content.end();
    if ((before || startsLine) && (behind || endsLine)) {
      return content;
    }
    return hull;
  }

  private Span trim(Span span) {
    return Units.trim(layout.text(), span);
  }
}
