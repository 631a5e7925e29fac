package org.unchaff.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;

/**
 * Proposes rules on trial for lines that stand in many documents of a source, for those that bear a
 * second sign of being no part of the articles.
 */
public final class LearnedRules {

  /** So many rules a person may look through. */
  private static final int MOST = 500;

  private static final String HEAD = "format: 1\npack: learned\nversion: \"1.0.0\"\nrules:\n";

  private final Learner learner;
  private final LineSigns signs;
  private final Map<String, String> rules = new LinkedHashMap<>();
  private int unfit;
  private int more;

  private LearnedRules(Learner learner, RuleSet known) {
    this.learner = learner;
    this.signs =
        new LineSigns(Rounds.explaining(CompiledRules.of(known.onTrialToo()), Confidence.LOW));
  }

  /**
   * Makes rules of what was learned.
   *
   * @param known rules whose words are a sign that a line is no part of an article
   * @throws IOException if no temporary file can be made
   */
  public static LearnedRules of(Learner learner, RuleSet known) throws IOException {
    LearnedRules learned = new LearnedRules(learner, known);
    learned.propose();
    learned.leaveOutWhatFails();
    return learned;
  }

  private void propose() throws IOException {
    Map<String, List<LearnedLine>> byKey = new LinkedHashMap<>();
    for (LearnedLine line : learner.found()) {
      if (!signs.of(line).isEmpty()) {
        byKey.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
      }
    }
    for (List<LearnedLine> lines : byKey.values()) {
      if (rules.size() == MOST) {
        more++;
      } else {
        propose(lines);
      }
    }
  }

  private void propose(List<LearnedLine> lines) throws IOException {
    LearnedRule rule = new LearnedRule(learner, lines);
    for (String zone : rule.zones()) {
      String yaml = rule.yaml(zone, signs.ofAll(lines));
      if (holds(yaml)) {
        rules.put(rule.id(), yaml);
        return;
      }
    }
    unfit++;
  }

  /** Whether a rule can be read and its check finds nothing. */
  private static boolean holds(String yaml) throws IOException {
    try {
      return RuleCheck.check(List.of(NewRule.read(HEAD + yaml))).isEmpty();
    } catch (RuleFileException e) {
      // No rule can look for such a text, which is for whoever learns to say.
      return false;
    }
  }

  /** Rules that hold alone may be too much together, such as two that look for the same. */
  private void leaveOutWhatFails() throws IOException {
    if (rules.isEmpty()) {
      return;
    }
    try {
      RuleFile file = NewRule.read(yaml());
      Set<String> bad = new HashSet<>();
      RuleCheck.check(List.of(file)).forEach(problem -> bad.add(problem.rule()));
      unfit += bad.size();
      rules.keySet().removeAll(bad);
    } catch (RuleFileException e) {
      throw new IllegalStateException("each rule could be read alone: " + e.report(), e);
    }
  }

  /** The pack. */
  public String yaml() {
    return "# Proposed from "
        + learner.seen()
        + ", for lines in at least "
        + learner.least()
        + " documents of one.\n# All are on trial: they cut nothing until their state is active.\n"
        + HEAD
        + String.join("", rules.values());
  }

  /** How many rules there are. */
  public int count() {
    return rules.size();
  }

  /** Lines for which no rule could be made that holds its examples and spares clean text. */
  public int unfit() {
    return unfit;
  }

  /** Lines that would have made more rules than anybody looks through. */
  public int more() {
    return more;
  }
}
