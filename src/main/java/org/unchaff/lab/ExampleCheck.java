package org.unchaff.lab;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unchaff.decide.Decision;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Outcome;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Example;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Chars;
import org.unchaff.text.Document;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Span;

/**
 * Runs a rule by itself on its own examples. White space, and what only goes with a cut, is not
 * compared.
 */
public final class ExampleCheck {

  /**
   * An example that does not hold.
   *
   * @param example the example
   * @param message what the rule did instead, in one line
   */
  public record Failure(Example example, String message) {}

  private final Rounds rounds;

  private ExampleCheck(Rule rule) {
    this.rounds = Rounds.unguarded(CompiledRules.of(RuleSet.only(rule)));
  }

  /** The examples of a rule that do not hold. */
  public static List<Failure> failures(Rule rule) {
    ExampleCheck check = new ExampleCheck(rule);
    return Stream.concat(rule.removes().stream(), rule.keeps().stream())
        .flatMap(example -> check.run(example).stream())
        .toList();
  }

  /** Whether a rule treats an example as marked. */
  static boolean holds(Rule rule, Example example) {
    return new ExampleCheck(rule).run(example).isEmpty();
  }

  private Optional<Failure> run(Example example) {
    Outcome outcome = rounds.clean(Document.of(example.text()));
    BitSet wanted = places(example.text(), example.edits());
    BitSet cut = new BitSet();
    for (Edit edit : outcome.named()) {
      if (!edit.causes().isEmpty()) {
        cut.or(places(example.text(), new Edits(List.of(new Splice(edit.span(), "")))));
      }
    }
    if (!cut.equals(wanted)) {
      return Optional.of(new Failure(example, difference(example, wanted, cut)));
    }
    return replacements(example.edits()).equals(replacements(outcome.edits()))
        ? Optional.empty()
        : Optional.of(
            new Failure(
                example, "it puts \"" + replacements(outcome.edits()) + "\" there instead"));
  }

  /** The places of all visible characters that edits take out. */
  private static BitSet places(String text, Edits edits) {
    BitSet places = new BitSet();
    for (Splice splice : edits.splices()) {
      for (int at = splice.span().start(); at < splice.span().end(); at++) {
        places.set(at, !Chars.isSpace(text.charAt(at)));
      }
    }
    return places;
  }

  private static String replacements(Edits edits) {
    StringBuilder all = new StringBuilder();
    edits.splices().forEach(splice -> all.append(splice.replacement()));
    return all.toString();
  }

  private String difference(Example example, BitSet wanted, BitSet cut) {
    String text = example.text();
    BitSet left = (BitSet) wanted.clone();
    left.andNot(cut);
    BitSet toomuch = (BitSet) cut.clone();
    toomuch.andNot(wanted);
    return (left.isEmpty() ? "" : "it leaves \"" + at(text, left) + "\"" + reason(text, left))
        + (left.isEmpty() || toomuch.isEmpty() ? "" : " and ")
        + (toomuch.isEmpty() ? "" : "it takes \"" + at(text, toomuch) + "\"");
  }

  /** What stopped the rule at some places, if it came that far. */
  private String reason(String text, BitSet places) {
    return rounds.explaining().clean(Document.of(text)).decisions().stream()
        .filter(decision -> covers(decision.finding().span(), places))
        .flatMap(decision -> reason(decision).stream())
        .findFirst()
        .map(reason -> ", because " + reason)
        .orElse("");
  }

  private static boolean covers(Span span, BitSet places) {
    int first = places.nextSetBit(span.start());
    return first >= 0 && first < span.end();
  }

  private static Optional<String> reason(Decision decision) {
    if (decision instanceof Decision.Suspected suspected) {
      return Optional.of(suspected.reason());
    }
    return decision instanceof Decision.Spared spared
        ? Optional.of(spared.reason().replaceFirst("^not ", "this does not hold: "))
        : Optional.empty();
  }

  /** The text at some places, in one line; what lies between them is left out. */
  private static String at(String text, BitSet places) {
    StringBuilder out = new StringBuilder();
    int end = places.nextSetBit(0);
    for (int at = end; at >= 0; at = places.nextSetBit(end)) {
      String between = text.substring(end, at);
      out.append(between.isBlank() ? between.replaceAll("\\R", "⏎") : " … ");
      end = places.nextClearBit(at);
      out.append(text, at, end);
    }
    return out.toString();
  }
}
