package org.unchaff.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unchaff.match.FittingArticle.Line;

/**
 * Makes other texts of labelled articles, such as are scraped too and nobody labels: articles with
 * less noise or none, parts of them, and digests of lines that have nothing to do with each other.
 * What holds in these as well is a reason; the rest is chance.
 */
final class TextVariants {

  private static final long SEED = 11;

  /** What share of noisy lines is left in a text with less noise, if any is. */
  private static final double LEFT = .35;

  /** A part has so many lines at the least. */
  private static final int LEAST_LINES = 2;

  /** One digest is made for so many articles, of so many lines at the most. */
  private static final int ARTICLES_A_DIGEST = 5;

  private static final int MOST_LINES = 16;

  private final Random random = new Random(SEED);

  private static Line withoutNoise(Line line) {
    StringBuilder left = new StringBuilder();
    StringBuilder leftLabels = new StringBuilder();
    for (int i = 0; i < line.text().length(); i++) {
      if (line.labels().charAt(i) != FittingArticle.NOISE) {
        left.append(line.text().charAt(i));
        leftLabels.append(line.labels().charAt(i));
      }
    }
    return new Line(left.toString(), leftLabels.toString());
  }

  private static FittingArticle article(FittingArticle like, List<Line> lines) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    String labels =
        lines.stream()
            .map(Line::labels)
            .collect(Collectors.joining(String.valueOf(FittingArticle.IGNORED)));
    return new FittingArticle(like.id(), like.language(), text, labels, true);
  }

  /** The article with less noise or none, if it has any, and a part of it, if it has parts. */
  List<FittingArticle> of(FittingArticle article) {
    List<FittingArticle> variants = new ArrayList<>();
    if (article.labels().indexOf(FittingArticle.NOISE) >= 0) {
      variants.add(thinned(article, random.nextBoolean() ? LEFT : 0));
    }
    List<Line> lines = article.lines();
    if (lines.size() > 2 * LEAST_LINES) {
      int size = LEAST_LINES + random.nextInt(lines.size() - LEAST_LINES);
      int first = random.nextInt(lines.size() - size + 1);
      variants.add(article(article, lines.subList(first, first + size)));
    }
    return variants;
  }

  private FittingArticle thinned(FittingArticle article, double left) {
    List<Line> lines = new ArrayList<>();
    for (Line line : article.lines()) {
      Line without = withoutNoise(line);
      if (random.nextDouble() < left || without.equals(line)) {
        lines.add(line);
      } else if (!without.text().isBlank()) {
        lines.add(without);
      }
    }
    return article(article, lines);
  }

  /** Digests of lines of articles that are all of one language. */
  List<FittingArticle> digests(List<FittingArticle> articles) {
    List<Line> lines =
        articles.stream()
            .flatMap(article -> article.lines().stream())
            .filter(line -> line.isArticle() && !line.text().isBlank())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(lines, random);
    List<FittingArticle> digests = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < articles.size() / ARTICLES_A_DIGEST; i++) {
      int end = Math.min(lines.size(), at + 1 + random.nextInt(MOST_LINES));
      digests.add(article(articles.get(0), set(lines.subList(at, end))));
      at = end;
    }
    return digests;
  }

  /** Sets lines one under the other, in half of the cases with a blank line between them. */
  private List<Line> set(List<Line> lines) {
    Line blank = new Line("", "");
    boolean isLoose = random.nextBoolean();
    return lines.stream()
        .flatMap(line -> isLoose ? Stream.of(line, blank) : Stream.of(line))
        .toList();
  }
}
