package org.unchaff.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.unchaff.decide.Decision;
import org.unchaff.decide.Decision.Spared;
import org.unchaff.decide.Decision.Suspected;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Finding;
import org.unchaff.decide.Outcome;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.match.Match.Points;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Chars;
import org.unchaff.text.Document;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;

/**
 * Says of an article, or of one of its lines, what was cut and why, and what was not cut and why
 * not.
 */
public final class Explanation {

  private static final int SHOWN = 60;

  private final Document document;
  private final Outcome outcome;
  private final List<String> idle;
  private final Lines lines;

  private Explanation(Document document, Outcome outcome, List<String> idle) {
    this.document = document;
    this.outcome = outcome;
    this.idle = idle.stream().map(line -> "  " + line).toList();
    this.lines = Lines.of(document.text());
  }

  /**
   * Runs rules over a document.
   *
   * @param idle watches the rules of which it is to be said that they did not run
   */
  public static Explanation of(Document document, RuleSet rules, Confidence confidence, Idle idle) {
    Rounds rounds = Rounds.explaining(CompiledRules.of(rules), confidence);
    idle.add(document);
    return new Explanation(document, rounds.clean(document), idle.lines());
  }

  public int lineCount() {
    return lines.count();
  }

  /**
   * The article with its cuts marked in the margin: {@code -} before a line that went, {@code ~}
   * before one that lost a part, {@code ?} before one where something is suspected.
   */
  public List<String> margin() {
    List<String> out = new ArrayList<>();
    for (int line = 0; line < lines.count(); line++) {
      Span content = lines.content(line);
      out.add(mark(content) + " " + (line + 1) + "\t" + content.in(document.text()));
      for (String rule : rules(content)) {
        out.add("    " + rule);
      }
    }
    out.addAll(idle);
    return out;
  }

  private String mark(Span line) {
    int cut = 0;
    for (Edit edit : outcome.named()) {
      if (edit.span().overlaps(line) && !edit.causes().isEmpty()) {
        int start = Math.max(edit.span().start(), line.start());
        int end = Math.min(edit.span().end(), line.end());
        cut += Chars.visible(document.text(), new Span(start, end));
      }
    }
    if (cut > 0) {
      return cut == Chars.visible(document.text(), line) ? "-" : "~";
    }
    boolean suspected =
        outcome.decisions().stream()
            .anyMatch(d -> d instanceof Suspected && d.finding().span().overlaps(line));
    return suspected ? "?" : " ";
  }

  private Set<String> rules(Span line) {
    Set<String> rules = new TreeSet<>();
    for (Edit edit : outcome.named()) {
      for (Finding cause : edit.causes()) {
        if (edit.span().overlaps(line) && lines.at(edit.span().start()) == lines.at(line.start())) {
          rules.add(cause.rule().id() + ": " + quoted(edit.text()));
        }
      }
    }
    return rules;
  }

  /**
   * All that rules found in a line, and what became of it.
   *
   * @param line from 1 to the number of lines
   */
  public List<String> line(int line) {
    Span content = lines.content(line - 1);
    List<String> out = new ArrayList<>();
    out.add(line + "\t" + content.in(document.text()));
    for (Edit edit : outcome.named()) {
      if (edit.span().overlaps(content)) {
        edit.causes().stream()
            .filter(cause -> cause.span().overlaps(content))
            .forEach(cause -> describe("cut", cause, "", out));
      }
    }
    for (Decision decision : left(content)) {
      if (decision instanceof Suspected suspected) {
        describe("suspected", suspected.finding(), suspected.reason(), out);
      } else if (decision instanceof Spared spared) {
        describe("not cut", spared.finding(), spared.reason(), out);
      }
    }
    if (out.size() == 1) {
      out.add("  no rule found anything here");
    }
    out.addAll(idle);
    return out;
  }

  /**
   * What was left in a line. A rule that came to the same text in several rounds is there once, as
   * it saw the text last.
   */
  private Collection<Decision> left(Span line) {
    Map<String, Decision> left = new LinkedHashMap<>();
    for (Decision decision : outcome.decisions()) {
      Finding finding = decision.finding();
      if (finding.span().overlaps(line)) {
        left.put(finding.rule().id() + " " + finding.text(), decision);
      }
    }
    return left.values();
  }

  private static void describe(String what, Finding finding, String reason, List<String> out) {
    out.add(
        "  "
            + what
            + " by "
            + finding.rule().id()
            + " ("
            + finding.rule().category()
            + "): "
            + quoted(finding.text()));
    if (!reason.isEmpty()) {
      out.add("    because " + reason);
      Remedy.of(finding.rule(), reason).ifPresent(remedy -> out.add("    it would go " + remedy));
    }
    for (Points points : finding.points()) {
      out.add("    " + points);
    }
  }

  private static String quoted(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return "\"" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "\"";
  }
}
