package org.unchaff.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unchaff.decide.Rounds;
import org.unchaff.json.JsonText;
import org.unchaff.match.CompiledRules;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Chars;
import org.unchaff.text.Document;
import org.unchaff.text.Fold;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;

/**
 * Proposes a rule for a text that should go: finder, unit and place by where the text stands in the
 * articles at hand, and examples of both kinds from them.
 */
public final class NewRule {

  private static final int MOST_EXAMPLES = 3;

  /** Letters beside the text that a line may hold and still be nothing but it. */
  private static final int FEW_LETTERS = 12;

  /** Lines of an article in the example that shows the text elsewhere than at the end. */
  private static final int BODY_LINES = 5;

  private final String text;
  private final String id;
  private final String category;
  private final List<Sighting> sightings = new ArrayList<>();
  private final Set<String> body = new LinkedHashSet<>();
  private boolean numbersVary;

  private NewRule(String text, String id, String category) {
    this.text = text.strip();
    this.id = id;
    this.category = category;
  }

  /**
   * A proposal.
   *
   * @param yaml a pack with the proposed rule
   * @param leavesRest whether the text is the beginning or the end of a line in the articles, and
   *     the rule leaves what stands there besides
   */
  public record Proposal(String yaml, boolean leavesRest) {}

  /**
   * A pack with the proposed rule, in YAML.
   *
   * @param text what should go, on one line
   * @param id the rule's id
   * @param category the kind of noise
   * @param articles where to look for the text, and for examples
   * @throws RuleFileException if no rule can look for such a text, or the id is none
   * @throws IOException if no temporary file can be made
   */
  public static Proposal propose(String text, String id, String category, List<Document> articles)
      throws RuleFileException, IOException {
    NewRule proposal = new NewRule(text, id, category);
    proposal.look(articles);
    boolean takesLine = proposal.standsAlone() || proposal.almostStandsAlone();
    boolean isHalf = proposal.sightings.stream().anyMatch(Sighting::isHalfLine);
    return new Proposal(proposal.yaml(), !takesLine && isHalf);
  }

  /**
   * Reads a pack that is no file yet.
   *
   * @throws RuleFileException with all its faults
   * @throws IOException if no temporary file can be made
   */
  public static RuleFile read(String yaml) throws RuleFileException, IOException {
    Path file = Files.createTempFile("unchaff-new-", ".yml");
    try {
      Files.writeString(file, yaml);
      return RuleFile.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private void look(List<Document> articles) throws RuleFileException, IOException {
    List<Sighting> same = sightings(finder(false), articles);
    List<Sighting> alike =
        text.chars().anyMatch(Character::isDigit) ? sightings(finder(true), articles) : same;
    numbersVary = alike.size() > same.size();
    sightings.addAll(numbersVary ? alike : same);
    for (Document article : articles) {
      addBody(article.text());
    }
  }

  private List<Sighting> sightings(String finder, List<Document> articles)
      throws RuleFileException, IOException {
    String draft =
        head()
            + finder
            + "  removes: ["
            + JsonText.quote("<<" + text + ">>")
            + "]\n  keeps: [\"-\"]\n";
    Rule rule = read(draft).rules().get(0);
    Rounds rounds = Rounds.unguarded(CompiledRules.of(RuleSet.only(rule)));
    List<Sighting> found = new ArrayList<>();
    for (Document article : articles) {
      rounds.clean(article).named().stream()
          .filter(edit -> !edit.causes().isEmpty())
          .map(edit -> edit.causes().get(0).span())
          .map(span -> Sighting.of(article.text(), span))
          .forEach(found::add);
    }
    return found;
  }

  /** Lines of ordinary text: long ones that do not hold what should go. */
  private void addBody(String article) {
    Lines lines = Lines.of(article);
    for (int i = 0; i < lines.count() && body.size() < BODY_LINES; i++) {
      Span line = lines.content(i);
      boolean holds =
          sightings.stream().anyMatch(s -> s.text().equals(article) && s.span().overlaps(line));
      if (!holds && Chars.letters(article, line) > FEW_LETTERS) {
        body.add(Wording.context(line.in(article).toString()));
      }
    }
  }

  private String head() {
    return "format: 1\npack: my-rules\nversion: \"1.0.0\"\nrules:\n- id: "
        + word(id)
        + "\n  category: "
        + word(category)
        + "\n";
  }

  private static String word(String word) {
    return word.matches("[a-z][a-z0-9.-]*") ? word : JsonText.quote(word);
  }

  private String finder(boolean anyNumber) {
    return anyNumber
        ? "  regex: " + JsonText.quote(regex()) + "\n"
        : "  match: " + JsonText.quote(text) + "\n";
  }

  /** The text with any number for each of its numbers, as it reads folded. */
  private String regex() {
    StringBuilder regex = new StringBuilder();
    String folded = Fold.PLAIN.of(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        boolean first = i == 0 || !Character.isDigit(folded.charAt(i - 1));
        regex.append(first ? "[0-9]+" : "");
      } else {
        regex.append(Wording.escaped(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  private boolean standsAlone() {
    return sightings.stream().allMatch(Sighting::isWholeLine);
  }

  private boolean almostStandsAlone() {
    return !sightings.isEmpty()
        && sightings.stream().allMatch(s -> s.lettersBeside() <= FEW_LETTERS);
  }

  private boolean standsAtEnd() {
    return sightings.size() > 1
        && body.size() >= BODY_LINES
        && sightings.stream().allMatch(Sighting::isAtEnd);
  }

  private String yaml() {
    boolean alone = standsAlone();
    boolean line = !alone && almostStandsAlone();
    boolean end = (alone || line) && standsAtEnd();
    StringBuilder out = new StringBuilder(head()).append(finder(numbersVary));
    if (line) {
      int most = sightings.stream().mapToInt(Sighting::lettersBeside).max().orElse(0);
      out.append("  remove: line\n  when: { shorter-than: ").append(most + letters() + 1);
      out.append(" }\n");
    } else if (alone) {
      out.append("  when: { whole-line: true }\n");
    }
    out.append(end ? "  where: tail\n" : "");
    Wording.append(out, "removes", removes(line));
    Wording.append(out, "keeps", keeps(alone || line, end));
    return out.toString();
  }

  private int letters() {
    return sightings.stream()
        .mapToInt(s -> Chars.letters(s.text(), s.span()))
        .max()
        .orElse(text.length());
  }

  private List<String> removes(boolean line) {
    Set<String> examples = new LinkedHashSet<>();
    for (Sighting sighting : sightings) {
      String marked = sighting.marked(line);
      String before = Wording.context(sighting.neighbour(-1));
      String example =
          before.isEmpty() ? Wording.sentence(text) + "\n" + marked : before + "\n" + marked;
      if (examples.size() < MOST_EXAMPLES && !holdsMarks(sighting, before)) {
        examples.add(example);
      }
    }
    if (examples.isEmpty()) {
      examples.add(Wording.sentence(text) + "\n<<" + text + ">>");
    }
    return List.copyOf(examples);
  }

  /** Whether marks of the article's own, or a second sighting, would be taken for marks. */
  private boolean holdsMarks(Sighting sighting, String before) {
    String line = sighting.content().in(sighting.text()).toString();
    boolean marks = Wording.holdsMarks(line + before);
    long here =
        sightings.stream()
            .filter(s -> s.text().equals(sighting.text()) && s.line() == sighting.line())
            .count();
    return marks || here > 1 || Fold.PLAIN.of(before).contains(Fold.PLAIN.of(text));
  }

  private List<String> keeps(boolean standsAlone, boolean end) {
    List<String> examples = new ArrayList<>();
    if (standsAlone) {
      examples.add(
          end ? body.iterator().next() + "\n" + Wording.spoken(text) : Wording.spoken(text));
    } else {
      examples.add(body.stream().findFirst().orElse(Wording.sentence(text)));
    }
    if (end) {
      examples.add(text + "\n" + String.join("\n", body));
    }
    return examples;
  }
}
