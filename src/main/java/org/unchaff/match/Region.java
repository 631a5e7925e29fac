package org.unchaff.match;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Span;

/**
 * A stretch of one line, and the signals that are met in it.
 *
 * @param line the line
 * @param span the stretch
 * @param startsLine whether nothing of the line stands before it, so that it may go with the line
 *     before
 * @param endsLine whether nothing of the line stands behind it
 * @param signs the signals that are met, by their number
 * @param found where they are met
 * @param isPartial whether it is cut out of a sentence that stays
 * @param doubt why the stretch could not go alone, if good text hangs on it
 */
record Region(
    int line,
    Span span,
    boolean startsLine,
    boolean endsLine,
    BitSet signs,
    List<Found> found,
    boolean isPartial,
    Optional<String> doubt) {

  Region {
    found = List.copyOf(found);
  }

  /** A line without any evidence. */
  static Region bare(int line, Span span) {
    return new Region(line, span, true, true, new BitSet(), List.of(), false, Optional.empty());
  }

  /**
   * A signal at its place.
   *
   * @param fills whether it is true of each part of the place
   */
  record Found(int sign, Span span, boolean fills) {

    /** Whether it is evidence about a stretch. */
    boolean isIn(Span stretch) {
      return fills ? span.overlaps(stretch) : stretch.contains(span);
    }

    /** As much of its place as a stretch has of it. */
    Span within(Span stretch) {
      return fills ? span.common(stretch) : span;
    }
  }

  boolean isWholeLine() {
    return startsLine && endsLine;
  }
}
