package org.unchaff.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.match.FittingFeatures.Example;
import org.unchaff.match.UnseenText.Unseen;
import org.unchaff.text.Layout;

/**
 * Finds what neighbours say: articles are dealt into folds, and the pieces of each fold are looked
 * at with weights fitted to the others, which know nothing of them.
 */
final class CrossFitting {

  private static final int FOLDS = 5;

  private final FittingFeatures features;
  private final IntPredicate mayWeigh;
  private final Set<String> languages;
  private final List<UnseenText> unseen = new ArrayList<>();

  CrossFitting(FittingFeatures features, IntPredicate mayWeigh, Set<String> languages) {
    this.features = features;
    this.mayWeigh = mayWeigh;
    this.languages = languages;
  }

  static int foldOf(FittingArticle article) {
    return Math.floorMod(article.id().hashCode() / 7, FOLDS);
  }

  /**
   * Looks at all articles whose lines stand among their own, and at variants of them, each with
   * weights of other folds.
   */
  List<UnseenText> look(List<FittingArticle> articles) throws IOException {
    TextVariants variants = new TextVariants();
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<String, Boilerplate> models = models(fold);
      int before = unseen.size();
      for (String language : languages) {
        Boilerplate model = Objects.requireNonNull(models.get(language));
        List<FittingArticle> own = ofFold(articles, fold, language);
        own.forEach(article -> add(article, model));
        own.forEach(article -> variants.of(article).forEach(variant -> add(variant, model)));
        variants.digests(own).forEach(digest -> add(digest, model));
      }
      List<UnseenText> ofFold = unseen.subList(before, unseen.size());
      System.out.println(
          told("fold " + (fold + 1) + " by themselves", examples(ofFold), Unseen::own));
    }
    return List.copyOf(unseen);
  }

  private static List<FittingArticle> ofFold(
      List<FittingArticle> articles, int fold, String language) {
    return articles.stream()
        .filter(FittingArticle::hasNeighbours)
        .filter(article -> foldOf(article) == fold && article.language().equals(language))
        .toList();
  }

  private void add(FittingArticle article, Boilerplate model) {
    article.reading().ifPresent(reading -> add(article, reading, model));
  }

  private Map<String, Boilerplate> models(int fold) throws IOException {
    List<Example> others =
        features.examples().stream().filter(e -> foldOf(e.article()) != fold).toList();
    double[] fitted = LogisticRegression.fit(others, features.size(), mayWeigh);
    Map<String, Boilerplate> models = new HashMap<>();
    for (String language : languages) {
      FittedWeights weights = FittedWeights.of(features, language, fitted);
      models.put(language, weights.model(language));
    }
    return models;
  }

  private void add(FittingArticle article, Reading reading, Boilerplate model) {
    BoilerplateLook look = new BoilerplateLook(reading, model);
    List<Unseen> pieces = new ArrayList<>();
    for (int i = 0; i < look.size(); i++) {
      Piece piece = look.piece(i);
      Label label = isMeant(reading.layout(), piece) ? article.label(piece.span()) : Label.NEITHER;
      int length = piece.span().length();
      pieces.add(new Unseen(piece.kind(), look.own(i), look.inputs(i), label, length));
    }
    int[] firsts = IntStream.rangeClosed(0, look.rows()).map(look::first).toArray();
    unseen.add(new UnseenText(pieces, firsts));
  }

  private static boolean isMeant(Layout layout, Piece piece) {
    return !layout.isCode(piece.span()) && !layout.isQuoted(piece.span());
  }

  private static List<Unseen> examples(List<UnseenText> texts) {
    return texts.stream().flatMap(UnseenText::examples).toList();
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
