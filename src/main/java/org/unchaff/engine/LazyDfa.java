package org.unchaff.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * A deterministic automaton that is worked out while it runs: each state is a set of states of a
 * position automaton, made when a text first leads to it, and kept in a table while memory lasts.
 * So a run costs one look-up a character, and a state that no text ever asks for costs nothing.
 *
 * <p>The table has a row for each state and a column for each class of characters, and one for the
 * end of the line. Rows are called by their offset. An entry above 0 is the row of the next state;
 * one below 0 is the complement of a row at which patterns end; 0 is not known yet. Threads share a
 * table without locks: an entry that one thread writes another may see late, as 0, and then asks
 * {@link #step}, which is locked. When memory runs out, all is forgotten and begun anew as a new
 * {@link Generation}; threads still in an old one finish there.
 */
final class LazyDfa {

  /** In the middle of a text, behind a character that is none of a word. */
  static final int NOT_WORD = 0;

  /** In the middle of a text, behind a word character. */
  static final int WORD = 1;

  /** Where a match begins: at the start of a line, or behind a character of either kind. */
  static final int AT_START = 2;

  static final int BEHIND_NOT_WORD = 3;
  static final int BEHIND_WORD = 4;

  private static final int[] NONE = {};

  /** Rows of a new table. */
  private static final int FIRST_ROWS = 16;

  /** The least rows that a table may have, whatever the budget says. */
  private static final int LEAST_ROWS = 64;

  /**
   * Whether a match may begin anywhere: then the first states are part of every state, and not
   * written down.
   */
  private final boolean isUnanchored;

  private final Budget budget;
  private final int mostRows;
  private final int stride;
  private final int endClass;
  private final Subsets subsets;
  private final LongAdder built = new LongAdder();
  private volatile Generation generation;

  /**
   * An automaton.
   *
   * @param mostRows how many states are kept at most, whatever the budget says
   */
  LazyDfa(Nfa nfa, boolean isUnanchored, Budget budget, int mostRows) {
    this.isUnanchored = isUnanchored;
    this.budget = budget;
    this.mostRows = mostRows;
    this.endClass = nfa.alphabet().size();
    this.stride = endClass + 1;
    this.subsets = new Subsets(nfa, isUnanchored);
    this.generation = new Generation(this);
  }

  /** What is known since memory last ran out. */
  static final class Generation {
    private final LazyDfa dfa;
    private final Map<StateSet, Integer> rows = new HashMap<>();
    private volatile StateSet[] states;
    private volatile int[][] ends;
    private volatile int[] table;
    private int count = 1;
    private long taken;
    private final int[] begins = new int[BEHIND_WORD + 1];

    private Generation(LazyDfa dfa) {
      this.dfa = dfa;
      table = new int[FIRST_ROWS * dfa.stride];
      states = new StateSet[FIRST_ROWS];
      ends = new int[FIRST_ROWS][];
      for (int before = AT_START; before <= BEHIND_WORD; before++) {
        begins[before] = intern(new StateSet(NONE, before, NONE));
      }
    }

    /** The row of the state at the start of a line. */
    int start() {
      return begins[AT_START];
    }

    /** The row of the state where a match begins behind a character. */
    int begin(boolean behindWord) {
      return begins[behindWord ? BEHIND_WORD : BEHIND_NOT_WORD];
    }

    /** The table as it is now; rows only ever get more entries. */
    int[] table() {
      return table;
    }

    /** The patterns that end at a row, behind the last character or before it. */
    int[] ends(int row) {
      return ends[row / dfa.stride];
    }

    /** The patterns among them that end before the last character. */
    int[] late(int row) {
      return states[row / dfa.stride].late();
    }

    int[] members(int row) {
      return states[row / dfa.stride].members();
    }

    /** Whether no match can come any more; never so where one may begin anywhere. */
    boolean isDead(int row) {
      StateSet state = states[row / dfa.stride];
      return !dfa.isUnanchored && state.members().length == 0 && state.before() < AT_START;
    }

    /**
     * The row of a state, complemented if patterns end there; 0 if there is no room for one more.
     */
    private int intern(StateSet state) {
      Integer known = rows.get(state);
      if (known != null) {
        return known;
      }
      if (count == states.length && !grow()) {
        return 0;
      }
      int row = count * dfa.stride;
      states[count] = state;
      ends[count] = dfa.subsets.ends(state);
      int signed = ends[count].length > 0 || state.late().length > 0 ? ~row : row;
      rows.put(state, signed);
      count++;
      dfa.built.increment();
      return signed;
    }

    private boolean grow() {
      int more = Math.min(states.length * 2, dfa.mostRows);
      long bytes = 4L * dfa.stride * (more - states.length) * 3 / 2;
      if (more <= states.length) {
        return false;
      }
      if (dfa.budget.take(bytes)) {
        taken += bytes;
      } else if (states.length >= LEAST_ROWS) {
        return false;
      }
      states = Arrays.copyOf(states, more);
      ends = Arrays.copyOf(ends, more);
      table = Arrays.copyOf(table, more * dfa.stride);
      return true;
    }
  }

  /** The class of the end of a line. */
  int endClass() {
    return endClass;
  }

  /** How many states were made so far. */
  long built() {
    return built.sum();
  }

  /** A run's place in a table. Serves one thread. */
  static final class Cursor {
    private Generation generation;

    private Cursor(Generation generation) {
      this.generation = generation;
    }

    /** The generation that rows belong to. */
    Generation generation() {
      return generation;
    }
  }

  /** A new run, in the present generation. */
  Cursor cursor() {
    return new Cursor(generation);
  }

  /**
   * Works out the state that a class of characters leads to.
   *
   * @param cursor the run; it may be in another generation afterwards
   * @param row a row of the cursor's generation
   * @return the table's entry in the cursor's generation, never 0
   */
  synchronized int step(Cursor cursor, int row, int characterClass) {
    Generation from = cursor.generation;
    StateSet next = subsets.next(from.states[row / stride], characterClass);
    int entry = generation.intern(next);
    if (entry == 0) {
      forget();
      entry = generation.intern(next);
    }
    if (generation == from) {
      from.table[row + characterClass] = entry;
    }
    cursor.generation = generation;
    return entry;
  }

  private void forget() {
    budget.giveBack(generation.taken);
    generation = new Generation(this);
  }
}
