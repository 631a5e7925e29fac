package org.unchaff.decide;

import org.unchaff.text.Span;

/**
 * A decision with its place in the text as it reads in the present round.
 *
 * @param decision what was decided
 * @param span the place
 * @param isFirst whether the rule belongs to the first step of a round
 */
record Ruling(Decision decision, Span span, boolean isFirst) {

  boolean goes() {
    return decision instanceof Decision.Removal;
  }
}
