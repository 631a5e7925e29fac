package org.unchaff.match;

import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Rule;
import org.unchaff.text.Span;

/**
 * Something that a rule found in a layout.
 *
 * @param rule the rule
 * @param evidence the place of what was found, from its first piece to its last
 * @param target the place of what would go
 * @param replacement what would stand there, empty for a cut
 * @param isWide whether more would go than what was found, or what was found is long
 * @param points for a score the signals that were met, else empty
 * @param stopped why the rule leaves it after all, if it does
 * @param doubt why what would be left might not read, if that is so
 */
public record Match(
    Rule rule,
    Span evidence,
    Span target,
    String replacement,
    boolean isWide,
    List<Points> points,
    Optional<String> stopped,
    Optional<String> doubt) {

  /** Cuts of no more UTF-16 code units than this, that take only what was found, are narrow. */
  private static final int NARROW = 80;

  public Match {
    points = List.copyOf(points);
  }

  /**
   * A signal that was met.
   *
   * @param points what it gave
   * @param what what was met, in words
   */
  public record Points(int points, String what) {
    @Override
    public String toString() {
      return (points > 0 ? "+" : "") + points + " " + what;
    }
  }

  /** Just what was found. */
  static Match narrow(Rule rule, Span found, String replacement) {
    return new Match(
        rule,
        found,
        found,
        replacement,
        found.length() > NARROW,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A unit that holds what was found. */
  static Match wide(Rule rule, Span evidence, Span target) {
    return new Match(
        rule, evidence, target, "", true, List.of(), Optional.empty(), Optional.empty());
  }

  Match withPoints(List<Points> met) {
    return new Match(rule, evidence, target, replacement, isWide, met, stopped, doubt);
  }

  Match stoppedBy(String reason) {
    return new Match(
        rule, evidence, target, replacement, isWide, points, Optional.of(reason), doubt);
  }

  Match doubted(Optional<String> reason) {
    return new Match(rule, evidence, target, replacement, isWide, points, stopped, reason);
  }
}
