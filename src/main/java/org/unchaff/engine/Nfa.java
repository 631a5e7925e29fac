package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The position automaton of some patterns (V. M. Glushkov, 1961): a state for each place in a
 * pattern where a character is taken, and no empty moves. What has to hold between two characters
 * ({@code ^ $ \b \B}) stands on the move between them.
 */
final class Nfa {

  /** What has to hold on a move, as a sum of these; 0 for nothing. */
  static final int LINE_START = 1;

  static final int LINE_END = 2;
  static final int WORD = 4;
  static final int NOT_WORD = 8;

  private final Alphabet alphabet;

  /** For each state the class that it takes, or the complement of a place in {@link #sets}. */
  private int[] takes = new int[64];

  private int size;
  private final List<BitSet> sets;
  private final Map<CodePoints, Integer> places = new HashMap<>();

  private final MoveTable follow;

  /** Moves from the place before the first character, its only state; targets are states. */
  private final MoveTable first;

  /** Moves from a state to the end of a match; targets are numbers of patterns. */
  private final MoveTable accept;

  private Nfa(Alphabet alphabet, List<BitSet> sets) {
    this(alphabet, sets, new MoveTable(), new MoveTable(), new MoveTable());
    first.addState();
  }

  private Nfa(
      Alphabet alphabet, List<BitSet> sets, MoveTable follow, MoveTable first, MoveTable accept) {
    this.alphabet = alphabet;
    this.sets = sets;
    this.follow = follow;
    this.first = first;
    this.accept = accept;
  }

  /** An automaton of several patterns; the number of a pattern is its index. */
  static Nfa of(List<Regex> patterns) {
    Set<CodePoints> sets = new LinkedHashSet<>();
    patterns.forEach(pattern -> collectSets(pattern, sets));
    Nfa nfa = new Nfa(new Alphabet(sets), new ArrayList<>());
    for (int i = 0; i < patterns.size(); i++) {
      nfa.add(patterns.get(i), i);
    }
    nfa.close();
    return nfa;
  }

  private void close() {
    follow.close();
    first.close();
    accept.close();
  }

  private static void collectSets(Regex regex, Set<CodePoints> sets) {
    if (regex instanceof Regex.One one) {
      sets.add(one.set());
    } else if (regex instanceof Regex.Sequence sequence) {
      sequence.parts().forEach(part -> collectSets(part, sets));
    } else if (regex instanceof Regex.Choice choice) {
      choice.options().forEach(option -> collectSets(option, sets));
    } else if (regex instanceof Regex.Repeat repeat) {
      collectSets(repeat.body(), sets);
    }
  }

  private void add(Regex pattern, int number) {
    Fragment fragment = new FragmentBuilder(this).build(pattern);
    for (int i = 0; i < fragment.first().size; i++) {
      first.at(0).add(fragment.first().targets[i], fragment.first().conditions[i]);
    }
    for (int i = 0; i < fragment.last().size; i++) {
      accept.at(fragment.last().targets[i]).add(number, fragment.last().conditions[i]);
    }
  }

  int addState(CodePoints set) {
    int taken;
    if (set.isSingle()) {
      taken = alphabet.classOf(set.first(0));
    } else {
      BitSet classes = alphabet.classes(set);
      int known = places.getOrDefault(set, -1);
      if (known < 0) {
        known = sets.size();
        sets.add(classes);
        places.put(set, known);
      }
      taken = ~known;
    }
    return addState(taken);
  }

  private int addState(int taken) {
    if (size == takes.length) {
      takes = Arrays.copyOf(takes, size * 2);
    }
    takes[size] = taken;
    follow.addState();
    accept.addState();
    return size++;
  }

  void connect(int from, int to, int condition) {
    follow.at(from).add(to, condition);
  }

  /** The automaton that reads the same texts from their end; states keep their numbers. */
  Nfa reverse() {
    Nfa reverse = new Nfa(alphabet, sets);
    for (int state = 0; state < size; state++) {
      reverse.addState(takes[state]);
    }
    for (int state = 0; state < size; state++) {
      for (int i = follow.start(state); i < follow.end(state); i++) {
        reverse.follow.at(follow.target(i)).add(state, follow.condition(i));
      }
      for (int i = accept.start(state); i < accept.end(state); i++) {
        reverse.first.at(0).add(state, mirrored(accept.condition(i)));
      }
    }
    for (int i = first.start(0); i < first.end(0); i++) {
      reverse.accept.at(first.target(i)).add(0, mirrored(first.condition(i)));
    }
    reverse.close();
    return reverse;
  }

  /** Read from the end, the start of the line is its end. */
  private static int mirrored(int condition) {
    int start = (condition & LINE_END) != 0 ? LINE_START : 0;
    int end = (condition & LINE_START) != 0 ? LINE_END : 0;
    return condition & (WORD | NOT_WORD) | start | end;
  }

  /** Whether a match can begin at the start of a line only. */
  boolean isAnchored() {
    for (int i = first.start(0); i < first.end(0); i++) {
      if ((first.condition(i) & LINE_START) == 0) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return size;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  boolean takes(int state, int characterClass) {
    int taken = takes[state];
    return taken >= 0 ? taken == characterClass : sets.get(~taken).get(characterClass);
  }

  /** The class that a state takes if it takes only one, else a number below 0. */
  int singleTaken(int state) {
    return takes[state];
  }

  /** Adds the classes that a state takes. */
  void addClasses(int state, BitSet classes) {
    int taken = takes[state];
    if (taken >= 0) {
      classes.set(taken);
    } else {
      classes.or(sets.get(~taken));
    }
  }

  /** Moves from each state to the next; targets are states. */
  MoveTable follow() {
    return follow;
  }

  /** Moves to the first states, as those of state 0. */
  MoveTable first() {
    return first;
  }

  /** Moves from each state to the end of a match; targets are numbers of patterns. */
  MoveTable accept() {
    return accept;
  }

  void write(DataOutputStream out) throws IOException {
    alphabet.write(out);
    Ints.write(takes, size, out);
    out.writeInt(sets.size());
    for (BitSet set : sets) {
      Ints.write(set, out);
    }
    follow.write(out);
    first.write(out);
    accept.write(out);
  }

  /** An automaton that was written. */
  static Nfa read(ByteBuffer in) {
    Alphabet alphabet = Alphabet.read(in);
    int[] takes = Ints.read(in);
    List<BitSet> sets = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      sets.add(Ints.readSet(in));
    }
    MoveTable follow = MoveTable.read(in);
    MoveTable first = MoveTable.read(in);
    MoveTable accept = MoveTable.read(in);
    Nfa nfa = new Nfa(alphabet, sets, follow, first, accept);
    nfa.takes = takes;
    nfa.size = takes.length;
    return nfa;
  }
}
