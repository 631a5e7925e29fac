package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Parts all code points into classes that some patterns cannot tell apart, so that automata need a
 * column for a class only.
 *
 * <p>Patterns are mostly made of single characters, so these are classes by themselves; the rest is
 * cut at the borders of the larger sets. A class never holds both word characters and others, for
 * {@code \b} has to know them by their class.
 */
final class Alphabet {

  private static final CodePoints WORD =
      new CodePoints.Builder().add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z').build();

  /** Characters that are classes by themselves, in order; the class of each is its place here. */
  private final int[] singles;

  /**
   * Borders of the stretches between which all larger sets are constant, and the class of each
   * stretch.
   */
  private final int[] borders;

  private final int[] stretchClasses;
  private final int size;
  private final BitSet wordClasses = new BitSet();
  private final Map<CodePoints, BitSet> members = new HashMap<>();

  Alphabet(Collection<CodePoints> sets) {
    List<CodePoints> larger = new ArrayList<>(List.of(WORD));
    TreeSet<Integer> single = new TreeSet<>();
    for (CodePoints set : sets) {
      if (set.isSingle()) {
        single.add(set.first(0));
      } else if (!members.containsKey(set)) {
        members.put(set, new BitSet());
        larger.add(set);
      }
    }
    singles = single.stream().mapToInt(Integer::intValue).toArray();
    borders = borders(larger);
    stretchClasses = new int[borders.length];
    size = partStretches(larger);
    for (int i = 0; i < singles.length; i++) {
      wordClasses.set(i, WORD.contains(singles[i]));
    }
    for (int i = 0; i < borders.length; i++) {
      wordClasses.set(stretchClasses[i], WORD.contains(borders[i]));
    }
    members.forEach(this::addMembers);
  }

  private Alphabet(ByteBuffer in) {
    singles = Ints.read(in);
    borders = Ints.read(in);
    stretchClasses = Ints.read(in);
    size = in.getInt();
    wordClasses.or(Ints.readSet(in));
  }

  /** An alphabet that was written; it knows classes, but no sets. */
  static Alphabet read(ByteBuffer in) {
    return new Alphabet(in);
  }

  void write(DataOutputStream out) throws IOException {
    Ints.write(singles, out);
    Ints.write(borders, out);
    Ints.write(stretchClasses, out);
    out.writeInt(size);
    Ints.write(wordClasses, out);
  }

  private static int[] borders(List<CodePoints> sets) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0));
    for (CodePoints set : sets) {
      for (int range = 0; range < set.ranges(); range++) {
        borders.add(set.first(range));
        if (set.last(range) < Character.MAX_CODE_POINT) {
          borders.add(set.last(range) + 1);
        }
      }
    }
    return borders.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Gives stretches that are in the same sets the same class; the number of all classes. */
  private int partStretches(List<CodePoints> sets) {
    Map<BitSet, Integer> classes = new HashMap<>();
    BitSet[] inside = new BitSet[borders.length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = new BitSet();
    }
    for (int s = 0; s < sets.size(); s++) {
      CodePoints set = sets.get(s);
      for (int range = 0; range < set.ranges(); range++) {
        int at = Arrays.binarySearch(borders, set.first(range));
        while (at < borders.length && borders[at] <= set.last(range)) {
          inside[at++].set(s);
        }
      }
    }
    for (int i = 0; i < inside.length; i++) {
      stretchClasses[i] = classes.computeIfAbsent(inside[i], b -> singles.length + classes.size());
    }
    return singles.length + classes.size();
  }

  private void addMembers(CodePoints set, BitSet classes) {
    for (int i = 0; i < singles.length; i++) {
      classes.set(i, set.contains(singles[i]));
    }
    for (int i = 0; i < borders.length; i++) {
      if (set.contains(borders[i])) {
        classes.set(stretchClasses[i]);
      }
    }
  }

  /** How many classes there are; they are numbered from 0. */
  int size() {
    return size;
  }

  int classOf(int codePoint) {
    int single = Arrays.binarySearch(singles, codePoint);
    if (single >= 0) {
      return single;
    }
    int at = Arrays.binarySearch(borders, codePoint);
    return stretchClasses[at >= 0 ? at : -at - 2];
  }

  /** The class of each code unit that is a code point. */
  char[] classesOfUnits() {
    char[] classes = new char[0x10000];
    for (int i = 0; i < borders.length && borders[i] < classes.length; i++) {
      int end = i + 1 < borders.length ? Math.min(borders[i + 1], classes.length) : classes.length;
      Arrays.fill(classes, borders[i], end, (char) stretchClasses[i]);
    }
    for (int i = 0; i < singles.length && singles[i] < classes.length; i++) {
      classes[singles[i]] = (char) i;
    }
    return classes;
  }

  /** The classes of a set's code points; the set has to be one that the alphabet was made of. */
  BitSet classes(CodePoints set) {
    if (set.isSingle()) {
      BitSet single = new BitSet();
      single.set(classOf(set.first(0)));
      return single;
    }
    BitSet classes = members.get(set);
    if (classes == null) {
      throw new IllegalArgumentException("a set that the alphabet does not know: " + set);
    }
    return classes;
  }

  boolean isWord(int characterClass) {
    return wordClasses.get(characterClass);
  }
}
