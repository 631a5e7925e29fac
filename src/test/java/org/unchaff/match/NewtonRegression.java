package org.unchaff.match;

import java.util.List;

/** Logistic regression over a few numbers, by Newton's method, with a light L2. */
final class NewtonRegression {

  private static final int STEPS = 30;
  private static final double L2 = .1;

  /**
   * An example.
   *
   * @param values as many as all others have; the last one is usually 1, for the bias
   */
  record Sample(double[] values, boolean isTrue) {}

  private final double[] gradient;
  private final double[][] curvature;

  private NewtonRegression(int size) {
    gradient = new double[size];
    curvature = new double[size][size];
  }

  /** Fits a weight for each of the values, in logits. */
  static double[] fit(List<Sample> samples, int size) {
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      NewtonRegression here = new NewtonRegression(size);
      samples.forEach(sample -> here.add(sample, weights));
      here.regularise(weights);
      double[] move = here.solve();
      for (int i = 0; i < size; i++) {
        weights[i] -= move[i];
      }
    }
    return weights;
  }

  private void add(Sample sample, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * sample.values()[i];
    }
    double chance = 1 / (1 + Math.exp(-sum));
    double error = chance - (sample.isTrue() ? 1 : 0);
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += error * sample.values()[i];
      for (int j = 0; j < weights.length; j++) {
        curvature[i][j] += chance * (1 - chance) * sample.values()[i] * sample.values()[j];
      }
    }
  }

  private void regularise(double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += L2 * weights[i];
      curvature[i][i] += L2;
    }
  }

  /**
   * Solves curvature times move = gradient, by elimination; no pivots are sought, for a matrix like
   * this is positive definite.
   */
  private double[] solve() {
    int size = gradient.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = curvature[row][i] / curvature[i][i];
        for (int j = i; j < size; j++) {
          curvature[row][j] -= factor * curvature[i][j];
        }
        gradient[row] -= factor * gradient[i];
      }
    }
    double[] move = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = gradient[i];
      for (int j = i + 1; j < size; j++) {
        rest -= curvature[i][j] * move[j];
      }
      move[i] = rest / curvature[i][i];
    }
    return move;
  }
}
