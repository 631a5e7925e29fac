package org.unchaff.match;

import java.util.Arrays;
import java.util.List;

/**
 * How inputs are brought to one scale: each becomes how far it is from its mean, in standard
 * deviations. Immutable.
 */
final class Scaling {

  /** Leaves all inputs as they are. */
  static final Scaling NONE = new Scaling(0);

  private static final double LEAST_SPREAD = .001;

  private final double[] means;
  private final double[] spreads;

  private Scaling(int inputs) {
    means = new double[inputs];
    spreads = new double[inputs];
  }

  /** The scaling for some sets of inputs, all of one size. */
  static Scaling of(List<float[]> all) {
    Scaling scaling = new Scaling(all.get(0).length);
    scaling.measure(all);
    return scaling;
  }

  private void measure(List<float[]> all) {
    for (float[] inputs : all) {
      for (int i = 0; i < means.length; i++) {
        means[i] += inputs[i] / all.size();
      }
    }
    for (float[] inputs : all) {
      for (int i = 0; i < means.length; i++) {
        double off = inputs[i] - means[i];
        spreads[i] += off * off / all.size();
      }
    }
    Arrays.setAll(spreads, i -> StrictMath.sqrt(spreads[i]) + LEAST_SPREAD);
  }

  double[] scaled(float[] inputs) {
    double[] scaled = new double[inputs.length];
    Arrays.setAll(scaled, i -> (inputs[i] - mean(i)) / spread(i));
    return scaled;
  }

  /** The mean of an input; 0 for one that is not scaled. */
  double mean(int input) {
    return input < means.length ? means[input] : 0;
  }

  /** The standard deviation of an input; 1 for one that is not scaled. */
  double spread(int input) {
    return input < spreads.length ? spreads[input] : 1;
  }
}
