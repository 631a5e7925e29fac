package org.unchaff.match;

import java.util.Optional;
import org.unchaff.text.Chars;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * Narrows sentences to the clauses that hold evidence, where good text would go with them. Where
 * none of its commas is near enough, the stretch is in doubt.
 */
final class ClauseFit {

  /**
   * What a sentence among others may hold before its first piece of evidence: less than a clause.
   */
  private static final int LEAD_COLUMNS = 10;

  /** What may follow behind the last piece where the sentence began with evidence. */
  private static final int TRAIL_COLUMNS = 44;

  private final String text;
  private final LineEvidence evidence;
  private final Edges edges;
  private final boolean isCareful;

  /**
   * Fits stretches of one line.
   *
   * @param isCareful whether a short clause without evidence stays too, if more than its sentence
   *     stays
   */
  ClauseFit(String text, LineEvidence evidence, Edges edges, boolean isCareful) {
    this.text = text;
    this.evidence = evidence;
    this.edges = edges;
    this.isCareful = isCareful;
  }

  Region fit(Span hull) {
    Optional<Span> met = evidence.hullIn(hull);
    if (met.isEmpty()) {
      return evidence.region(hull);
    }
    Span found = met.get();
    boolean careful = isCareful && !hull.contains(evidence.content());
    Optional<Integer> start =
        careful ? start(hull, found) : edges.start(hull.start(), found.start());
    Optional<Integer> end = careful ? end(hull, found) : edges.end(found.end(), hull.end());
    if (start.isEmpty() || end.isEmpty()) {
      return evidence.doubtful(hull, "good text stands in the same clause");
    }
    boolean keepsHost = start.get() > hull.start() && end.get() == hull.end();
    int last = keepsHost ? beforeFinal(start.get(), end.get()) : end.get();
    Span span = new Span(start.get(), last);
    return isCareful && !span.equals(hull) ? evidence.part(span) : evidence.region(span);
  }

  private boolean beginsWithEvidence(Span hull, Span met) {
    int lead = evidence.headEnd(hull);
    return lead >= met.start() || Chars.columns(text, new Span(lead, met.start())) <= LEAD_COLUMNS;
  }

  private Optional<Integer> start(Span hull, Span met) {
    return beginsWithEvidence(hull, met)
        ? Optional.of(hull.start())
        : edges.commaBefore(hull.start(), met.start());
  }

  private Optional<Integer> end(Span hull, Span met) {
    int most = beginsWithEvidence(hull, met) ? TRAIL_COLUMNS : LEAD_COLUMNS;
    if (Chars.columns(text, new Span(met.end(), hull.end())) <= most) {
      return Optional.of(hull.end());
    }
    return edges.commaBehind(met.end(), hull.end()).or(() -> edges.end(met.end(), hull.end()));
  }

  /** The end of a stretch without the punctuation that ends the sentence which loses it. */
  private int beforeFinal(int start, int end) {
    int at = end;
    while (at > start && Sentences.isFinal(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
