package org.unchaff.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Language;

/**
 * The weights of one language as a list of {@link BoilerplateList}.
 *
 * @param weights hundredths of a logit by phrase or trait
 */
record FittedWeights(Map<String, Integer> weights) {

  private static final String NOTE =
      "# How much phrases and shapes speak for boilerplate, in hundredths of a logit."
          + " Found by WeightFitter; see boilerplate.md in the guides.";

  /** Phrases that weigh less, in hundredths, are left out. */
  private static final int LEAST = 5;

  /**
   * The weights of a language.
   *
   * @param fitted a weight for each feature, in logits, and behind them the bias
   */
  static FittedWeights of(FittingFeatures features, String language, double[] fitted) {
    Map<String, Integer> weights = new TreeMap<>();
    features
        .weights(language, fitted)
        .forEach((name, weight) -> weights.put(name, hundredths(weight)));
    for (Kind kind : Kind.values()) {
      // Every piece has this trait, so that it takes the bias.
      weights.merge("@" + kind.key(), hundredths(fitted[features.size()]), Integer::sum);
    }
    weights.values().removeIf(weight -> weight == 0);
    return new FittedWeights(weights);
  }

  private static int hundredths(double weight) {
    return (int) Math.round(100 * weight);
  }

  /** The list; words that stand only inside phrases weigh nothing, and are known all the same. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(NOTE));
    Set<String> words = new TreeSet<>();
    weights.forEach(
        (phrase, weight) -> {
          if (isListed(phrase, weight)) {
            lines.add(weight + "\t" + phrase);
            words.addAll(Arrays.asList(phrase.split(" ", -1)));
          }
        });
    words.removeIf(word -> word.startsWith("@") || isListed(word, weights.getOrDefault(word, 0)));
    words.forEach(word -> lines.add("0\t" + word));
    return lines;
  }

  private static boolean isListed(String phrase, int weight) {
    return Math.abs(weight) >= LEAST || Shapes.names().contains(phrase);
  }

  Boilerplate model(String language) throws IOException {
    Language of = Language.valueOf(language.toUpperCase(Locale.ROOT));
    return Boilerplate.read(of, ByteBuffer.wrap(BoilerplateList.of(lines()).table()));
  }
}
