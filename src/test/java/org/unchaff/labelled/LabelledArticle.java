package org.unchaff.labelled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;

/**
 * An article in segments, each of which is article or noise of some kind.
 *
 * @param kind the kind of article, and the trap in it
 * @param isNegative whether nothing in it is noise
 * @param isLate whether it is kept from those who write rules
 */
record LabelledArticle(
    String id, String kind, boolean isNegative, boolean isLate, List<Segment> segments) {

  private static final String ARTICLE = "keep";

  /**
   * A part of an article.
   *
   * @param label the kind of noise; {@code keep} for the article itself
   * @param isOptional whether it may stay or go
   */
  record Segment(String text, String label, boolean isOptional) {

    boolean isArticle() {
      return label.equals(ARTICLE);
    }

    boolean isNoise() {
      return !isArticle() && !isOptional;
    }
  }

  /** Reads a set from the test resources: JSON lines. */
  static List<LabelledArticle> read(String resource) throws IOException, JsonFault {
    InputStream in = LabelledArticle.class.getResourceAsStream(resource);
    List<LabelledArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(of(JsonTree.read(line.getBytes(StandardCharsets.UTF_8))));
      }
    }
    return articles;
  }

  private static LabelledArticle of(JsonTree tree) {
    List<Segment> segments =
        tree.objects("segments").stream()
            .map(s -> new Segment(s.text("t"), s.text("label"), s.flag("optional")))
            .toList();
    return new LabelledArticle(
        tree.text("id"), tree.text("kind"), tree.flag("negative"), tree.flag("late"), segments);
  }

  /** The article as it was scraped. */
  String text() {
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> text.append(segment.text()));
    return text.toString();
  }
}
