package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.unchaff.json.JsonFault;
import org.unchaff.match.Piece.Kind;
import org.unchaff.match.UnseenText.Unseen;

/**
 * Finds the weights of boilerplate anew from all labelled text, and writes a list for each
 * language; {@code boilerplate.md} in the guides tells how to run it.
 */
public final class WeightFitter {

  /** A phrase that stands in fewer articles gets no weight. */
  static final int LEAST_ARTICLES = 2;

  /** Several of them are steadier than any one. */
  private static final int NETWORKS = 5;

  private static final Path LABELLED = Path.of("src/test/resources/org/unchaff/labelled");
  private static final Path CLEAN = Path.of("src/main/resources/org/unchaff/lab/clean-sample.txt");
  private static final Path LISTS = Path.of("src/main/boilerplate");

  private WeightFitter() {}

  /**
   * Fits and writes.
   *
   * @param args {@code --out FOLDER} to write elsewhere, {@code --background FILE} for more
   *     articles, as JSON lines
   */
  public static void main(String[] args) throws IOException, JsonFault {
    Path out = LISTS;
    List<FittingArticle> articles = labelled();
    for (int i = 0; i < args.length; i += 2) {
      switch (args[i]) {
        case "--out" -> out = Path.of(args[i + 1]);
        case "--background" -> articles.addAll(FittingArticle.read(Path.of(args[i + 1]), true));
        default -> throw new IllegalArgumentException("no option: " + args[i]);
      }
    }
    fit(articles, out);
  }

  private static List<FittingArticle> labelled() throws IOException, JsonFault {
    List<Path> sets = new ArrayList<>();
    sets.add(LABELLED.resolve("zh.jsonl"));
    sets.add(LABELLED.resolve("intl.jsonl"));
    sets.addAll(filesIn(LABELLED.resolve("sets")));
    List<FittingArticle> articles = new ArrayList<>();
    for (Path set : sets) {
      articles.addAll(FittingArticle.read(set, true));
    }
    List<FittingArticle> all = new ArrayList<>(articles);
    for (Path list : filesIn(LABELLED.resolve("lines"))) {
      all.addAll(LineMixer.mix(list, articles));
    }
    all.addAll(FittingArticle.readClean(CLEAN));
    return all;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void fit(List<FittingArticle> articles, Path out) throws IOException {
    Set<String> languages =
        articles.stream()
            .map(FittingArticle::language)
            .collect(Collectors.toCollection(TreeSet::new));
    FittingFeatures features = new FittingFeatures(articles);
    IntPredicate mayWeigh = features.standingIn(LEAST_ARTICLES);
    System.out.printf(
        "%d articles, %d pieces, %d phrases and traits%n",
        articles.size(), features.examples().size(), features.size());
    double[] fitted = LogisticRegression.fit(features.examples(), features.size(), mayWeigh);
    List<UnseenText> unseen = new CrossFitting(features, mayWeigh, languages).look(articles);
    List<Network> networks =
        LongStream.range(0, NETWORKS)
            .parallel()
            .mapToObj(seed -> NetworkFit.fit(unseen, seed))
            .toList();
    Files.createDirectories(out);
    Path list = out.resolve(BoilerplateGenerator.NETWORKS);
    Files.write(list, NetworkList.lines(networks));
    tell(unseen, NetworkList.read(list));
    for (String language : languages) {
      FittedWeights weights = FittedWeights.of(features, language, fitted);
      Files.write(out.resolve(language + ".txt"), weights.lines());
      System.out.printf("%s: %d phrases and traits%n", language, weights.weights().size());
    }
  }

  private static void tell(List<UnseenText> texts, List<Network> networks) {
    IdentityHashMap<Unseen, Integer> among = new IdentityHashMap<>();
    for (UnseenText text : texts) {
      Hearing hearing = new Hearing(networks, text);
      for (int i = 0; i < text.pieces().size(); i++) {
        if (text.pieces().get(i).isExample()) {
          among.put(text.pieces().get(i), Math.round(100 * hearing.of(i)));
        }
      }
    }
    for (Kind kind : Kind.values()) {
      List<Unseen> of = among.keySet().stream().filter(piece -> piece.kind() == kind).toList();
      System.out.println(CrossFitting.told(kind + " by itself", of, Unseen::own));
      System.out.println(CrossFitting.told(kind + " among others", of, among::get));
    }
  }
}
