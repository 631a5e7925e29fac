package org.unchaff.decide;

import java.util.BitSet;
import java.util.List;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * Stands over all rules and rounds together, so that no document loses more than a fixed share of
 * itself unnoticed. All is counted in characters other than white space. Over the limit, every cut
 * of the kind is given back: all or nothing, so that a second run takes no more than the first.
 */
final class Guard {

  static final String ONLY_NOISE = "nothing of the text would be left";

  static final String RESTLESS = "the cuts do not come to an end";

  /** Share of a document that short matches may take. */
  private static final double NARROW_SHARE = 0.6;

  /** Share of what those leave that all other cuts may take. */
  private static final double WIDE_SHARE = 0.6;

  private final String source;
  private int narrow;
  private int wide;

  Guard(String source) {
    this.source = source;
  }

  /** Adds what a step cuts. What a short match takes counts as that, even inside a wider cut. */
  void count(String text, List<Ruling> rulings) {
    BitSet narrowly = places(text, rulings, false);
    BitSet widely = places(text, rulings, true);
    widely.andNot(narrowly);
    narrow += narrowly.cardinality();
    wide += widely.cardinality();
  }

  private static BitSet places(String text, List<Ruling> rulings, boolean areWide) {
    BitSet places = new BitSet();
    for (Ruling ruling : rulings) {
      Finding finding = ruling.decision().finding();
      if (finding.isWide() == areWide && finding.replacement().isEmpty()) {
        for (int at = ruling.span().start(); at < ruling.span().end(); at++) {
          places.set(at, places.get(at) || !Chars.isSpace(text.charAt(at)));
        }
      }
    }
    return places;
  }

  /** The policy with the kind of cut refused that went too far, if one did. */
  Policy refuse(Policy policy, String left, boolean rests) {
    if (!policy.isGuarded()) {
      return policy;
    }
    if (narrow + wide == 0 && rests) {
      return policy;
    }
    int total = Chars.visible(source, new Span(0, source.length()));
    if (narrow > NARROW_SHARE * total && policy.narrow().isEmpty()) {
      return policy.withoutNarrow(share("short matches", narrow, total));
    }
    if (policy.wide().isEmpty() && wide > 0) {
      if (Chars.letters(left, new Span(0, left.length())) == 0) {
        return policy.withoutWide(ONLY_NOISE);
      }
      if (wide > WIDE_SHARE * (total - narrow)) {
        return policy.withoutWide(share("the cuts", wide, total - narrow));
      }
      if (!rests) {
        return policy.withoutWide(RESTLESS);
      }
    }
    return rests || !policy.narrow().isEmpty() ? policy : policy.withoutNarrow(RESTLESS);
  }

  private static String share(String what, int part, int whole) {
    return "guard: "
        + what
        + " would take "
        + Math.round(100.0 * part / Math.max(1, whole))
        + " % of the text";
  }
}
