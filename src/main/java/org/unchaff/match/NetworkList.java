package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Networks as they stand in a text file: the names of the inputs on the first line, then the layers
 * of each network. A layer is a line with its name and the number of its units, and a line for each
 * unit with what it starts from and what each input adds to it. Lines that begin with {@code #} are
 * notes.
 */
final class NetworkList {

  private NetworkList() {}

  /**
   * Reads a list.
   *
   * @throws IOException if the file cannot be read, or is none for these inputs
   */
  static List<Network> read(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    try {
      return of(lines.iterator());
    } catch (RuntimeException e) {
      throw new IOException(file + " is no list of networks: " + e.getMessage(), e);
    }
  }

  private static List<Network> of(Iterator<String> lines) {
    if (!lines.next().equals(String.join(" ", PieceInputs.NAMES))) {
      throw new IllegalArgumentException("its inputs are others; fit it anew");
    }
    List<Network> networks = new ArrayList<>();
    while (lines.hasNext()) {
      List<Layer> layers = new ArrayList<>();
      for (String name : Network.LAYERS) {
        layers.add(layer(name, lines));
      }
      networks.add(Network.of(layers));
    }
    return networks;
  }

  private static Layer layer(String name, Iterator<String> lines) {
    String[] head = lines.next().split(" ", -1);
    if (!head[0].equals(name)) {
      throw new IllegalArgumentException(head[0] + " where " + name + " should be");
    }
    float[] biases = new float[Integer.parseInt(head[1])];
    float[][] weights = {};
    for (int unit = 0; unit < biases.length; unit++) {
      String[] numbers = lines.next().split(" ", -1);
      if (unit == 0) {
        weights = new float[numbers.length - 1][biases.length];
      }
      biases[unit] = Float.parseFloat(numbers[0]);
      for (int input = 0; input < weights.length; input++) {
        weights[input][unit] = Float.parseFloat(numbers[input + 1]);
      }
    }
    return new Layer(weights, biases);
  }

  /** The list of some networks, line by line. */
  static List<String> lines(List<Network> networks) {
    List<String> lines = new ArrayList<>();
    lines.add("# How a piece among others is weighed. Found by WeightFitter.");
    lines.add(String.join(" ", PieceInputs.NAMES));
    for (Network network : networks) {
      List<Layer> layers = network.layers();
      for (int i = 0; i < layers.size(); i++) {
        lines.add(Network.LAYERS.get(i) + " " + layers.get(i).units());
        addUnits(lines, layers.get(i));
      }
    }
    return lines;
  }

  private static void addUnits(List<String> lines, Layer layer) {
    for (int unit = 0; unit < layer.units(); unit++) {
      StringBuilder line = new StringBuilder(number(layer.bias(unit)));
      for (int input = 0; input < layer.inputs(); input++) {
        line.append(' ').append(number(layer.weight(input, unit)));
      }
      lines.add(line.toString());
    }
  }

  private static String number(float number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
