package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@link Perceptron} as it stands in a text file: the names of its inputs on the first line, then
 * a line for each unit with what it adds to the output, what it starts from, and what each input
 * adds to it; last, what the output starts from. Lines that begin with {@code #} are notes.
 */
final class PerceptronList {

  private PerceptronList() {}

  /**
   * Reads a list.
   *
   * @throws IOException if the file cannot be read, or is none for these inputs
   */
  static Perceptron read(Path file) throws IOException {
    try {
      return of(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(file + " is no list of a perceptron: " + e.getMessage(), e);
    }
  }

  private static Perceptron of(List<String> lines) {
    List<String> names = List.of(lines.get(0).split(" ", -1));
    if (!names.equals(Surroundings.NAMES)) {
      throw new IllegalArgumentException("its inputs are others; fit it anew");
    }
    int units = lines.size() - 2;
    float[][] weights = new float[names.size()][units];
    float[] biases = new float[units];
    float[] outputs = new float[units];
    for (int unit = 0; unit < units; unit++) {
      String[] numbers = lines.get(unit + 1).split(" ", -1);
      outputs[unit] = Float.parseFloat(numbers[0]);
      biases[unit] = Float.parseFloat(numbers[1]);
      for (int input = 0; input < weights.length; input++) {
        weights[input][unit] = Float.parseFloat(numbers[input + 2]);
      }
    }
    return new Perceptron(weights, biases, outputs, Float.parseFloat(lines.get(units + 1)));
  }

  /** The list of a perceptron, line by line. */
  static List<String> lines(float[][] weights, float[] biases, float[] outputs, float bias) {
    List<String> lines = new ArrayList<>();
    lines.add("# How what stands round a piece is weighed. Found by WeightFitter.");
    lines.add(String.join(" ", Surroundings.NAMES));
    for (int unit = 0; unit < biases.length; unit++) {
      StringBuilder line = new StringBuilder(number(outputs[unit]));
      line.append(' ').append(number(biases[unit]));
      for (float[] ofInput : weights) {
        line.append(' ').append(number(ofInput[unit]));
      }
      lines.add(line.toString());
    }
    lines.add(number(bias));
    return lines;
  }

  private static String number(float number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
