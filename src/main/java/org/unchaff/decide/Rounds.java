package org.unchaff.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unchaff.decide.Edit.Kind;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.Finder;
import org.unchaff.text.Document;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.View;

/**
 * Looks at a document until nothing more is found. In each step the rules that put the text
 * together again go first; only when they find nothing do the others cut. Since the last step
 * always finds nothing to cut, cleaning twice is cleaning once.
 */
public final class Rounds {

  /** The first round and four more, each of two steps. */
  private static final int MOST_STEPS = 10;

  /** The widest first; of two alike the surer, and one that knows words before one that weighs. */
  private static final Comparator<Finding> MOST_TELLING_FIRST =
      Comparator.comparing((Finding finding) -> -finding.span().length())
          .thenComparing(finding -> finding.rule().confidence())
          .thenComparing(finding -> finding.rule().finder() instanceof Finder.Detect);

  private final CompiledRules rules;
  private final Policy policy;

  public Rounds(CompiledRules rules, Confidence confidence) {
    this(rules, Policy.of(confidence));
  }

  private Rounds(CompiledRules rules, Policy policy) {
    this.rules = rules;
    this.policy = policy;
  }

  /** Rounds whose outcome holds also all that rules looked at and left, in any step. */
  public static Rounds explaining(CompiledRules rules, Confidence confidence) {
    return new Rounds(rules, Policy.of(confidence).explaining());
  }

  /**
   * Rounds for trying rules on small examples: without the guard, and whatever the confidence of
   * the rules.
   */
  public static Rounds unguarded(CompiledRules rules) {
    return new Rounds(rules, Policy.unguarded());
  }

  /** The same rounds, whose outcome holds also all that rules looked at and left. */
  public Rounds explaining() {
    return new Rounds(rules, policy.explaining());
  }

  /** Cleans a document. Never throws for any text. */
  public Outcome clean(Document document) {
    Attempt attempt = new Attempt(document, policy).run();
    Policy next = policy;
    while (!attempt.refusal().equals(next)) {
      next = attempt.refusal();
      attempt = new Attempt(document, next).run();
    }
    boolean isOnlyNoise = next.wide().equals(Guard.ONLY_NOISE);
    if (!next.equals(policy) && !attempt.total.isEmpty() && !isAtRest(attempt.clean())) {
      Policy none = next.withoutNarrow(Guard.RESTLESS).withoutWide(Guard.RESTLESS);
      attempt = new Attempt(document, none).run();
    }
    return attempt.outcome(isOnlyNoise);
  }

  /**
   * Whether cleaning a document that the guard had a say in would change nothing; else it would
   * depend on how often.
   */
  private boolean isAtRest(Document document) {
    return clean(document).edits().isEmpty();
  }

  /** One way through all steps under one policy. */
  private final class Attempt {
    private final Document document;
    private final Policy allowed;
    private final Guard guard;
    private final List<Finding> removed = new ArrayList<>();
    private final Set<Decision> spared = new LinkedHashSet<>();
    private Edits total = Edits.NONE;
    private View current;
    private List<Ruling> rulings = List.of();
    private boolean rests;

    Attempt(Document document, Policy allowed) {
      this.document = document;
      this.allowed = allowed;
      this.guard = new Guard(document.text());
      this.current = View.identity(document.text());
    }

    Attempt run() {
      Arbiter arbiter = new Arbiter(rules, allowed, document);
      for (int step = 0; step < MOST_STEPS && !rests; step++) {
        rulings = arbiter.decide(current);
        List<Ruling> going = going();
        rests = going.isEmpty();
        if (!rests) {
          if (allowed.explains()) {
            keepSpared();
          }
          cut(going);
        }
      }
      return this;
    }

    private void keepSpared() {
      rulings.stream()
          .map(Ruling::decision)
          .filter(decision -> decision instanceof Decision.Spared)
          .forEach(spared::add);
    }

    private List<Ruling> going() {
      List<Ruling> all = rulings.stream().filter(Ruling::goes).toList();
      List<Ruling> first = all.stream().filter(Ruling::isFirst).toList();
      return first.isEmpty() ? all : first;
    }

    private void cut(List<Ruling> going) {
      List<Cut> cuts = Cuts.of(current.text(), going);
      guard.count(current.text(), going);
      Edits step = Seams.mend(current.text(), cuts);
      going.forEach(ruling -> removed.add(ruling.decision().finding()));
      total = total.then(document.text(), step);
      current = View.of(document.text(), total);
    }

    Document clean() {
      return new Document(
          current.text(), document.encoding(), document.rawAfter(total), document.origin());
    }

    /** The policy to try next; the present one if nothing speaks against the result. */
    Policy refusal() {
      return guard.refuse(allowed, current.text(), rests);
    }

    Outcome outcome(boolean isOnlyNoise) {
      String text = total.isEmpty() ? document.text() : current.text();
      rulings.stream()
          .map(Ruling::decision)
          .filter(decision -> !(decision instanceof Decision.Removal))
          .forEach(spared::add);
      List<Decision> left = List.copyOf(spared);
      return new Outcome(text, total, named(), left, isOnlyNoise);
    }

    private List<Edit> named() {
      removed.sort(Comparator.comparing(Finding::span));
      List<Edit> named = new ArrayList<>();
      List<Finding> open = new ArrayList<>();
      int next = 0;
      for (Splice splice : total.splices()) {
        open.removeIf(finding -> finding.span().end() <= splice.span().start());
        while (next < removed.size() && removed.get(next).span().start() < splice.span().end()) {
          open.add(removed.get(next++));
        }
        named.add(edit(splice, open));
      }
      return named;
    }

    private Edit edit(Splice splice, List<Finding> open) {
      List<Finding> causes =
          open.stream()
              .filter(finding -> finding.span().overlaps(splice.span()))
              .sorted(MOST_TELLING_FIRST)
              .toList();
      boolean replaces = !splice.replacement().isEmpty();
      Kind kind = causes.isEmpty() ? Kind.TIDY : replaces ? Kind.REPLACE : Kind.CUT;
      String text = splice.span().in(document.text()).toString();
      return new Edit(kind, splice.span(), text, splice.replacement(), causes);
    }
  }
}
