package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.unchaff.match.FittingFeatures.Example;

/**
 * Logistic regression over very many features few of which get a weight: FTRL-Proximal with L1 and
 * L2 (McMahan et al., Ad Click Prediction, 2013), one example at a time. The order of examples is
 * drawn anew for each epoch, and the same in each run.
 */
final class LogisticRegression {

  private static final int EPOCHS = 10;
  private static final long SEED = 7;

  private static final double ALPHA = .1;
  private static final double BETA = 1;
  private static final double L1 = .7;
  private static final double L2 = 1;

  /** No feature weighs more for noise, or against it. */
  static final double MOST_FOR = 1.5;

  static final double MOST_AGAINST = 3;

  private final double[] weights;

  /** What the gradients of each feature come to, corrected for its moves, and their squares. */
  private final double[] sums;

  private final double[] squares;
  private final int bias;

  private LogisticRegression(int features) {
    bias = features;
    weights = new double[features + 1];
    sums = new double[features + 1];
    squares = new double[features + 1];
  }

  /**
   * Fits weights.
   *
   * @param features how many there are
   * @param mayWeigh which of them may get a weight
   * @return a weight for each, in logits, and behind them what is added for every piece
   */
  static double[] fit(List<Example> examples, int features, IntPredicate mayWeigh) {
    LogisticRegression regression = new LogisticRegression(features);
    List<Example> order = new ArrayList<>(examples.size());
    for (Example example : examples) {
      int[] kept = Arrays.stream(example.features()).filter(mayWeigh).toArray();
      order.add(new Example(example.article(), example.isNoise(), kept));
    }
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(regression::learn);
    }
    return regression.weights;
  }

  private void learn(Example example) {
    double sum = weights[bias];
    for (int feature : example.features()) {
      sum += weights[feature];
    }
    double gradient = 1 / (1 + Math.exp(-sum)) - (example.isNoise() ? 1 : 0);
    move(bias, gradient, 0);
    for (int feature : example.features()) {
      move(feature, gradient, L1);
      weights[feature] = Math.max(-MOST_AGAINST, Math.min(MOST_FOR, weights[feature]));
    }
  }

  private void move(int feature, double gradient, double l1) {
    double square = squares[feature] + gradient * gradient;
    double rate = (Math.sqrt(square) - Math.sqrt(squares[feature])) / ALPHA;
    squares[feature] = square;
    sums[feature] += gradient - rate * weights[feature];
    double beyond = Math.abs(sums[feature]) - l1;
    weights[feature] =
        beyond <= 0
            ? 0
            : -Math.signum(sums[feature]) * beyond / ((BETA + Math.sqrt(square)) / ALPHA + L2);
  }
}
