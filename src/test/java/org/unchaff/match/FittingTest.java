package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingTest {

  private static final String NOISE = "Subscribe to our newsletter 24";
  private static final String GOOD = "The river rose by a metre 24";

  /** Articles of a line each; one noisy line holds a word that stands nowhere else. */
  private static List<FittingArticle> toySet() {
    List<FittingArticle> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(article("n" + i, i == 0 ? NOISE + " xylophone!" : NOISE, 'n'));
      articles.add(article("g" + i, GOOD, 'a'));
    }
    return articles;
  }

  private static FittingArticle article(String id, String text, char label) {
    return new FittingArticle(id, "en", text, String.valueOf(label).repeat(text.length()), true);
  }

  private static double[] fit(FittingFeatures features) {
    return LogisticRegression.fit(
        features.examples(), features.size(), features.standingIn(WeightFitter.LEAST_ARTICLES));
  }

  private static FittedWeights fitted() {
    FittingFeatures features = new FittingFeatures(toySet());
    return FittedWeights.of(features, "en", fit(features));
  }

  @Test
  void noiseAndArticleAreToldApart() {
    FittingFeatures features = new FittingFeatures(toySet());
    double[] weights = fit(features);
    assertEquals(80, features.examples().size());
    for (FittingFeatures.Example example : features.examples()) {
      double sum = weights[features.size()];
      for (int feature : example.features()) {
        sum += weights[feature];
      }
      assertEquals(example.isNoise(), sum > 0, example.article()::text);
    }
  }

  @Test
  void aPhraseOfOneArticleGetsNoWeightAndNoneMoreThanItMay() {
    Map<String, Integer> weights = fitted().weights();
    assertTrue(weights.getOrDefault("our newsletter", 0) > 0, weights::toString);
    assertFalse(weights.containsKey("!"), weights::toString);
    weights.forEach(
        (phrase, weight) -> {
          assertTrue(weight <= 300, phrase);
          assertTrue(weight >= -600, phrase);
        });
  }

  @Test
  void theSameTextGivesTheSameList() {
    assertEquals(fitted().lines(), fitted().lines());
  }

  @Test
  void lightPhrasesAreLeftOutAndWordsInsidePhrasesAreKnown() {
    FittedWeights weights =
        new FittedWeights(Map.of("our newsletter", 40, "light", 4, "our", -5, "@whole-head", 1));
    List<String> lines = weights.lines();
    assertTrue(
        lines.containsAll(
            List.of("40\tour newsletter", "-5\tour", "0\tnewsletter", "1\t@whole-head")),
        lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.contains("light")), lines::toString);
    assertFalse(lines.contains("0\tour"), lines::toString);
  }

  @Test
  void aListThatWasWrittenSaysWhatWasFitted() throws IOException {
    Boilerplate model = new FittedWeights(Map.of("our", 30, "@whole", -9)).model("en");
    assertEquals(30, model.phrases().of(Tokens.hash("our")));
    assertEquals(-9, model.ofShape(Shapes.names().indexOf("@whole")));
  }

  @Test
  void signsAreSharedBetweenLanguagesAndWordsAreNot() {
    List<FittingArticle> articles = toySet();
    for (int i = 0; i < 3; i++) {
      String text = "Der Fluss 24";
      articles.add(new FittingArticle("d" + i, "de", text, "a".repeat(text.length()), true));
    }
    FittingFeatures features = new FittingFeatures(articles);
    double[] ones = new double[features.size() + 1];
    Arrays.fill(ones, 1);
    Map<String, Double> german = features.weights("de", ones);
    assertEquals(2.0, german.get("@number2"));
    assertEquals(1.0, german.get("fluss"));
    assertFalse(german.containsKey("newsletter"), german::toString);
    assertEquals(1.0, features.weights("en", ones).get("our newsletter"));
  }
}
