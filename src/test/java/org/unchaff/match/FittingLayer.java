package org.unchaff.match;

import java.util.Arrays;
import java.util.Random;

/**
 * A {@link Layer} while it is fitted, by Adam (Kingma and Ba, 2015) with a light L2. Serves one
 * thread.
 */
final class FittingLayer {

  private static final double L2 = 1e-4;
  private static final double FIRST_DECAY = .9;
  private static final double SECOND_DECAY = .999;

  private final int inputs;
  private final int units;

  /** The weights input by input, and behind them what the units start from. */
  private final double[] numbers;

  private final double[] gradients;
  private final double[] firsts;
  private final double[] seconds;
  private int steps;

  FittingLayer(int inputs, int units, Random random) {
    this.inputs = inputs;
    this.units = units;
    numbers = new double[(inputs + 1) * units];
    gradients = new double[numbers.length];
    firsts = new double[numbers.length];
    seconds = new double[numbers.length];
    double most = 1 / StrictMath.sqrt(inputs);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = most * (2 * random.nextDouble() - 1);
    }
  }

  double[] sums(double[] values) {
    double[] sums = Arrays.copyOfRange(numbers, inputs * units, numbers.length);
    for (int input = 0; input < inputs; input++) {
      double value = values[input];
      if (value != 0) {
        int from = input * units;
        for (int unit = 0; unit < units; unit++) {
          sums[unit] += value * numbers[from + unit];
        }
      }
    }
    return sums;
  }

  double[] rectified(double[] values) {
    double[] sums = sums(values);
    for (int unit = 0; unit < units; unit++) {
      sums[unit] = Math.max(0, sums[unit]);
    }
    return sums;
  }

  /**
   * Adds what is asked of the units to the gradients.
   *
   * @param values what went in
   * @param asked the gradient for each unit
   */
  void learn(double[] values, double[] asked) {
    for (int input = 0; input < inputs; input++) {
      double value = values[input];
      if (value != 0) {
        int from = input * units;
        for (int unit = 0; unit < units; unit++) {
          gradients[from + unit] += value * asked[unit];
        }
      }
    }
    int from = inputs * units;
    for (int unit = 0; unit < units; unit++) {
      gradients[from + unit] += asked[unit];
    }
  }

  /** The same for one unit. */
  void learnUnit(double[] values, int unit, double asked) {
    for (int input = 0; input < inputs; input++) {
      gradients[input * units + unit] += values[input] * asked;
    }
    gradients[inputs * units + unit] += asked;
  }

  /** What the units, of which this is asked, ask of the inputs. */
  double[] back(double[] asked) {
    double[] back = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      int from = input * units;
      double sum = 0;
      for (int unit = 0; unit < units; unit++) {
        sum += asked[unit] * numbers[from + unit];
      }
      back[input] = sum;
    }
    return back;
  }

  /** Goes a step along the gradients, and forgets them. */
  void step(double step) {
    steps++;
    double first = 1 - StrictMath.pow(FIRST_DECAY, steps);
    double second = 1 - StrictMath.pow(SECOND_DECAY, steps);
    for (int i = 0; i < numbers.length; i++) {
      double gradient = gradients[i] + L2 * numbers[i];
      firsts[i] += (1 - FIRST_DECAY) * (gradient - firsts[i]);
      seconds[i] += (1 - SECOND_DECAY) * (gradient * gradient - seconds[i]);
      numbers[i] -= step * (firsts[i] / first) / (StrictMath.sqrt(seconds[i] / second) + 1e-8);
    }
    Arrays.fill(gradients, 0);
  }

  /** The layer for inputs that are not brought to scale; those behind the scaled ones are as is. */
  Layer layer(Scaling scaling) {
    float[][] weights = new float[inputs][units];
    float[] biases = new float[units];
    for (int unit = 0; unit < units; unit++) {
      double bias = numbers[inputs * units + unit];
      for (int input = 0; input < inputs; input++) {
        double weight = numbers[input * units + unit] / scaling.spread(input);
        weights[input][unit] = (float) weight;
        bias -= weight * scaling.mean(input);
      }
      biases[unit] = (float) bias;
    }
    return new Layer(weights, biases);
  }
}
