package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.unchaff.text.Span;

/**
 * Remembers where patterns were found in lines: rules ask for the same again and again. A hash
 * table without boxes, for this is the innermost question of all.
 */
final class Places {

  private static final int FIRST_SLOTS = 64;

  /** When more is known than this, all is forgotten: it costs time to find again, and no memory. */
  private static final int MOST_KEPT = 1 << 18;

  /** No pattern and line has this key, for it would be the first line of no pattern. */
  private static final long FREE = -1;

  /** Spreads keys over slots (D. E. Knuth's multiplicative hash). */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private long[] keys = {};

  /** For each slot the place of its value in {@link #values}. */
  private int[] slots = {};

  private final List<List<Span>> values = new ArrayList<>();

  /** What is known of a pattern in a line, or else what {@code search} finds. */
  List<Span> get(int pattern, int line, Supplier<List<Span>> search) {
    if (values.size() == MOST_KEPT) {
      Arrays.fill(keys, FREE);
      values.clear();
    }
    if (2 * values.size() >= keys.length) {
      grow();
    }
    long key = (long) pattern << Integer.SIZE | line;
    int slot = slotOf(key);
    if (keys[slot] == key) {
      return values.get(slots[slot]);
    }
    List<Span> found = search.get();
    keys[slot] = key;
    slots[slot] = values.size();
    values.add(found);
    return found;
  }

  private int slotOf(long key) {
    int slot = (int) (key * SPREAD >>> Integer.SIZE) & keys.length - 1;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] old = keys;
    int[] oldSlots = slots;
    keys = new long[Math.max(FIRST_SLOTS, old.length * 2)];
    slots = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != FREE) {
        int slot = slotOf(old[i]);
        keys[slot] = old[i];
        slots[slot] = oldSlots[i];
      }
    }
  }
}
