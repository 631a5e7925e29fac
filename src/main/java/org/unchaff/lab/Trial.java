package org.unchaff.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Finding;
import org.unchaff.decide.Rounds;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Chars;
import org.unchaff.text.Document;
import org.unchaff.text.Fold;
import org.unchaff.text.Span;

/**
 * Runs rules over documents without writing anything, those on trial too, and counts what each
 * would cut. On text that is known to be clean this is the list of false alarms. Not safe for use
 * by several threads.
 */
public final class Trial {

  private static final int CONTEXT = 16;
  private static final int SHOWN = 80;

  private final Rounds rounds;
  private final Map<String, Count> byRule = new TreeMap<>();
  private long documents;
  private long characters;
  private long cut;

  /** What one rule would do. */
  public static final class Count {
    private long documents;
    private long cuts;
    private long characters;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, String> contexts = new HashMap<>();
    private final Map<String, Integer> with = new TreeMap<>();

    /** Documents in which it would cut. */
    public long documents() {
      return documents;
    }

    public long cuts() {
      return cuts;
    }

    /** Characters other than white space that it would take. */
    public long characters() {
      return characters;
    }

    /** How often it shares a cut with other rules, by their ids. */
    public Map<String, Integer> with() {
      return Map.copyOf(with);
    }

    /**
     * The texts that it would cut most often, with the text round their first place and how often.
     */
    public List<String> mostFrequent(int most) {
      return texts.entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                  .thenComparing(Map.Entry::getKey))
          .limit(most)
          .map(e -> e.getValue() + " × " + contexts.get(e.getKey()))
          .toList();
    }
  }

  /** A trial of all rules of a set that are not disabled. */
  public Trial(RuleSet rules) {
    rounds = Rounds.unguarded(CompiledRules.of(rules.onTrialToo()));
  }

  /** Runs the rules over a document; what they would cut, one line each. */
  public List<String> add(Document document) {
    String text = document.text();
    documents++;
    characters += Chars.visible(text, new Span(0, text.length()));
    Set<String> here = new HashSet<>();
    List<String> cuts = new ArrayList<>();
    for (Edit edit : rounds.clean(document).named()) {
      if (!edit.causes().isEmpty()) {
        cut += Chars.visible(text, edit.span());
        cuts.add(edit.causes().get(0).rule().id() + "\t" + context(text, edit.span()));
      }
      for (Finding cause : edit.causes()) {
        count(text, edit, cause.rule().id(), here);
      }
    }
    here.forEach(rule -> byRule.computeIfAbsent(rule, r -> new Count()).documents++);
    return cuts;
  }

  private void count(String text, Edit edit, String rule, Set<String> here) {
    Count count = byRule.computeIfAbsent(rule, r -> new Count());
    here.add(rule);
    count.cuts++;
    count.characters += Chars.visible(text, edit.span());
    String key = Fold.PLAIN.of(shortened(edit.text()));
    count.texts.merge(key, 1, Integer::sum);
    count.contexts.putIfAbsent(key, context(text, edit.span()));
    edit.causes().stream()
        .map(cause -> cause.rule().id())
        .filter(other -> !other.equals(rule))
        .forEach(other -> count.with.merge(other, 1, Integer::sum));
  }

  private static String context(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - CONTEXT), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT));
    return shown(before) + "[" + shortened(shown(span.in(text).toString())) + "]" + shown(behind);
  }

  private static String shown(String text) {
    return text.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎');
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  public long documents() {
    return documents;
  }

  /** Characters other than white space in all documents. */
  public long characters() {
    return characters;
  }

  /** Characters that would go, for each million. */
  public double perMillion() {
    return characters == 0 ? 0 : 1e6 * cut / characters;
  }

  /** What each rule would do that would do anything, the one that takes most first. */
  public Map<String, Count> byRule() {
    Map<String, Count> sorted = new LinkedHashMap<>();
    byRule.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Count> e) -> -e.getValue().characters))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
