package org.unchaff.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.unchaff.decide.Outcome;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Action;
import org.unchaff.rule.Condition;
import org.unchaff.rule.Example;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.Unit;
import org.unchaff.rule.Zone;
import org.unchaff.text.Document;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;

/**
 * Checks rule files beyond their form: whether the rules do what their examples say, and nothing
 * that nobody asked for.
 */
public final class RuleCheck {

  private final List<Problem> problems = new ArrayList<>();

  private RuleCheck() {}

  /** All problems of some files, in their order. */
  public static List<Problem> check(List<RuleFile> files) {
    RuleCheck check = new RuleCheck();
    Map<String, Rule> all = new LinkedHashMap<>();
    for (RuleFile file : files) {
      for (Rule rule : file.rules()) {
        check.checkRule(file, rule);
        all.put(rule.id(), rule);
      }
    }
    check.checkTogether(all);
    return check.problems;
  }

  /** The problems of rules that a pack changed: their examples still have to hold. */
  public static List<Problem> checkChanged(List<Rule> rules) {
    RuleCheck check = new RuleCheck();
    rules.forEach(check::checkExamples);
    return check.problems;
  }

  /** Whether all examples hold. */
  private boolean checkExamples(Rule rule) {
    List<ExampleCheck.Failure> failures = ExampleCheck.failures(rule);
    failures.forEach(
        failure -> error(rule, failure.example().place(), "in this example " + failure.message()));
    return failures.isEmpty();
  }

  private void error(Rule rule, org.unchaff.rule.Place place, String message) {
    problems.add(Problem.error(rule.id(), place, message));
  }

  private void warn(Rule rule, org.unchaff.rule.Place place, String message) {
    problems.add(Problem.warning(rule.id(), place, message));
  }

  private void checkRule(RuleFile file, Rule rule) {
    boolean holds = checkExamples(rule);
    PatternCheck.warnings(rule).forEach(problems::add);
    if (!holds) {
      return;
    }
    for (RuleFile.Variant variant : file.variants(rule.id())) {
      if (ExampleCheck.failures(variant.rule()).isEmpty()) {
        warn(rule, variant.place(), "no example needs this clause: " + variant.clause());
      }
    }
    checkIdempotence(rule);
    checkDisguises(rule);
    checkAmongCleanText(rule);
    checkCleanSample(rule);
  }

  private void checkIdempotence(Rule rule) {
    Rounds rounds = Rounds.unguarded(CompiledRules.of(RuleSet.only(rule)));
    for (Example example : rule.removes()) {
      Outcome once = rounds.clean(Document.of(example.text()));
      Outcome twice = rounds.clean(Document.of(once.text()));
      if (!twice.edits().isEmpty()) {
        error(
            rule,
            example.place(),
            "cleaned a second time this example changes again: what is put there is found again");
      }
    }
  }

  private void checkDisguises(Rule rule) {
    for (Disguise disguise : Disguise.values()) {
      for (Example example : rule.removes()) {
        boolean same =
            example.edits().splices().stream()
                .allMatch(
                    s -> disguise.isUndone(rule.fold(), s.span().in(example.text()).toString()));
        Example disguised = disguise.apply(example);
        if (same
            && !disguised.text().equals(example.text())
            && !ExampleCheck.holds(rule, disguised)) {
          warn(
              rule,
              example.place(),
              "in the disguise \"" + disguise.words() + "\" this example is no longer found");
        }
      }
    }
  }

  /**
   * Set among clean paragraphs, on the side where the rule's zone allows it, an example still has
   * to hold.
   */
  private void checkAmongCleanText(Rule rule) {
    boolean head = rule.where() instanceof Zone.Head || rule.where() instanceof Zone.First;
    boolean tail = rule.where() instanceof Zone.Tail || rule.where() instanceof Zone.Last;
    for (Example example : rule.removes()) {
      String language = languageOf(example.text());
      List<String> clean = CleanSample.paragraphs(language);
      String before = head ? "" : String.join("\n", clean) + "\n\n";
      String behind = tail ? "" : "\n\n" + String.join("\n", clean) + "\n";
      List<Splice> moved =
          example.edits().splices().stream()
              .map(s -> new Splice(s.span().shift(before.length()), s.replacement()))
              .toList();
      Example among =
          new Example(
              before + example.text().stripTrailing() + behind, new Edits(moved), example.place());
      if (!usesWholeDocument(rule) && !ExampleCheck.holds(rule, among)) {
        warn(rule, example.place(), "set among clean paragraphs this example no longer holds");
      }
    }
  }

  /** Some conditions are about the document, which clean paragraphs change. */
  private static boolean usesWholeDocument(Rule rule) {
    return rule.when().stream().anyMatch(c -> c instanceof Condition.InScript)
        || rule.action() instanceof Action.Remove remove && remove.unit() == Unit.REST;
  }

  private static String languageOf(String text) {
    boolean han =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? "zh" : "en";
  }

  private void checkCleanSample(Rule rule) {
    Rounds rounds = Rounds.unguarded(CompiledRules.of(RuleSet.only(rule)));
    List<String> hits = new ArrayList<>();
    CleanSample.texts()
        .forEach(
            (name, document) ->
                rounds.clean(document).named().stream()
                    .filter(edit -> !edit.causes().isEmpty())
                    .forEach(edit -> hits.add(name + ": \"" + edit.text().strip() + "\"")));
    if (!hits.isEmpty()) {
      error(
          rule,
          rule.place(),
          "too general: it cuts " + hits.size() + " times in clean text, first " + hits.get(0));
    }
  }

  private void checkTogether(Map<String, Rule> all) {
    checkForTheSame(all);
    RuleSet together = RuleSet.of(all.values().stream().map(Rule::anywhere).toList());
    Rounds rounds = Rounds.unguarded(CompiledRules.of(together));
    for (Rule rule : all.values()) {
      for (Example example : rule.keeps()) {
        rounds.clean(Document.of(example.text())).named().stream()
            .flatMap(edit -> edit.causes().stream())
            .filter(cause -> !cause.rule().id().equals(rule.id()))
            .limit(1)
            .map(cause -> "this example of what stays is cut by " + cause.rule().id())
            .forEach(message -> warn(rule, example.place(), message));
      }
    }
  }

  private void checkForTheSame(Map<String, Rule> all) {
    Map<String, Rule> byPatterns = new HashMap<>();
    for (Rule rule : all.values()) {
      if (rule.finder() instanceof Finder.Patterns finder) {
        String patterns =
            finder.patterns().stream()
                .map(pattern -> pattern.regex().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        Rule before = byPatterns.putIfAbsent(rule.fold() + patterns, rule);
        if (before != null) {
          warn(rule, rule.place(), "it looks for the same as " + before.id());
        }
      }
    }
  }
}
