package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of pieces that were met: a pattern can occur in several ways, and each way is some
 * pieces in an order.
 *
 * @param wayOf for each piece the way that it belongs to
 * @param stepOf for each piece its place in the way, from 0
 * @param lengths for each way how many pieces it has
 * @param patternOf for each way its pattern
 * @param patterns how many patterns there are
 */
record ScanPlan(int[] wayOf, int[] stepOf, int[] lengths, int[] patternOf, int patterns) {

  void write(DataOutputStream out) throws IOException {
    Ints.write(wayOf, out);
    Ints.write(stepOf, out);
    Ints.write(lengths, out);
    Ints.write(patternOf, out);
    out.writeInt(patterns);
  }

  static ScanPlan read(ByteBuffer in) {
    return new ScanPlan(Ints.read(in), Ints.read(in), Ints.read(in), Ints.read(in), in.getInt());
  }

  /** Collects ways. Not safe for use by several threads. */
  static final class Builder {
    private final int patterns;
    private final List<Regex> pieces = new ArrayList<>();
    private final List<Integer> wayOf = new ArrayList<>();
    private final List<Integer> stepOf = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Integer> patternOf = new ArrayList<>();

    Builder(int patterns) {
      this.patterns = patterns;
    }

    void add(int pattern, List<List<Regex>> ways) {
      for (List<Regex> way : ways) {
        for (int step = 0; step < way.size(); step++) {
          pieces.add(way.get(step));
          wayOf.add(lengths.size());
          stepOf.add(step);
        }
        lengths.add(way.size());
        patternOf.add(pattern);
      }
    }

    List<Regex> pieces() {
      return pieces;
    }

    ScanPlan build() {
      return new ScanPlan(array(wayOf), array(stepOf), array(lengths), array(patternOf), patterns);
    }

    private static int[] array(List<Integer> list) {
      int[] array = new int[list.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = list.get(i);
      }
      return array;
    }
  }
}
