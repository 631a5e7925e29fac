package org.unchaff.decide;

import java.util.List;
import org.unchaff.match.Match.Points;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/**
 * What a rule found, by its place in the source.
 *
 * @param rule the rule
 * @param span what would go, in UTF-16 code units of the source text
 * @param text what stands there in the source
 * @param replacement what would stand there, empty for a cut
 * @param points for a score the signals that were met, else empty
 * @param isWide whether more than a short match would go
 */
public record Finding(
    Rule rule, Span span, String text, String replacement, List<Points> points, boolean isWide) {
  public Finding {
    points = List.copyOf(points);
  }
}
