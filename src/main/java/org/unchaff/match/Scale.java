package org.unchaff.match;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The signals of a rule, and what it takes for something to go. */
final class Scale {

  /** What belongs to something larger reaches this part of the threshold by itself. */
  private static final int SHARE = 3;

  /** The same where a core signal is asked for. */
  private static final int CORE_SHARE = 2;

  /** How many times cheaper a further part is than the threshold. */
  private static final int FURTHER = 6;

  private final List<Sign> signs;
  private final int threshold;
  private final boolean isCored;
  private final List<Sign> triggers;

  /**
   * A scale.
   *
   * @param signs the signals
   * @param threshold the points at which something goes
   */
  Scale(List<Sign> signs, int threshold) {
    this.signs = List.copyOf(signs);
    this.threshold = threshold;
    this.isCored = signs.stream().anyMatch(Sign::isCore);
    this.triggers =
        signs.stream()
            .filter(sign -> sign.looks() && sign.points() > 0)
            .filter(sign -> sign.isCore() || !isCored)
            .toList();
  }

  List<Sign> signs() {
    return signs;
  }

  int threshold() {
    return threshold;
  }

  /** The points that a part of something larger needs by itself to belong to it. */
  int share() {
    int share = hasCoreSigns() ? CORE_SHARE : SHARE;
    return (threshold + share - 1) / share;
  }

  int points(BitSet met) {
    int points = 0;
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      points += signs.get(i).points();
    }
    return points;
  }

  /** What a line brings to a run: where a core signal is asked for, only what is found counts. */
  int share(Region region) {
    return met(List.of(region)).stream()
        .filter(i -> signs.get(i).looks() || !hasCoreSigns())
        .map(i -> signs.get(i).points())
        .sum();
  }

  int points(Region region) {
    return points(met(List.of(region)));
  }

  /** Whether signals that are met suffice: by their points, and by their kind. */
  boolean suffices(BitSet met) {
    return points(met) >= threshold && hasCore(met);
  }

  /**
   * Whether signals suffice that are met in several parts together: the more text they are strewn
   * over, the more it takes where a core signal is asked for.
   *
   * @param further how many parts there are besides the first
   */
  boolean suffices(BitSet met, int further) {
    int more = hasCoreSigns() ? further * threshold / FURTHER : 0;
    return points(met) >= threshold + more && hasCore(met);
  }

  /** Whether a stretch suffices; what is only a part of a sentence has to be plainer. */
  boolean suffices(Region region) {
    return suffices(met(List.of(region)), region.isPartial() ? 1 : 0);
  }

  /** Whether there are core signals, one of which has to be met. */
  boolean hasCoreSigns() {
    return isCored;
  }

  /** The signals that lines are looked at for: where core ones are asked for, only these. */
  List<Sign> triggers() {
    return triggers;
  }

  /** Whether a core signal is met, or none is asked for. */
  boolean hasCore(BitSet met) {
    return !isCored || met.stream().anyMatch(i -> signs.get(i).isCore());
  }

  /** All signals that are met in one of some stretches, each in as many as it has to be. */
  BitSet met(Collection<Region> regions) {
    BitSet met = new BitSet();
    for (int i = 0; i < signs.size(); i++) {
      int count = 0;
      for (Region region : regions) {
        count += region.signs().get(i) ? 1 : 0;
      }
      met.set(i, count > 0 && signs.get(i).speaksIn(count));
    }
    return met;
  }
}
