package org.unchaff.match;

import java.nio.ByteBuffer;

/**
 * A layer of a {@link Network}: units, each of which adds up what all inputs say to it. Immutable,
 * and safe for use by several threads.
 */
final class Layer {

  /** For each input what it adds to each unit. */
  private final float[][] weights;

  /** What each unit starts from. */
  private final float[] biases;

  Layer(float[][] weights, float[] biases) {
    this.weights = weights;
    this.biases = biases;
  }

  /** Reads what {@link #write} writes. */
  static Layer read(ByteBuffer table) {
    float[][] weights = new float[table.getInt()][];
    int units = table.getInt();
    for (int input = 0; input < weights.length; input++) {
      weights[input] = floats(table, units);
    }
    return new Layer(weights, floats(table, units));
  }

  private static float[] floats(ByteBuffer table, int count) {
    float[] floats = new float[count];
    table.asFloatBuffer().get(floats);
    table.position(table.position() + count * Float.BYTES);
    return floats;
  }

  void write(ByteBuffer table) {
    table.putInt(inputs()).putInt(units());
    for (float[] ofInput : weights) {
      put(table, ofInput);
    }
    put(table, biases);
  }

  private static void put(ByteBuffer table, float[] floats) {
    for (float number : floats) {
      table.putFloat(number);
    }
  }

  /** How many bytes {@link #write} writes. */
  int bytes() {
    return 2 * Integer.BYTES + (inputs() + 1) * units() * Float.BYTES;
  }

  int inputs() {
    return weights.length;
  }

  int units() {
    return biases.length;
  }

  /** What an input adds to a unit. */
  float weight(int input, int unit) {
    return weights[input][unit];
  }

  /** What a unit starts from. */
  float bias(int unit) {
    return biases[unit];
  }

  /** What the units come to, one set of inputs behind the other. Inputs of 0 cost nothing. */
  float[] sums(float[]... inputs) {
    float[] sums = biases.clone();
    int first = 0;
    for (float[] some : inputs) {
      for (int input = 0; input < some.length; input++) {
        if (some[input] != 0) {
          add(some[input], weights[first + input], sums);
        }
      }
      first += some.length;
    }
    return sums;
  }

  private static void add(float value, float[] weights, float[] sums) {
    for (int unit = 0; unit < sums.length; unit++) {
      sums[unit] += value * weights[unit];
    }
  }

  /** The same, where units that come to less than 0 say nothing. */
  float[] rectified(float[]... inputs) {
    float[] sums = sums(inputs);
    for (int unit = 0; unit < sums.length; unit++) {
      sums[unit] = Math.max(0, sums[unit]);
    }
    return sums;
  }
}
