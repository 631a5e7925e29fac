package org.unchaff.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.unchaff.match.UnseenText.Unseen;

/**
 * Fits a {@link Network} to texts, some at a time, with a step that shrinks to nothing. Inputs are
 * brought to one scale first, and the scale is worked into the weights at the end. The same texts
 * and the same seed give the same network.
 */
final class NetworkFit {

  private static final int ROW_UNITS = 24;
  private static final int HIDDEN_UNITS = 64;

  private static final int EPOCHS = 12;
  private static final int BATCH = 12;
  private static final double STEP = .002;

  private final Scaling scaling;
  private final FittingLayer rows;
  private final FittingLayer context;
  private final FittingLayer hidden;
  private final FittingLayer output;

  private NetworkFit(Scaling scaling, int inputs, Random random) {
    this.scaling = scaling;
    rows = new FittingLayer(inputs, ROW_UNITS, random);
    context = new FittingLayer(Network.AROUND * ROW_UNITS, ROW_UNITS, random);
    hidden = new FittingLayer(inputs + 3 * ROW_UNITS, HIDDEN_UNITS, random);
    output = new FittingLayer(HIDDEN_UNITS, 1, random);
  }

  /** Fits a network; texts without examples teach nothing. */
  static Network fit(List<UnseenText> texts, long seed) {
    List<float[]> all = texts.stream().flatMap(UnseenText::examples).map(Unseen::inputs).toList();
    Random random = new Random(seed);
    NetworkFit fit = new NetworkFit(Scaling.of(all), all.get(0).length, random);
    List<UnseenText> order = new ArrayList<>(texts);
    order.removeIf(text -> text.examples().findAny().isEmpty());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int at = 0; at < order.size(); at += BATCH) {
        List<UnseenText> batch = order.subList(at, Math.min(order.size(), at + BATCH));
        fit.learn(batch, STEP * (EPOCHS - epoch) / EPOCHS);
      }
    }
    return fit.network();
  }

  private void learn(List<UnseenText> batch, double step) {
    long examples = batch.stream().flatMap(UnseenText::examples).count();
    batch.forEach(text -> new Lesson(text).learn(1.0 / examples));
    List.of(rows, context, hidden, output).forEach(layer -> layer.step(step));
  }

  private Network network() {
    return new Network(
        rows.layer(scaling),
        context.layer(Scaling.NONE),
        hidden.layer(scaling),
        output.layer(Scaling.NONE));
  }

  /** What one text teaches: what the layers say of it, and what is asked of them. */
  private final class Lesson {

    private final UnseenText text;

    /** The inputs of each piece, brought to scale. */
    private final double[][] inputs;

    /** The vector of each row, and the piece of it that each number comes from. */
    private final double[][] vectors;

    private final int[][] loudest;
    private final double[][] askedOfVectors;

    /** The mean and the most of all vectors, and the row that each of the latter comes from. */
    private final double[] whole = new double[2 * ROW_UNITS];

    private final int[] mostOf = new int[ROW_UNITS];
    private final double[] askedOfWhole = new double[2 * ROW_UNITS];

    Lesson(UnseenText text) {
      this.text = text;
      inputs = new double[text.pieces().size()][];
      vectors = new double[text.rows()][ROW_UNITS];
      loudest = new int[text.rows()][ROW_UNITS];
      askedOfVectors = new double[text.rows()][ROW_UNITS];
      for (int row = 0; row < text.rows(); row++) {
        hear(row);
      }
    }

    private void hear(int row) {
      for (int piece = text.first(row); piece < text.first(row + 1); piece++) {
        inputs[piece] = scaling.scaled(text.inputs(piece));
      }
      for (int piece = text.firstHeard(row); piece < text.first(row + 1); piece++) {
        double[] sums = rows.sums(inputs[piece]);
        for (int unit = 0; unit < ROW_UNITS; unit++) {
          if (sums[unit] > vectors[row][unit]) {
            vectors[row][unit] = sums[unit];
            loudest[row][unit] = piece;
          }
        }
      }
      for (int unit = 0; unit < ROW_UNITS; unit++) {
        whole[unit] += vectors[row][unit] / text.rows();
        if (vectors[row][unit] > whole[ROW_UNITS + unit]) {
          whole[ROW_UNITS + unit] = vectors[row][unit];
          mostOf[unit] = row;
        }
      }
    }

    void learn(double share) {
      for (int row = 0; row < text.rows(); row++) {
        learnRow(row, share);
      }
      for (int row = 0; row < text.rows(); row++) {
        learnVector(row);
      }
    }

    private void learnRow(int row, double share) {
      double[] around = around(row);
      double[] ofContext = context.rectified(around);
      double[] asked = new double[ROW_UNITS];
      for (int piece = text.first(row); piece < text.first(row + 1); piece++) {
        if (text.pieces().get(piece).isExample()) {
          learnPiece(piece, ofContext, asked, share);
        }
      }
      silence(asked, ofContext);
      context.learn(around, asked);
      double[] back = context.back(asked);
      for (int i = 0; i < back.length; i++) {
        int beside = row + i / ROW_UNITS - Network.REACH;
        if (beside >= 0 && beside < text.rows()) {
          askedOfVectors[beside][i % ROW_UNITS] += back[i];
        }
      }
    }

    private double[] around(int row) {
      double[] around = new double[Network.AROUND * ROW_UNITS];
      int first = Math.max(0, row - Network.REACH);
      int last = Math.min(text.rows() - 1, row + Network.REACH);
      for (int beside = first; beside <= last; beside++) {
        int place = beside - row + Network.REACH;
        System.arraycopy(vectors[beside], 0, around, place * ROW_UNITS, ROW_UNITS);
      }
      return around;
    }

    private void learnPiece(int piece, double[] ofContext, double[] askedOfContext, double share) {
      double[] values = joined(inputs[piece], ofContext, whole);
      double[] units = hidden.rectified(values);
      double said = output.sums(units)[0];
      double due = text.pieces().get(piece).isNoise() ? 1 : 0;
      double[] error = {share * (1 / (1 + StrictMath.exp(-said)) - due)};
      output.learn(units, error);
      double[] asked = output.back(error);
      silence(asked, units);
      hidden.learn(values, asked);
      double[] back = hidden.back(asked);
      int at = inputs[piece].length;
      for (int unit = 0; unit < ROW_UNITS; unit++) {
        askedOfContext[unit] += back[at + unit];
        askedOfWhole[unit] += back[at + ROW_UNITS + unit];
        askedOfWhole[ROW_UNITS + unit] += back[at + 2 * ROW_UNITS + unit];
      }
    }

    private void learnVector(int row) {
      for (int unit = 0; unit < ROW_UNITS; unit++) {
        double asked = askedOfVectors[row][unit] + askedOfWhole[unit] / text.rows();
        asked += mostOf[unit] == row ? askedOfWhole[ROW_UNITS + unit] : 0;
        if (vectors[row][unit] > 0 && asked != 0) {
          rows.learnUnit(inputs[loudest[row][unit]], unit, asked);
        }
      }
    }
  }

  /** Asks nothing of units that say nothing. */
  private static void silence(double[] asked, double[] units) {
    for (int unit = 0; unit < units.length; unit++) {
      if (units[unit] <= 0) {
        asked[unit] = 0;
      }
    }
  }

  private static double[] joined(double[] first, double[] second, double[] third) {
    double[] joined = new double[first.length + second.length + third.length];
    System.arraycopy(first, 0, joined, 0, first.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    System.arraycopy(third, 0, joined, first.length + second.length, third.length);
    return joined;
  }
}
