package org.unchaff.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The automaton that every character of every text goes through: a search for all pieces of all
 * patterns at once, worked out while it runs.
 *
 * <p>A state is the set of places in pieces that have been reached. From nearly all states nearly
 * all characters lead where they would lead if nothing had begun yet, so only the others are
 * written down: the row of a state is a stretch of one large array of <em>cells</em>, and the rows
 * lie over each other, each with its few cells in the gaps of the others. A cell says which row it
 * belongs to; where that is another one, the <em>root</em> knows the way, by the kind of the
 * character before. Rows are called by their offset. An entry above 0 is the row of the next state;
 * one below 0 is the complement of a row at which pieces end; 0 is not known yet.
 *
 * <p>When memory runs out, all is forgotten and begun anew. Serves one thread.
 */
final class Sieve {

  /** The row of the state in which nothing has begun. */
  static final int EMPTY = 1;

  private static final int FIRST_CELLS = 1 << 10;

  /** How many places for a new row are tried before it goes behind all others. */
  private static final int TRIES = 24;

  /** Bytes of a cell, with the state that may begin there. */
  private static final int CELL_BYTES = 12;

  /** Bytes that a state takes besides its cells, roughly. */
  private static final int STATE_BYTES = 160;

  private static final int[] NONE = {};

  /** Any kind of character, or the end of the line. */
  static final int ANY = 3;

  private static final int KINDS = ANY + 1;

  private final Nfa nfa;
  private final Budget budget;
  private final int mostStates;
  private final int stride;

  private final Starts starts;

  /** Two numbers a cell: the row that it belongs to, and the entry. */
  private int[] cells;

  /** For each row the number of its state. */
  private int[] numbers;

  private final int[] roots;
  private int[][] members;

  /** For each state, and each kind of character behind it, the pieces that end; made when asked. */
  private int[] @Nullable [] ends;

  private int count;
  private int next;
  private int top;
  private long taken;
  private long built;
  private final Map<StateSet, Integer> rows = new HashMap<>();
  private final BitSet found = new BitSet();
  private final BitSet classes = new BitSet();

  /**
   * A sieve.
   *
   * @param mostStates how many states are kept at most, whatever the budget says
   */
  Sieve(Nfa nfa, Budget budget, int mostStates) {
    this.nfa = nfa;
    this.budget = budget;
    this.mostStates = Math.max(2, mostStates);
    this.stride = nfa.alphabet().size();
    this.roots = new int[3 * stride];
    this.starts = new Starts(nfa);
    begin();
  }

  private void begin() {
    budget.giveBack(taken);
    taken = 0;
    cells = new int[2 * (FIRST_CELLS + stride)];
    numbers = new int[FIRST_CELLS + stride];
    members = new int[64][];
    ends = new int[64 * KINDS][];
    Arrays.fill(roots, 0);
    rows.clear();
    members[0] = NONE;
    count = 1;
    next = EMPTY + 1;
    top = EMPTY + 1;
  }

  /** The cells as they are now. */
  int[] cells() {
    return cells;
  }

  /** The ways from where nothing has begun: for each kind of character before one stretch. */
  int[] roots() {
    return roots;
  }

  /** How many states were made so far. */
  long built() {
    return built;
  }

  /**
   * The pieces that end at a row.
   *
   * @param before the kind of the last character, which is always the same for a row
   * @param next the kind of the character behind, {@link LazyDfa#AT_START} for the end of the line,
   *     or {@link #ANY} where it cannot be known: then what may end does
   */
  int[] ends(int row, int before, int next) {
    int place = numbers[row] * KINDS + next;
    int[] known = ends[place];
    if (known == null) {
      known = endsOf(members(row), before, next);
      ends[place] = known;
    }
    return known;
  }

  private int[] members(int row) {
    return members[numbers[row]];
  }

  /**
   * Works out where a character leads.
   *
   * @param row where the run is
   * @param before the kind of the character before, one of {@link LazyDfa}'s constants
   * @return the entry, never 0; the cells may be others afterwards, and all other rows void
   */
  int step(int row, int before, int characterClass) {
    int kind = nfa.alphabet().isWord(characterClass) ? LazyDfa.WORD : LazyDfa.NOT_WORD;
    for (int member : members(row)) {
      add(nfa.follow(), member, before, characterClass, kind);
    }
    for (int start : starts.taking(characterClass, before, kind)) {
      found.set(start);
    }
    if (found.isEmpty()) {
      remember(row, before, characterClass, EMPTY);
      return EMPTY;
    }
    StateSet state = new StateSet(Ints.of(found), kind, NONE);
    found.clear();
    Integer known = rows.get(state);
    if (known != null) {
      remember(row, before, characterClass, known);
      return known;
    }
    if (count >= mostStates) {
      begin();
      return intern(state);
    }
    int entry = intern(state);
    if (entry == 0) {
      begin();
      return intern(state);
    }
    remember(row, before, characterClass, entry);
    return entry;
  }

  private void remember(int row, int before, int characterClass, int entry) {
    int cell = 2 * (row + characterClass);
    if (cells[cell] == row) {
      cells[cell + 1] = entry;
    } else {
      roots[before * stride + characterClass] = entry;
    }
  }

  private void add(MoveTable moves, int from, int before, int characterClass, int kind) {
    for (int i = moves.start(from); i < moves.end(from); i++) {
      int condition = moves.condition(i);
      if (nfa.takes(moves.target(i), characterClass)
          && (condition == 0 || Subsets.holds(condition, before, kind, false))) {
        found.set(moves.target(i));
      }
    }
  }

  /** Makes a state; 0 if there is no memory for it. */
  private int intern(StateSet state) {
    classes.clear();
    MoveTable follow = nfa.follow();
    for (int member : state.members()) {
      for (int i = follow.start(member); i < follow.end(member); i++) {
        nfa.addClasses(follow.target(i), classes);
      }
    }
    int row = place();
    if (row == 0) {
      return 0;
    }
    for (int c = classes.nextSetBit(0); c >= 0; c = classes.nextSetBit(c + 1)) {
      cells[2 * (row + c)] = row;
      cells[2 * (row + c) + 1] = 0;
    }
    if (count == members.length) {
      members = Arrays.copyOf(members, count * 2);
      ends = Arrays.copyOf(ends, count * 2 * KINDS);
    }
    numbers[row] = count;
    members[count] = state.members();
    ends[count * KINDS + ANY] = endsOf(state.members(), state.before(), ANY);
    int entry = ends(row, state.before(), ANY).length > 0 ? ~row : row;
    rows.put(state, entry);
    count++;
    built++;
    return entry;
  }

  /**
   * The pieces that end at a state.
   *
   * @param next the kind of the character behind, {@link LazyDfa#AT_START} for the end of the line,
   *     or {@link #ANY}
   */
  private int[] endsOf(int[] states, int before, int next) {
    found.clear();
    MoveTable accept = nfa.accept();
    for (int state : states) {
      for (int i = accept.start(state); i < accept.end(state); i++) {
        boolean atEnd = next == LazyDfa.AT_START;
        if (next == ANY || Subsets.holds(accept.condition(i), before, next, atEnd)) {
          found.set(accept.target(i));
        }
      }
    }
    int[] ends = found.isEmpty() ? NONE : Ints.of(found);
    found.clear();
    return ends;
  }

  /** Finds a row whose cells are free; 0 if there is no memory for it. */
  private int place() {
    int first = classes.nextSetBit(0);
    int row = next;
    for (int tries = 0; tries < TRIES && row < top; tries++, row++) {
      if (numbers[row] == 0 && (first < 0 || isFree(row, first))) {
        next = tries > TRIES / 2 ? row + 1 : next;
        return row;
      }
    }
    next = Math.max(next, Math.min(row, top - TRIES));
    row = top;
    while (numbers[row] != 0 || first >= 0 && !isFree(row, first)) {
      row++;
      if (!hasRoom(row)) {
        return 0;
      }
    }
    top = row + 1;
    return hasRoom(row + 1) ? row : 0;
  }

  private boolean isFree(int row, int first) {
    for (int c = first; c >= 0; c = classes.nextSetBit(c + 1)) {
      if (cells[2 * (row + c)] != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRoom(int row) {
    if (row + stride < numbers.length) {
      return true;
    }
    int more = numbers.length * 2;
    long bytes = (long) CELL_BYTES * numbers.length + (long) STATE_BYTES * count;
    if (!budget.take(bytes) && count > 1) {
      return false;
    }
    taken += bytes;
    numbers = Arrays.copyOf(numbers, more);
    cells = Arrays.copyOf(cells, 2 * more);
    return true;
  }
}
