package org.unchaff.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.match.FittingFeatures.Example;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Layout;

/**
 * Finds what neighbours say: articles are dealt into folds, and the pieces of each fold are looked
 * at with weights fitted to the others, which know nothing of them.
 */
final class CrossFitting {

  private static final int FOLDS = 5;

  /**
   * A piece of an article that the weights did not see.
   *
   * @param own what it says by itself
   * @param surroundings the piece and what stands round it, as {@link Perceptron} takes it
   */
  record Unseen(Kind kind, int own, float[] surroundings, boolean isNoise, int length) {

    PerceptronFit.Sample sample() {
      return new PerceptronFit.Sample(surroundings, isNoise);
    }
  }

  private final FittingFeatures features;
  private final IntPredicate mayWeigh;
  private final Set<String> languages;
  private final List<Unseen> unseen = new ArrayList<>();

  CrossFitting(FittingFeatures features, IntPredicate mayWeigh, Set<String> languages) {
    this.features = features;
    this.mayWeigh = mayWeigh;
    this.languages = languages;
  }

  static int foldOf(FittingArticle article) {
    return Math.floorMod(article.id().hashCode() / 7, FOLDS);
  }

  /** Looks at all articles whose lines stand among their own, each with weights of other folds. */
  List<Unseen> look(List<FittingArticle> articles) throws IOException {
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<String, Boilerplate> models = models(fold);
      int before = unseen.size();
      for (FittingArticle article : articles) {
        Boilerplate model = models.get(article.language());
        if (article.hasNeighbours() && foldOf(article) == fold && model != null) {
          article.reading().ifPresent(reading -> add(article, reading, model));
        }
      }
      List<Unseen> ofFold = unseen.subList(before, unseen.size());
      System.out.println(told("fold " + (fold + 1) + " by themselves", ofFold, Unseen::own));
    }
    return List.copyOf(unseen);
  }

  private Map<String, Boilerplate> models(int fold) throws IOException {
    List<Example> others =
        features.examples().stream().filter(e -> foldOf(e.article()) != fold).toList();
    double[] fitted = LogisticRegression.fit(others, features.size(), mayWeigh);
    Map<String, Boilerplate> models = new HashMap<>();
    for (String language : languages) {
      FittedWeights weights = FittedWeights.of(features, language, fitted);
      models.put(language, weights.model());
    }
    return models;
  }

  private void add(FittingArticle article, Reading reading, Boilerplate model) {
    Layout layout = reading.layout();
    BoilerplateLook look = new BoilerplateLook(reading, model);
    for (int i = 0; i < look.size(); i++) {
      Piece piece = look.piece(i);
      Label label = article.label(piece.span());
      boolean isMeant = !layout.isCode(piece.span()) && !layout.isQuoted(piece.span());
      if (label != Label.NEITHER && isMeant) {
        boolean isNoise = label == Label.NOISE;
        float[] surroundings = look.surroundings(i);
        int length = piece.span().length();
        unseen.add(new Unseen(piece.kind(), look.own(i), surroundings, isNoise, length));
      }
    }
  }

  /**
   * How much of noise is found, in characters, and how many pieces of article are taken for it, at
   * some thresholds.
   */
  static String told(String title, List<Unseen> pieces, ToIntFunction<Unseen> score) {
    long noise = pieces.stream().filter(Unseen::isNoise).mapToLong(Unseen::length).sum();
    long good = pieces.stream().filter(piece -> !piece.isNoise()).count();
    StringBuilder told = new StringBuilder(title);
    for (int threshold = 0; threshold <= 300; threshold += 100) {
      int least = threshold;
      Map<Boolean, List<Unseen>> taken =
          pieces.stream()
              .filter(piece -> score.applyAsInt(piece) >= least)
              .collect(Collectors.partitioningBy(Unseen::isNoise));
      long found = taken.getOrDefault(true, List.of()).stream().mapToLong(Unseen::length).sum();
      long hurt = taken.getOrDefault(false, List.of()).size();
      told.append(", from %d: %.3f found, ".formatted(least, found / (double) Math.max(1, noise)));
      told.append("%d of %d taken wrongly".formatted(hurt, good));
    }
    return told.toString();
  }
}
