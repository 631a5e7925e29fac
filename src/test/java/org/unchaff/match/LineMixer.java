package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Sets labelled lines into the bodies of articles, where such lines stand in scraped ones: noise
 * mostly near the end, what only looks like it anywhere. Only these lines have labels; the bodies
 * are there to stand round them.
 */
final class LineMixer {

  private static final long SEED = 3;

  /** A body of fewer lines is none. */
  private static final int LEAST_LINES = 5;

  /** So many lines are set into one body. */
  private static final int FEWEST_ITEMS = 2;

  private static final int MOST_ITEMS = 6;

  /** Shares of noise that stand at the head, and at the head or anywhere. */
  private static final double AT_HEAD = .12;

  private static final double ANYWHERE = .5;

  /** A line of fewer characters takes no piece inside it, if there is a longer one. */
  private static final int LEAST_HOST = 20;

  /** Behind a line that ends in a character below this a space has to stand. */
  private static final char FIRST_UNSPACED = '\u2e80';

  /** A line that grows, with its labels. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();

    Line add(String part, char label) {
      text.append(part);
      labels.append(String.valueOf(label).repeat(part.length()));
      return this;
    }
  }

  private final String language;
  private final List<List<String>> bodies;
  private final Random random = new Random(SEED);

  LineMixer(String language, List<FittingArticle> articles) {
    this.language = language;
    this.bodies =
        articles.stream()
            .filter(article -> article.language().equals(language))
            .map(FittingArticle::articleLines)
            .filter(lines -> lines.size() >= LEAST_LINES)
            .toList();
  }

  /**
   * Reads a list whose name begins with the code of its language: lines of a label, a kind, and a
   * text.
   */
  static List<FittingArticle> mix(Path list, List<FittingArticle> articles) throws IOException {
    String name = list.getFileName().toString();
    return new LineMixer(name.substring(0, 2), articles).mix(name, Files.readAllLines(list));
  }

  List<FittingArticle> mix(String name, List<String> items) {
    List<String> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    List<FittingArticle> mixed = new ArrayList<>();
    for (int at = 0; at < shuffled.size(); ) {
      List<Line> lines = body();
      int end = at + FEWEST_ITEMS + random.nextInt(MOST_ITEMS - FEWEST_ITEMS + 1);
      for (; at < Math.min(end, shuffled.size()); at++) {
        set(lines, shuffled.get(at).split("\t", 3));
      }
      mixed.add(article(name + "-" + mixed.size(), lines));
    }
    return mixed;
  }

  private List<Line> body() {
    List<String> body = bodies.isEmpty() ? List.of("") : bodies.get(random.nextInt(bodies.size()));
    List<Line> lines = new ArrayList<>();
    body.forEach(line -> lines.add(new Line().add(line, FittingArticle.IGNORED)));
    return lines;
  }

  private void set(List<Line> lines, String[] columns) {
    if (columns.length < 3 || columns[2].isBlank()) {
      throw new IllegalArgumentException("no label, kind and text: " + String.join(" ", columns));
    }
    String text = columns[2].replace("\\u200b", "\u200b").strip();
    switch (columns[0]) {
      case "I" -> append(lines, text);
      case "C" -> insert(lines, random.nextInt(lines.size() + 1), text, FittingArticle.ARTICLE);
      case "N" -> insert(lines, noisyPlace(lines.size()), text, FittingArticle.NOISE);
      default -> throw new IllegalArgumentException("no label: " + columns[0]);
    }
  }

  private int noisyPlace(int lines) {
    double where = random.nextDouble();
    if (where < AT_HEAD) {
      return Math.min(lines, random.nextInt(2));
    }
    return where < ANYWHERE ? random.nextInt(lines + 1) : Math.max(0, lines - random.nextInt(3));
  }

  private void insert(List<Line> lines, int place, String text, char label) {
    lines.add(place, new Line().add(text, label));
    if (random.nextInt(3) == 0) {
      lines.add(place, new Line());
    }
  }

  /** Sets noise behind what a line says. */
  private void append(List<Line> lines, String text) {
    int place = random.nextInt(lines.size());
    for (int i = 0; i < lines.size() && lines.get(place).text.length() < LEAST_HOST; i++) {
      place = (place + 1) % lines.size();
    }
    Line host = lines.get(place);
    int length = host.text.length();
    if (length > 0 && host.text.charAt(length - 1) < FIRST_UNSPACED) {
      host.add(" ", FittingArticle.IGNORED);
    }
    host.add(text, FittingArticle.NOISE);
  }

  private FittingArticle article(String id, List<Line> lines) {
    String text = String.join("\n", lines.stream().map(line -> line.text).toList());
    String labels =
        String.join(
            String.valueOf(FittingArticle.IGNORED),
            lines.stream().map(line -> line.labels).toList());
    return new FittingArticle(id, language, text, labels, false);
  }
}
