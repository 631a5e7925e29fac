package org.unchaff.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.decide.Decision.Removal;
import org.unchaff.decide.Decision.Spared;
import org.unchaff.decide.Decision.Suspected;
import org.unchaff.match.CompiledRules;
import org.unchaff.match.Match;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Reading;
import org.unchaff.match.SecondOpinion;
import org.unchaff.rule.Action;
import org.unchaff.rule.Glue;
import org.unchaff.rule.Rule;
import org.unchaff.rule.State;
import org.unchaff.text.Brackets;
import org.unchaff.text.Document;
import org.unchaff.text.Fold;
import org.unchaff.text.Graphemes;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/** Decides what becomes of each match of one step. */
final class Arbiter {

  private final CompiledRules rules;
  private final Policy policy;
  private final Document document;

  Arbiter(CompiledRules rules, Policy policy, Document document) {
    this.rules = rules;
    this.policy = policy;
    this.document = document;
  }

  /**
   * Decides all matches in a text.
   *
   * @param current the text as it reads now, as a view of the document's text
   */
  List<Ruling> decide(View current) {
    Layout layout = Layout.of(current.text());
    Reading reading =
        policy.explains()
            ? rules.readExplaining(layout, document.origin())
            : rules.read(layout, document.origin());
    List<Ruling> rulings = new ArrayList<>();
    rules.find(reading, match -> rulings.add(decide(reading, current, match)));
    return rulings;
  }

  private Ruling decide(Reading reading, View current, Match match) {
    Rule rule = match.rule();
    Span target = whole(current.text(), reading.layout().view().toSource(match.target()));
    Span span = GlueSpan.widen(current.text(), target, rule.glue());
    Span place = current.toSource(span);
    String text = place.in(document.text()).toString();
    Optional<String> spared = spares(reading, match, current.text(), span, place);
    SecondOpinion opinion = spared.isPresent() ? SecondOpinion.OPEN : rules.opinion(reading, match);
    Finding finding =
        new Finding(rule, place, text, match.replacement(), points(match, opinion), match.isWide());
    if (spared.isPresent()) {
      return new Ruling(new Spared(finding, spared.get()), span, isFirst(rule));
    }
    Optional<String> suspected =
        match.doubt().or(() -> suspects(finding, opinion, current.text(), span));
    Decision decision =
        suspected
            .<Decision>map(reason -> new Suspected(finding, reason))
            .orElse(new Removal(finding));
    return new Ruling(decision, span, isFirst(rule));
  }

  /** The signals that were met, and where the rule alone would not cut, what made it. */
  private List<Points> points(Match match, SecondOpinion opinion) {
    if (opinion != SecondOpinion.NOISE || isSure(match.rule())) {
      return match.points();
    }
    List<Points> points = new ArrayList<>(match.points());
    points.add(new Points(0, "it reads like noise too"));
    return points;
  }

  private boolean isSure(Rule rule) {
    return rule.confidence().reaches(policy.confidence());
  }

  /**
   * Rules that belong to the first step of a round: they put the text together again that all
   * others read.
   */
  private static boolean isFirst(Rule rule) {
    return rule.glue() != Glue.NONE
        || rule.fold() == Fold.EXACT
        || !(rule.action() instanceof Action.Remove);
  }

  /** Takes along what belongs to the last character that goes, such as a variation selector. */
  private static Span whole(String text, Span span) {
    int end = span.end();
    while (end < text.length()
        && !Graphemes.isBoundary(text, end)
        && text.charAt(end - 1) != '\r') {
      end++;
    }
    return new Span(span.start(), end);
  }

  private Optional<String> spares(
      Reading reading, Match match, String text, Span span, Span place) {
    Layout layout = reading.layout();
    Rule rule = match.rule();
    if (match.stopped().isPresent()) {
      return match.stopped();
    }
    if (layout.isCode(match.evidence())) {
      return Optional.of("it is shown, as code or specimens are");
    }
    boolean quoted =
        isFirst(rule) ? layout.isMentioned(match.evidence()) : layout.isQuoted(match.evidence());
    if (quoted && match.points().isEmpty()) {
      return Optional.of("it is quoted");
    }
    if (rules.isExcepted(reading, rule, match.target())) {
      return Optional.of("an exception stands in it");
    }
    if (document.isRaw(place)) {
      return Optional.of("it holds undecodable bytes");
    }
    if (document.isBrokenBy(place)) {
      return Optional.of("it would leave half a link");
    }
    boolean splits = !isFirst(rule) && !Graphemes.isBoundary(text, span.start());
    return splits ? Optional.of("it begins in the middle of a character") : Optional.empty();
  }

  private Optional<String> suspects(
      Finding finding, SecondOpinion opinion, String text, Span span) {
    Rule rule = finding.rule();
    if (rule.state() == State.TRIAL) {
      return Optional.of("the rule is on trial");
    }
    if (opinion == SecondOpinion.ARTICLE) {
      return Optional.of("it reads like article");
    }
    if (!isSure(rule) && opinion != SecondOpinion.NOISE) {
      return Optional.of("the rule's confidence is " + rule.confidence().key());
    }
    if (finding.replacement().isEmpty() && !Brackets.areBalanced(text, span)) {
      return Optional.of("without it a bracket or quotation mark would lose its partner");
    }
    String refused = finding.isWide() ? policy.wide() : policy.narrow();
    return refused.isEmpty() ? Optional.empty() : Optional.of(refused);
  }
}
