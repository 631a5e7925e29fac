package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * From characters as they stand to classes of what they become: so folding costs nothing in a scan,
 * and no folded text is ever made. Characters that vanish, become several, or may combine with the
 * one before have a class of their own.
 */
final class Codes {

  private final char[] table;
  private final int endCode;
  private final int specialCode;
  private final Alphabet alphabet;
  private final Folding folding;

  /** What special characters become; not kept when there are many. */
  private final Map<Integer, int[]> special = new HashMap<>();

  private static final int MOST_KEPT = 10_000;

  Codes(Alphabet alphabet, Folding folding) {
    this.alphabet = alphabet;
    this.folding = folding;
    this.endCode = alphabet.size();
    this.specialCode = alphabet.size() + 1;
    char[] units = folding.units();
    char[] classes = alphabet.classesOfUnits();
    table = new char[units.length];
    for (int c = 0; c < table.length; c++) {
      char unit = units[c];
      table[c] = unit == Folding.SPECIAL ? (char) specialCode : classes[unit];
    }
    table['\n'] = (char) endCode;
    table['\r'] = (char) endCode;
  }

  private Codes(Alphabet alphabet, Folding folding, char[] table) {
    this.alphabet = alphabet;
    this.folding = folding;
    this.endCode = alphabet.size();
    this.specialCode = alphabet.size() + 1;
    this.table = table;
  }

  void write(DataOutputStream out) throws IOException {
    for (char code : table) {
      out.writeChar(code);
    }
  }

  static Codes read(Alphabet alphabet, Folding folding, ByteBuffer in) {
    char[] table = new char[0x10000];
    in.asCharBuffer().get(table);
    in.position(in.position() + table.length * Character.BYTES);
    return new Codes(alphabet, folding, table);
  }

  char[] table() {
    return table;
  }

  /** The code of line ends; those of classes are below it. */
  int endCode() {
    return endCode;
  }

  int specialCode() {
    return specialCode;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  /** The classes that a special code point becomes. */
  int[] classes(int codePoint) {
    synchronized (special) {
      int[] known = special.get(codePoint);
      if (known == null) {
        known = classes(folding.fold(codePoint));
        if (special.size() < MOST_KEPT) {
          special.put(codePoint, known);
        }
      }
      return known;
    }
  }

  int[] classes(String folded) {
    return folded.codePoints().map(alphabet::classOf).toArray();
  }
}
