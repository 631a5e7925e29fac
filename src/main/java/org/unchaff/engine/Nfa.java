package org.unchaff.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Moves of one state: where to, and what has to hold. */
  static final class Moves {
    int[] targets = new int[4];
    byte[] conditions = new byte[4];
    int size;

    void add(int target, int condition) {
      if (size == targets.length) {
        targets = Arrays.copyOf(targets, size * 2);
        conditions = Arrays.copyOf(conditions, size * 2);
      }
      targets[size] = target;
      conditions[size++] = (byte) condition;
    }
  }

  private final Alphabet alphabet;

  /** For each state the classes that it takes. */
  private final List<BitSet> takes = new ArrayList<>();

  private final List<Moves> follow = new ArrayList<>();

  /** Moves from the place before the first character; targets are states. */
  private final Moves first = new Moves();

  /** Moves from a state to the end of a match; targets are numbers of patterns. */
  private final List<Moves> accept = new ArrayList<>();

  private Nfa(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /** An automaton of several patterns; the number of a pattern is its index. */
  static Nfa of(List<Regex> patterns) {
    Set<CodePoints> sets = new LinkedHashSet<>();
    patterns.forEach(pattern -> collectSets(pattern, sets));
    Nfa nfa = new Nfa(new Alphabet(sets));
    for (int i = 0; i < patterns.size(); i++) {
      nfa.add(patterns.get(i), i);
    }
    return nfa;
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
      first.add(fragment.first().targets[i], fragment.first().conditions[i]);
    }
    for (int i = 0; i < fragment.last().size; i++) {
      accept.get(fragment.last().targets[i]).add(number, fragment.last().conditions[i]);
    }
  }

  int addState(CodePoints set) {
    takes.add(alphabet.classes(set));
    follow.add(new Moves());
    accept.add(new Moves());
    return takes.size() - 1;
  }

  void connect(int from, int to, int condition) {
    follow.get(from).add(to, condition);
  }

  /** The automaton that reads the same texts from their end; states keep their numbers. */
  Nfa reverse() {
    Nfa reverse = new Nfa(alphabet);
    for (int state = 0; state < size(); state++) {
      reverse.takes.add(takes.get(state));
      reverse.follow.add(new Moves());
      reverse.accept.add(new Moves());
    }
    for (int state = 0; state < size(); state++) {
      Moves moves = follow.get(state);
      for (int i = 0; i < moves.size; i++) {
        reverse.follow.get(moves.targets[i]).add(state, moves.conditions[i]);
      }
      Moves ends = accept.get(state);
      for (int i = 0; i < ends.size; i++) {
        reverse.first.add(state, mirrored(ends.conditions[i]));
      }
    }
    for (int i = 0; i < first.size; i++) {
      reverse.accept.get(first.targets[i]).add(0, mirrored(first.conditions[i]));
    }
    return reverse;
  }

  /** Read from the end, the start of the line is its end. */
  private static int mirrored(int condition) {
    int start = (condition & LINE_END) != 0 ? LINE_START : 0;
    int end = (condition & LINE_START) != 0 ? LINE_END : 0;
    return condition & (WORD | NOT_WORD) | start | end;
  }

  int size() {
    return takes.size();
  }

  Alphabet alphabet() {
    return alphabet;
  }

  boolean takes(int state, int characterClass) {
    return takes.get(state).get(characterClass);
  }

  Moves follow(int state) {
    return follow.get(state);
  }

  Moves first() {
    return first;
  }

  Moves accept(int state) {
    return accept.get(state);
  }
}
