package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Makes lists of numbers, and writes and reads them, each behind its length. */
final class Ints {

  private Ints() {}

  /** The members of a set, in order; quicker than a stream. */
  static int[] of(BitSet set) {
    int[] array = new int[set.cardinality()];
    int size = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      array[size++] = i;
    }
    return array;
  }

  static void write(int[] numbers, int length, DataOutputStream out) throws IOException {
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      out.writeInt(numbers[i]);
    }
  }

  static void write(int[] numbers, DataOutputStream out) throws IOException {
    write(numbers, numbers.length, out);
  }

  static void write(BitSet set, DataOutputStream out) throws IOException {
    write(set.stream().toArray(), out);
  }

  static int[] read(ByteBuffer in) {
    int[] numbers = new int[in.getInt()];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  static BitSet readSet(ByteBuffer in) {
    BitSet set = new BitSet();
    for (int number : read(in)) {
      set.set(number);
    }
    return set;
  }
}
