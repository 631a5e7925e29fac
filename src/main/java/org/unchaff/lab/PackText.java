package org.unchaff.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unchaff.rule.Finder;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;

/** The text of a pack, to which a rule is added; all that stands there stays as it is. */
public final class PackText {

  private static final String RULES = "rules:\n";

  /** What stands before a rule that is an item of a list with one item a line. */
  private static final String ITEM = "\\s*-\\s+";

  private final Path file;
  private final String text;
  private final List<Rule> rules;

  private PackText(Path file, String text, List<Rule> rules) {
    this.file = file;
    this.text = text;
    this.rules = rules;
  }

  /** Says why a rule cannot be added here. */
  public static final class NoPlaceException extends Exception {
    private static final long serialVersionUID = 1;

    private NoPlaceException(String message) {
      super(message);
    }

    /** What is in the way, and what to do. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a pack.
   *
   * @throws RuleFileException if the pack has faults: then nothing is added to it
   */
  public static PackText of(Path file) throws RuleFileException, IOException {
    return new PackText(file, Files.readString(file), RuleFile.read(file).rules());
  }

  /** An id like this one that no rule of the pack has. */
  public String freeId(String id) {
    String free = id;
    for (int number = 2; has(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /** Whether a rule of the pack has this id. */
  public boolean has(String id) {
    return rules.stream().anyMatch(rule -> rule.id().equals(id));
  }

  /** The id of a rule of the pack that looks for the same as another. */
  public Optional<String> same(Rule other) {
    return rules.stream()
        .filter(rule -> rule.fold() == other.fold() && patterns(rule).equals(patterns(other)))
        .filter(rule -> !patterns(rule).isEmpty())
        .map(Rule::id)
        .findFirst();
  }

  private static Set<String> patterns(Rule rule) {
    return rule.finder() instanceof Finder.Patterns finder
        ? finder.patterns().stream()
            .map(pattern -> pattern.regex().toString())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /**
   * The text with one rule more, behind the last one.
   *
   * @param proposal a pack with one rule, as {@link NewRule} writes them
   * @throws NoPlaceException if the rules are written so that none can be added by itself
   * @throws RuleFileException if the pack would have a fault then
   */
  public String with(String proposal) throws NoPlaceException, RuleFileException, IOException {
    String rule = proposal.substring(proposal.indexOf(RULES) + RULES.length());
    List<String> lines = text.lines().toList();
    String more = rules.isEmpty() ? firstRule(lines, rule) : indented(rule, indent(lines));
    int at = rules.isEmpty() ? lines.size() : end(lines, indent(lines));
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    int offset = offset(at);
    String before = text.substring(0, offset);
    String gap = before.isEmpty() || before.endsWith("\n") ? "" : lineEnd;
    String all = before + gap + more.replace("\n", lineEnd) + text.substring(offset);
    check(all);
    return all;
  }

  private static String firstRule(List<String> lines, String rule) throws NoPlaceException {
    if (lines.stream().anyMatch(line -> line.matches("[\"']?rules[\"']?\\s*:.*"))) {
      throw new NoPlaceException("it has rules: without any; take that line out");
    }
    return RULES + rule;
  }

  /** How far the list of rules is indented. */
  private int indent(List<String> lines) throws NoPlaceException {
    Rule last = rules.get(rules.size() - 1);
    String line = lines.get(last.place().line() - 1);
    String before = line.substring(0, line.offsetByCodePoints(0, last.place().column() - 1));
    if (!before.matches(ITEM)) {
      throw new NoPlaceException(
          "its rules stand in brackets, or behind a dash on a line of its own; write each as"
              + " \"- id: ...\"");
    }
    return before.indexOf('-');
  }

  private static String indented(String rule, int indent) {
    return rule.lines().map(line -> " ".repeat(indent) + line + "\n").collect(Collectors.joining());
  }

  /** The line behind the last one of the last rule. */
  private int end(List<String> lines, int indent) {
    int end = rules.get(rules.size() - 1).place().line();
    for (int i = end; i < lines.size(); i++) {
      String line = lines.get(i);
      int first = line.length() - line.stripLeading().length();
      if (!line.isBlank() && first > indent) {
        end = i + 1;
      } else if (!line.isBlank() && line.charAt(first) != '#') {
        break;
      }
    }
    return end;
  }

  /** Where a line begins. */
  private int offset(int line) {
    int offset = 0;
    for (int i = 0; i < line; i++) {
      int next = text.indexOf('\n', offset);
      offset = next < 0 ? text.length() : next + 1;
    }
    return offset;
  }

  private void check(String all) throws RuleFileException, IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path trial = Files.createTempFile(folder, ".unchaff-new-", ".yml");
    try {
      Files.writeString(trial, all);
      if (RuleFile.read(trial).rules().size() != rules.size() + 1) {
        throw new IllegalStateException("the rule did not become one of the pack");
      }
    } finally {
      Files.delete(trial);
    }
  }
}
