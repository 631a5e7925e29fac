package org.unchaff.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.unchaff.json.JsonText;
import org.unchaff.text.Hashes;

/** One proposed rule: for a line that is the same, or nearly so, in one or several sources. */
final class LearnedRule {

  private static final int MOST_EXAMPLES = 2;

  /** So many lines make the start or the end of an example a zone. */
  private static final int BODY_LINES = 5;

  /**
   * More sources than this are no list that anybody reads; the line is then the same everywhere.
   */
  private static final int MOST_SOURCES = 50;

  private static final String HEAD = "head";
  private static final String TAIL = "tail";
  private static final String ANYWHERE = "anywhere";

  private final Learner learner;
  private final List<LearnedLine> lines;
  private final String line;
  private final List<String> body;

  LearnedRule(Learner learner, List<LearnedLine> lines) {
    this.learner = learner;
    this.lines = lines;
    this.line = lines.get(0).samples().get(0).line();
    this.body = learner.paragraphs(lines.get(0).source());
  }

  /** The same in every run that finds the line, whatever else there is. */
  String id() {
    Source first = lines.get(0).source();
    String source = lines.size() == 1 ? slug(first.name()) : "";
    return "learned." + source + "line-" + Hashes.short8(first.key() + '\n' + lines.get(0).key());
  }

  private static String slug(String source) {
    String slug = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String plain = slug.replaceAll("^[^a-z]+|-$", "");
    return plain.isEmpty() ? "" : plain + ".";
  }

  /** The zones to try, the narrowest first. */
  List<String> zones() {
    List<String> zones = new ArrayList<>();
    if (body.size() >= BODY_LINES && lines.stream().allMatch(LearnedLine::isAlwaysAtEnd)) {
      zones.add(TAIL);
    } else if (body.size() >= BODY_LINES && lines.stream().allMatch(LearnedLine::isAlwaysAtStart)) {
      zones.add(HEAD);
    }
    zones.add(ANYWHERE);
    return zones;
  }

  /** The rule in YAML. */
  String yaml(String zone, List<String> signs) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(plain(places() + "; " + String.join(", ", signs)));
    out.append("\n- id: ").append(id());
    out.append("\n  category: boilerplate\n  state: trial\n").append(finder());
    out.append("  when: { whole-line: true }\n");
    out.append(zone.equals(ANYWHERE) ? "" : "  where: " + zone + "\n");
    out.append(scope());
    Wording.append(out, "removes", removes(zone));
    Wording.append(out, "keeps", keeps(zone));
    return out.toString();
  }

  /** A comment ends with its line, and holds nothing that plays with a terminal. */
  private static String plain(String comment) {
    return comment.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  /** The sources, with how often the line stands there. */
  private String places() {
    return lines.stream()
        .map(
            of ->
                of.documents()
                    + " of "
                    + learner.documents().get(of.source())
                    + (of.source().name().isEmpty() ? "" : " in " + of.source().name()))
        .limit(MOST_SOURCES)
        .collect(Collectors.joining(", "));
  }

  private String finder() {
    boolean varies =
        lines.stream().anyMatch(LearnedLine::varies)
            || lines.stream().map(LearnedRule::folded).distinct().count() > 1;
    return varies
        ? "  regex: " + JsonText.quote(LineForm.of(line).expression()) + "\n"
        : "  match: " + JsonText.quote(line) + "\n";
  }

  private static String folded(LearnedLine of) {
    return LineForm.of(of.samples().get(0).line()).folded();
  }

  private String scope() {
    List<Source> sources = lines.stream().map(LearnedLine::source).sorted().toList();
    boolean areNamed = sources.stream().noneMatch(s -> s.name().isEmpty() || isGlob(s.name()));
    if (!areNamed || sources.size() > MOST_SOURCES) {
      return "";
    }
    String sites = list("sites", sources, true, "");
    String files = list("files", sources, false, "/**");
    return "  for: { " + sites + (sites.isEmpty() || files.isEmpty() ? "" : ", ") + files + " }\n";
  }

  private static String list(String key, List<Source> sources, boolean areHosts, String behind) {
    List<String> names =
        sources.stream()
            .filter(source -> source.isHost() == areHosts)
            .map(source -> JsonText.quote((areHosts ? "" : "**/") + source.name() + behind))
            .toList();
    return names.isEmpty() ? "" : key + ": [" + String.join(", ", names) + "]";
  }

  private static boolean isGlob(String source) {
    return source.chars().anyMatch(c -> "*?[]{}!\\".indexOf(c) >= 0);
  }

  private String paragraph() {
    return body.isEmpty() ? Wording.sentence(line) : body.get(0);
  }

  private List<String> removes(String zone) {
    Set<String> examples = new LinkedHashSet<>();
    for (LearnedLine of : lines) {
      for (LearnedLine.Sample sample : of.samples()) {
        String before = sample.before().isEmpty() ? paragraph() : sample.before();
        String goes = "<<" + sample.line() + ">>";
        if (examples.size() < MOST_EXAMPLES && !Wording.holdsMarks(sample.line())) {
          examples.add(zone.equals(HEAD) ? goes + "\n" + paragraph() : before + "\n" + goes);
        }
      }
    }
    return List.copyOf(examples);
  }

  private List<String> keeps(String zone) {
    List<String> examples = new ArrayList<>();
    String text = String.join("\n", body);
    String spoken = Wording.spoken(line);
    examples.add(zone.equals(HEAD) ? spoken + "\n" + paragraph() : paragraph() + "\n" + spoken);
    if (zone.equals(TAIL)) {
      examples.add(line + "\n" + text);
    } else if (zone.equals(HEAD)) {
      examples.add(text + "\n" + line);
    }
    return examples;
  }
}
