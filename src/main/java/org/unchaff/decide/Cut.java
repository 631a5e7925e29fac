package org.unchaff.decide;

import org.unchaff.text.Span;

/**
 * A stretch that goes, or is replaced, in the present step.
 *
 * @param span where, in the text as it reads now
 * @param replacement what stands there afterwards
 * @param isWide whether more than short matches go
 * @param isRepair whether it only takes out what broke the text, so that what stood round it stays
 *     as it was written
 */
record Cut(Span span, String replacement, boolean isWide, boolean isRepair) {

  boolean isReplacement() {
    return !replacement.isEmpty();
  }

  Cut at(Span other) {
    return new Cut(other, replacement, isWide, isRepair);
  }

  /** One cut in the place of two that overlap; a replacement inside a cut goes with it. */
  Cut join(Cut other) {
    return new Cut(span.hull(other.span), "", isWide || other.isWide, isRepair && other.isRepair);
  }
}
