package org.unchaff.match;

import java.util.Optional;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * Says where a stretch of a line begins and ends that holds evidence: at the edge of its sentence
 * if that is near the evidence, else at a comma near it, else nowhere.
 */
final class Edges {

  /**
   * How many columns a stretch may hold before its first or behind its last piece of evidence. In
   * the labelled articles advertisements show what they are within a dozen Chinese characters,
   * while good clauses beside them are longer.
   */
  private static final int WIDE = 28;

  /** The same for lines in an alphabet, where it takes more columns to say as much. */
  private static final int NARROW = 49;

  private static final String SEPARATORS = "，,；;、。—";

  private final String text;
  private final int most;
  private final boolean byClause;

  private Edges(String text, int most, boolean byClause) {
    this.text = text;
    this.most = most;
    this.byClause = byClause;
  }

  /**
   * The edges in a line.
   *
   * @param byClause whether a stretch may begin or end at a comma
   */
  static Edges of(Layout layout, int line, boolean byClause) {
    boolean wide =
        layout.line(line).in(layout.text()).chars().anyMatch(c -> Chars.isWide((char) c));
    return new Edges(layout.text(), wide ? WIDE : NARROW, byClause);
  }

  /** Whether what stands between two places is too little to be missed. */
  boolean isNear(int from, int to) {
    return Chars.columns(text, new Span(from, to)) <= most;
  }

  /**
   * Where a stretch begins in a sentence that begins at {@code from}, with evidence from {@code to}
   * on.
   */
  Optional<Integer> start(int from, int to) {
    if (isNear(from, to)) {
      return Optional.of(from);
    }
    return commaBefore(from, to);
  }

  /** The last comma between two places, if it is near the second. */
  Optional<Integer> commaBefore(int from, int to) {
    int comma = byClause ? lastSeparator(from, to) : -1;
    return comma >= 0 && isNear(comma, to) ? Optional.of(comma) : Optional.empty();
  }

  /**
   * Where a stretch ends in a sentence that ends at {@code to}, with evidence up to {@code from}.
   */
  Optional<Integer> end(int from, int to) {
    if (isNear(from, to)) {
      return Optional.of(to);
    }
    if (byClause && endsName(from)) {
      return Optional.of(from);
    }
    return commaBehind(from, to);
  }

  /** The first comma between two places, if it is near the first. */
  Optional<Integer> commaBehind(int from, int to) {
    int comma = byClause ? firstSeparator(from, to) : -1;
    return comma >= 0 && isNear(from, comma) ? Optional.of(comma) : Optional.empty();
  }

  /** Whether a number or a name with digits ends here, which is the last thing that adverts say. */
  private boolean endsName(int end) {
    return end > 0
        && end < text.length()
        && Chars.isSpace(text.charAt(end))
        && Character.isDigit(text.charAt(end - 1));
  }

  private int lastSeparator(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int firstSeparator(int from, int to) {
    for (int i = from; i < to; i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
