package org.unchaff.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.engine.Budget;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;
import org.unchaff.text.Language;
import org.unchaff.text.Layout;
import org.unchaff.text.Origin;
import org.unchaff.text.Span;

/**
 * A text to fit weights to, with a label for each of its characters.
 *
 * @param language the code of its language
 * @param labels a letter for each character of the text
 * @param hasNeighbours whether its lines stand among those that they were written with, so that
 *     these tell something
 */
record FittingArticle(
    String id, String language, String text, String labels, boolean hasNeighbours) {

  static final char ARTICLE = 'a';
  static final char NOISE = 'n';

  /** Either may be right. */
  static final char OPTIONAL = 'o';

  /** There only to stand round the rest, and no example by itself. */
  static final char IGNORED = 'i';

  /** What a piece of an article is an example of. */
  enum Label {
    ARTICLE,
    NOISE,

    /** Some of each: it has to stay, though not for what it says. */
    MIXED,
    NEITHER
  }

  /** A piece with less noise is none. */
  private static final double LEAST_SHARE = .9;

  /** So many lines of the clean sample are one article. */
  private static final int SAMPLE_LINES = 30;

  /** Finds nothing: phrases and traits ask for no pattern. */
  private static final PatternSearch NO_PATTERNS = new EngineSearch(List.of(), Budget.standard());

  /** Reads labelled articles from JSON lines, but for the late ones, which are for tests. */
  static List<FittingArticle> read(Path file, boolean hasNeighbours) throws IOException, JsonFault {
    List<FittingArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonTree tree = JsonTree.read(line.getBytes(StandardCharsets.UTF_8));
        if (!tree.flag("late")) {
          articles.add(of(tree, hasNeighbours));
        }
      }
    }
    return articles;
  }

  private static FittingArticle of(JsonTree tree, boolean hasNeighbours) {
    StringBuilder text = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    for (JsonTree segment : tree.objects("segments")) {
      String part = segment.text("t");
      text.append(part);
      labels.append(String.valueOf(label(segment)).repeat(part.length()));
    }
    String language = tree.text("lang").split("-", 2)[0];
    return new FittingArticle(
        tree.text("id"), language, text.toString(), labels.toString(), hasNeighbours);
  }

  private static char label(JsonTree segment) {
    if (segment.text("label").equals("keep")) {
      return ARTICLE;
    }
    return segment.flag("optional") ? OPTIONAL : NOISE;
  }

  /** Reads text without noise, in parts of some lines; those in no known language are left out. */
  static List<FittingArticle> readClean(Path file) throws IOException {
    List<FittingArticle> articles = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at += SAMPLE_LINES) {
      String text = String.join("\n", lines.subList(at, Math.min(lines.size(), at + SAMPLE_LINES)));
      String id = "sample-" + at;
      String labels = String.valueOf(ARTICLE).repeat(text.length());
      Layout.of(text)
          .mainLanguage()
          .map(Language::key)
          .ifPresent(key -> articles.add(new FittingArticle(id, key, text, labels, true)));
    }
    return articles;
  }

  /** The text as detectors read it; nothing if its lines are wrapped, for no label fits then. */
  Optional<Reading> reading() {
    Layout layout = Layout.of(text);
    return layout.text().equals(text)
        ? Optional.of(new Reading(layout, Origin.UNKNOWN, NO_PATTERNS.in(layout), false))
        : Optional.empty();
  }

  /** What a stretch is an example of, white space left aside. */
  Label label(Span span) {
    int noise = 0;
    int all = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        char label = labels.charAt(i);
        if (label == OPTIONAL || label == IGNORED) {
          return Label.NEITHER;
        }
        all++;
        noise += label == NOISE ? 1 : 0;
      }
    }
    if (all == 0) {
      return Label.NEITHER;
    }
    if (noise > 0 && noise < LEAST_SHARE * all) {
      return Label.MIXED;
    }
    return noise > 0 ? Label.NOISE : Label.ARTICLE;
  }

  /** A line, with a label for each of its characters. */
  record Line(String text, String labels) {

    boolean isArticle() {
      return labels.chars().allMatch(label -> label == ARTICLE);
    }
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int end = at + line.length();
      lines.add(new Line(line, labels.substring(at, end)));
      at = end + 1;
    }
    return lines;
  }

  /** The lines in which nothing but article stands. */
  List<String> articleLines() {
    return lines().stream().filter(Line::isArticle).map(Line::text).toList();
  }
}
