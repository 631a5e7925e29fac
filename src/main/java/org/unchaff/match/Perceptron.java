package org.unchaff.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Weighs what a piece says by itself against what it looks like and what stands round it: a
 * perceptron with one hidden layer of rectified units. What a sign tells depends on the others (a
 * short line without a full stop is a heading under a title, and a button among buttons), which no
 * sum of single weights can say. Immutable, and safe for use by several threads.
 */
final class Perceptron {

  static final String RESOURCE = "perceptron.bin";

  /** For each input what it adds to each unit. */
  private final float[][] weights;

  /** What each unit starts from. */
  private final float[] biases;

  /** What each unit adds to the output, and what the output starts from. */
  private final float[] outputs;

  private final float bias;

  Perceptron(float[][] weights, float[] biases, float[] outputs, float bias) {
    this.weights = weights;
    this.biases = biases;
    this.outputs = outputs;
    this.bias = bias;
  }

  /** The one that was fitted to labelled text. */
  static Perceptron fitted() {
    return Fitted.PERCEPTRON;
  }

  /** Loaded when first asked for. */
  private static final class Fitted {
    static final Perceptron PERCEPTRON = load();

    private static Perceptron load() {
      try (InputStream in = Perceptron.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the build made no " + RESOURCE);
        }
        return read(ByteBuffer.wrap(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads what {@link #table} writes. */
  static Perceptron read(ByteBuffer table) {
    float[][] weights = new float[table.getInt()][];
    int units = table.getInt();
    for (int input = 0; input < weights.length; input++) {
      weights[input] = floats(table, units);
    }
    return new Perceptron(weights, floats(table, units), floats(table, units), table.getFloat());
  }

  private static float[] floats(ByteBuffer table, int count) {
    float[] floats = new float[count];
    table.asFloatBuffer().get(floats);
    table.position(table.position() + count * Float.BYTES);
    return floats;
  }

  /** All numbers, as {@link #read} reads them. */
  byte[] table() {
    int units = biases.length;
    int numbers = (weights.length + 2) * units + 1;
    ByteBuffer table = ByteBuffer.allocate(2 * Integer.BYTES + numbers * Float.BYTES);
    table.putInt(weights.length).putInt(units);
    for (float[] ofInput : weights) {
      put(table, ofInput);
    }
    put(table, biases);
    put(table, outputs);
    return table.putFloat(bias).array();
  }

  private static void put(ByteBuffer table, float[] floats) {
    for (float number : floats) {
      table.putFloat(number);
    }
  }

  int inputs() {
    return weights.length;
  }

  /** The output for some inputs, in logits. Inputs of 0 cost nothing. */
  float of(float[] inputs) {
    float[] sums = biases.clone();
    for (int input = 0; input < inputs.length; input++) {
      float value = inputs[input];
      if (value != 0) {
        float[] ofInput = weights[input];
        for (int unit = 0; unit < sums.length; unit++) {
          sums[unit] += value * ofInput[unit];
        }
      }
    }
    float sum = bias;
    for (int unit = 0; unit < sums.length; unit++) {
      sum += Math.max(0, sums[unit]) * outputs[unit];
    }
    return sum;
  }
}
