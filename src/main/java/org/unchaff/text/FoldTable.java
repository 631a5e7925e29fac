package org.unchaff.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What single code points become under a fold. Nearly all characters of nearly all texts become one
 * UTF-16 code unit, which is one look-up in an array; the rest is in a map.
 */
final class FoldTable {

  /** Stands in {@link #unit} where a code unit does not simply become another one. */
  static final char SPECIAL = '\uFFFF';

  private final char[] unit;
  private final Map<Integer, String> special;

  /**
   * Code points that may combine with what stands before them, so that only ICU can fold the two.
   */
  private final BitSet joining;

  private FoldTable(char[] unit, Map<Integer, String> special, BitSet joining) {
    this.unit = unit;
    this.special = special;
    this.joining = joining;
  }

  /**
   * @param changes the code points that do not become themselves
   * @param joining the code points that may combine with what stands before them
   */
  static FoldTable of(SortedMap<Integer, String> changes, BitSet joining) {
    char[] unit = new char[0x10000];
    for (int c = 0; c < unit.length; c++) {
      unit[c] = Character.isSurrogate((char) c) ? SPECIAL : (char) c;
    }
    Map<Integer, String> special = new HashMap<>();
    changes.forEach(
        (codePoint, folded) -> {
          boolean simple = codePoint < unit.length && folded.length() == 1;
          if (simple && !joining.get(codePoint)) {
            unit[codePoint] = folded.charAt(0);
          } else {
            special.put(codePoint, folded);
            if (codePoint < unit.length) {
              unit[codePoint] = SPECIAL;
            }
          }
        });
    joining.stream().filter(c -> c < unit.length).forEach(c -> unit[c] = SPECIAL);
    return new FoldTable(unit, special, joining);
  }

  /**
   * A copy of the table of code units; those that may combine with others are special in it only if
   * they change.
   */
  char[] units() {
    char[] units = unit.clone();
    joining.stream()
        .filter(c -> c < units.length && !special.containsKey(c))
        .forEach(c -> units[c] = (char) c);
    return units;
  }

  /** What a code unit becomes, or {@link #SPECIAL}. */
  char unit(char c) {
    return unit[c];
  }

  /** What a code point becomes by itself; perhaps nothing. */
  String fold(int codePoint) {
    String folded = special.get(codePoint);
    if (folded != null) {
      return folded;
    }
    boolean simple = codePoint < unit.length && unit[codePoint] != SPECIAL;
    return simple ? String.valueOf(unit[codePoint]) : Character.toString(codePoint);
  }

  boolean joins(int codePoint) {
    return joining.get(codePoint);
  }

  void write(DataOutputStream out) throws IOException {
    BitSet changed = new BitSet();
    special.keySet().forEach(changed::set);
    for (int c = 0; c < unit.length; c++) {
      if (unit[c] != SPECIAL && unit[c] != c) {
        changed.set(c);
      }
    }
    out.writeInt(changed.cardinality());
    for (int c = changed.nextSetBit(0); c >= 0; c = changed.nextSetBit(c + 1)) {
      out.writeInt(c);
      out.writeUTF(fold(c));
    }
    long[] words = joining.toLongArray();
    out.writeInt(words.length);
    for (long word : words) {
      out.writeLong(word);
    }
  }

  static FoldTable read(DataInputStream in) throws IOException {
    SortedMap<Integer, String> changes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      changes.put(in.readInt(), in.readUTF());
    }
    long[] words = new long[in.readInt()];
    Arrays.setAll(words, i -> 0);
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    return of(changes, BitSet.valueOf(words));
  }
}
