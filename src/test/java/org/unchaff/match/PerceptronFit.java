package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits a {@link Perceptron} to examples by Adam (Kingma and Ba, 2015) on small batches, with a
 * light L2 and a step that shrinks to nothing. Inputs are brought to one scale first, and the scale
 * is worked into the weights at the end. The same examples give the same perceptron.
 */
final class PerceptronFit {

  private static final int UNITS = 64;
  private static final int EPOCHS = 12;
  private static final int BATCH = 256;
  private static final long SEED = 7;

  private static final double STEP = .002;
  private static final double L2 = 3e-4;
  private static final double FIRST_DECAY = .9;
  private static final double SECOND_DECAY = .999;
  private static final double LEAST_SPREAD = .001;

  /**
   * An example.
   *
   * @param inputs as many as all others have
   */
  record Sample(float[] inputs, boolean isNoise) {}

  private final List<Sample> samples;
  private final int inputs;
  private final double[] means;
  private final double[] spreads;

  /** The weights unit by unit, then what the units start from, what they add, and the bias. */
  private final double[] numbers;

  private final double[] gradients;
  private final double[] firsts;
  private final double[] seconds;
  private final double[] units = new double[UNITS];
  private int steps;

  private PerceptronFit(List<Sample> samples) {
    this.samples = samples;
    inputs = samples.get(0).inputs().length;
    means = new double[inputs];
    spreads = new double[inputs];
    measure();
    numbers = new double[UNITS * (inputs + 2) + 1];
    gradients = new double[numbers.length];
    firsts = new double[numbers.length];
    seconds = new double[numbers.length];
    Random random = new Random(SEED);
    for (int i = 0; i < UNITS * inputs; i++) {
      numbers[i] = random.nextGaussian() * StrictMath.sqrt(2.0 / inputs);
    }
    for (int unit = 0; unit < UNITS; unit++) {
      numbers[output(unit)] = random.nextGaussian() * StrictMath.sqrt(1.0 / UNITS);
    }
  }

  private void measure() {
    for (Sample sample : samples) {
      for (int i = 0; i < inputs; i++) {
        means[i] += sample.inputs()[i] / samples.size();
      }
    }
    for (Sample sample : samples) {
      for (int i = 0; i < inputs; i++) {
        double off = sample.inputs()[i] - means[i];
        spreads[i] += off * off / samples.size();
      }
    }
    for (int i = 0; i < inputs; i++) {
      spreads[i] = StrictMath.sqrt(spreads[i]) + LEAST_SPREAD;
    }
  }

  private int start(int unit) {
    return UNITS * inputs + unit;
  }

  private int output(int unit) {
    return UNITS * (inputs + 1) + unit;
  }

  /** Fits a perceptron, and writes it down. */
  static List<String> fit(List<Sample> samples) {
    PerceptronFit fit = new PerceptronFit(samples);
    List<Sample> order = new ArrayList<>(samples);
    Random random = new Random(SEED);
    int batches = (order.size() + BATCH - 1) / BATCH;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double step = STEP * (EPOCHS - epoch) / EPOCHS;
      for (int batch = 0; batch < batches; batch++) {
        int end = Math.min(order.size(), (batch + 1) * BATCH);
        fit.learn(order.subList(batch * BATCH, end), step);
      }
    }
    return fit.lines();
  }

  private void learn(List<Sample> batch, double step) {
    Arrays.fill(gradients, 0);
    for (Sample sample : batch) {
      add(scaled(sample.inputs()), sample.isNoise(), 1.0 / batch.size());
    }
    steps++;
    double first = 1 - StrictMath.pow(FIRST_DECAY, steps);
    double second = 1 - StrictMath.pow(SECOND_DECAY, steps);
    for (int i = 0; i < numbers.length; i++) {
      boolean isStart = i >= UNITS * inputs && i < UNITS * (inputs + 1) || i == numbers.length - 1;
      double gradient = gradients[i] + (isStart ? 0 : L2 * numbers[i]);
      firsts[i] += (1 - FIRST_DECAY) * (gradient - firsts[i]);
      seconds[i] += (1 - SECOND_DECAY) * (gradient * gradient - seconds[i]);
      numbers[i] -= step * (firsts[i] / first) / (StrictMath.sqrt(seconds[i] / second) + 1e-8);
    }
  }

  private double[] scaled(float[] values) {
    double[] scaled = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      scaled[i] = (values[i] - means[i]) / spreads[i];
    }
    return scaled;
  }

  /** Adds what one example asks for to the gradients. */
  private void add(double[] values, boolean isNoise, double share) {
    double sum = numbers[numbers.length - 1];
    for (int unit = 0; unit < UNITS; unit++) {
      double at = numbers[start(unit)];
      for (int i = 0, from = unit * inputs; i < inputs; i++) {
        at += numbers[from + i] * values[i];
      }
      units[unit] = Math.max(0, at);
      sum += numbers[output(unit)] * units[unit];
    }
    double error = share * (1 / (1 + StrictMath.exp(-sum)) - (isNoise ? 1 : 0));
    gradients[numbers.length - 1] += error;
    for (int unit = 0; unit < UNITS; unit++) {
      if (units[unit] > 0) {
        gradients[output(unit)] += error * units[unit];
        double back = error * numbers[output(unit)];
        gradients[start(unit)] += back;
        for (int i = 0, from = unit * inputs; i < inputs; i++) {
          gradients[from + i] += back * values[i];
        }
      }
    }
  }

  /** The perceptron for inputs that are not brought to scale. */
  private List<String> lines() {
    float[][] weights = new float[inputs][UNITS];
    float[] biases = new float[UNITS];
    float[] outputs = new float[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      double bias = numbers[start(unit)];
      for (int i = 0; i < inputs; i++) {
        double weight = numbers[unit * inputs + i] / spreads[i];
        weights[i][unit] = (float) weight;
        bias -= weight * means[i];
      }
      biases[unit] = (float) bias;
      outputs[unit] = (float) numbers[output(unit)];
    }
    return PerceptronList.lines(weights, biases, outputs, (float) numbers[numbers.length - 1]);
  }
}
