package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Writes and reads lists of numbers, each behind its length. */
final class Ints {

  private Ints() {}

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
