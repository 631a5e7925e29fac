package org.unchaff.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs what a piece says and looks like against what stands round it and what the whole text is
 * like: a small convolutional network. What a sign tells depends on the others (a short line
 * without a full stop is a heading under a title, and a button among buttons), which no sum of
 * single weights can say. Immutable, and safe for use by several threads.
 *
 * @param rows takes the inputs of a piece; what its units say most among the pieces of a row is the
 *     row's vector
 * @param context takes the vectors of the rows up to {@link #REACH} away
 * @param hidden takes the inputs of a piece, the context of its row, and the mean and the most of
 *     all rows of the text
 * @param output how much the piece speaks for noise
 */
record Network(Layer rows, Layer context, Layer hidden, Layer output) {

  static final String RESOURCE = "networks.bin";

  /** So many rows on either side are heard one by one. */
  static final int REACH = 3;

  /** How many vectors of rows the context is made of. */
  static final int AROUND = 2 * REACH + 1;

  /** The names of the layers, in their order. */
  static final List<String> LAYERS = List.of("rows", "context", "hidden", "output");

  /** Makes a network of its layers, in the order of {@link #LAYERS}. */
  static Network of(List<Layer> layers) {
    return new Network(layers.get(0), layers.get(1), layers.get(2), layers.get(3));
  }

  List<Layer> layers() {
    return List.of(rows, context, hidden, output);
  }

  /**
   * Those that were fitted to labelled text, each from another start; their mean is what counts.
   */
  static List<Network> fitted() {
    return Fitted.NETWORKS;
  }

  /** Loaded when first asked for. */
  private static final class Fitted {
    static final List<Network> NETWORKS = load();

    private static List<Network> load() {
      try (InputStream in = Network.class.getResourceAsStream(RESOURCE)) {
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
  static List<Network> read(ByteBuffer table) {
    List<Network> networks = new ArrayList<>();
    while (table.hasRemaining()) {
      networks.add(
          new Network(Layer.read(table), Layer.read(table), Layer.read(table), Layer.read(table)));
    }
    return List.copyOf(networks);
  }

  /** All numbers of some networks, as {@link #read} reads them. */
  static byte[] table(List<Network> networks) {
    List<Layer> layers = networks.stream().flatMap(network -> network.layers().stream()).toList();
    ByteBuffer table = ByteBuffer.allocate(layers.stream().mapToInt(Layer::bytes).sum());
    layers.forEach(layer -> layer.write(table));
    return table.array();
  }

  /**
   * How much a piece speaks for noise, in logits.
   *
   * @param inputs of the piece
   * @param context what {@link #context} says of its row
   * @param text the mean and the most of all rows
   */
  float of(float[] inputs, float[] context, float[] text) {
    return output.sums(hidden.rectified(inputs, context, text))[0];
  }
}
