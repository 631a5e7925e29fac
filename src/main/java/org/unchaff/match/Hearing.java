package org.unchaff.match;

import java.util.Arrays;
import java.util.List;
import org.unchaff.match.Piece.Kind;

/** How networks hear the pieces of one text: the mean of what each says. Serves one thread. */
final class Hearing {

  /** The text that is heard. Its pieces are numbered through, row by row. */
  interface Text {

    int rows();

    /** The first piece of a row; for the number of all rows, the number of all pieces. */
    int first(int row);

    int rowOf(int piece);

    Kind kind(int piece);

    /** The inputs of a piece, as {@link PieceInputs} names them. */
    float[] inputs(int piece);

    /** The first piece by which a row is heard: one that has sentences is heard by these. */
    default int firstHeard(int row) {
      int first = first(row);
      boolean hasSentences =
          kind(first) == Kind.WHOLE
              && first + 1 < first(row + 1)
              && kind(first + 1) == Kind.SENTENCE;
      return hasSentences ? first + 1 : first;
    }
  }

  /** The vectors of so many rows are kept: as many as any article has, and no more. */
  private static final int KEPT = 4096;

  private static final int NONE = -1;

  private final List<Network> networks;
  private final Text text;

  /** For each row that is kept its number, and its vector for each network. */
  private final int[] keptRows;

  private final float[][][] kept;

  /** For each network the mean and the most of the vectors of all rows. */
  private final float[][] whole;

  /** The row that was asked for last, and its context for each network. */
  private int lastRow = NONE;

  private final float[][] lastContext;

  Hearing(List<Network> networks, Text text) {
    this.networks = networks;
    this.text = text;
    this.keptRows = new int[Math.min(KEPT, Math.max(1, text.rows()))];
    Arrays.fill(keptRows, NONE);
    this.kept = new float[keptRows.length][][];
    this.lastContext = new float[networks.size()][];
    this.whole = new float[networks.size()][];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = new float[2 * networks.get(i).rows().units()];
    }
    for (int row = 0; row < text.rows(); row++) {
      addToWhole(vectors(row));
    }
  }

  private void addToWhole(float[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      float[] vector = vectors[i];
      for (int unit = 0; unit < vector.length; unit++) {
        whole[i][unit] += vector[unit] / text.rows();
        int most = vector.length + unit;
        whole[i][most] = Math.max(whole[i][most], vector[unit]);
      }
    }
  }

  /** How much a piece speaks for noise among others, in logits. */
  float of(int piece) {
    float[] inputs = text.inputs(piece);
    hear(text.rowOf(piece));
    float sum = 0;
    for (int i = 0; i < whole.length; i++) {
      sum += networks.get(i).of(inputs, lastContext[i], whole[i]);
    }
    return sum / whole.length;
  }

  /** Finds the context of a row. */
  private void hear(int row) {
    if (row == lastRow) {
      return;
    }
    lastRow = row;
    for (int i = 0; i < whole.length; i++) {
      Network network = networks.get(i);
      int units = network.rows().units();
      float[] around = new float[Network.AROUND * units];
      int first = Math.max(0, row - Network.REACH);
      int last = Math.min(text.rows() - 1, row + Network.REACH);
      for (int beside = first; beside <= last; beside++) {
        int place = beside - row + Network.REACH;
        System.arraycopy(vectors(beside)[i], 0, around, place * units, units);
      }
      lastContext[i] = network.context().rectified(around);
    }
  }

  /** The vector of a row for each network. */
  private float[][] vectors(int row) {
    int slot = row % keptRows.length;
    if (keptRows[slot] != row) {
      keptRows[slot] = row;
      kept[slot] = heard(row);
    }
    return kept[slot];
  }

  private float[][] heard(int row) {
    float[][] vectors = new float[networks.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[networks.get(i).rows().units()];
    }
    for (int piece = text.firstHeard(row); piece < text.first(row + 1); piece++) {
      float[] inputs = text.inputs(piece);
      for (int i = 0; i < vectors.length; i++) {
        raise(vectors[i], networks.get(i).rows().sums(inputs));
      }
    }
    return vectors;
  }

  /** Raises each number to another where that is more; none is less than 0. */
  private static void raise(float[] numbers, float[] others) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.max(numbers[i], others[i]);
    }
  }
}
