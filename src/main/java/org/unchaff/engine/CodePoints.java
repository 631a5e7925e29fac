package org.unchaff.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A set of code points, kept as sorted ranges that do not touch. */
public final class CodePoints {

  public static final CodePoints ALL = new CodePoints(0, Character.MAX_CODE_POINT);

  private final int[] bounds;

  /** First and last code point of each range, one range behind the other. */
  private CodePoints(int... bounds) {
    this.bounds = bounds;
  }

  public static CodePoints of(int codePoint) {
    return new CodePoints(codePoint, codePoint);
  }

  public static CodePoints range(int first, int last) {
    return new CodePoints(first, last);
  }

  /** All code points that a question answers with yes. */
  public static CodePoints where(IntPredicate question) {
    Builder set = new Builder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (question.test(c)) {
        set.add(c, c);
      }
    }
    return set.build();
  }

  public CodePoints negate() {
    Builder set = new Builder();
    int next = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      if (bounds[i] > next) {
        set.add(next, bounds[i] - 1);
      }
      next = bounds[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      set.add(next, Character.MAX_CODE_POINT);
    }
    return set.build();
  }

  public boolean contains(int codePoint) {
    int found = Arrays.binarySearch(bounds, codePoint);
    return found >= 0 || (-found - 1) % 2 == 1;
  }

  public boolean isEmpty() {
    return bounds.length == 0;
  }

  /** Whether the set holds just one code point. */
  public boolean isSingle() {
    return bounds.length == 2 && bounds[0] == bounds[1];
  }

  public int ranges() {
    return bounds.length / 2;
  }

  public int first(int range) {
    return bounds[2 * range];
  }

  public int last(int range) {
    return bounds[2 * range + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodePoints set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** In the syntax of patterns. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < bounds.length; i += 2) {
      out.append(String.format("\\x{%x}-\\x{%x}", bounds[i], bounds[i + 1]));
    }
    return out.append("]").toString();
  }

  /** Collects ranges in any order. Not safe for use by several threads. */
  public static final class Builder {
    private int[] bounds = new int[16];
    private int size;

    public Builder add(int first, int last) {
      if (size > 0 && bounds[size - 1] + 1 == first) {
        bounds[size - 1] = last;
        return this;
      }
      if (size == bounds.length) {
        bounds = Arrays.copyOf(bounds, size * 2);
      }
      bounds[size++] = first;
      bounds[size++] = last;
      return this;
    }

    public Builder add(CodePoints set) {
      for (int i = 0; i < set.bounds.length; i += 2) {
        add(set.bounds[i], set.bounds[i + 1]);
      }
      return this;
    }

    public CodePoints build() {
      long[] ranges = new long[size / 2];
      for (int i = 0; i < size; i += 2) {
        ranges[i / 2] = (long) bounds[i] << 32 | bounds[i + 1];
      }
      Arrays.sort(ranges);
      int[] merged = new int[size];
      int count = 0;
      for (long range : ranges) {
        int first = (int) (range >> 32);
        int last = (int) range;
        if (count > 0 && first <= merged[count - 1] + 1) {
          merged[count - 1] = Math.max(merged[count - 1], last);
        } else {
          merged[count++] = first;
          merged[count++] = last;
        }
      }
      return new CodePoints(Arrays.copyOf(merged, count));
    }
  }
}
