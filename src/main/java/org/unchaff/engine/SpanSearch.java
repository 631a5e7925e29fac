package org.unchaff.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unchaff.engine.LazyDfa.Cursor;
import org.unchaff.engine.LazyDfa.Generation;

/**
 * Finds all places of one pattern in a line: leftmost-longest, without overlap, in time linear in
 * the line.
 *
 * <p>The reversed automaton runs once from the end of the line and marks every place where a match
 * can begin. From the first mark the automaton runs forward and remembers the last place where a
 * match ended; then the search goes on behind it. A forward run could look far beyond the end of
 * its match in the hope of a longer one, and the next run again; so the backward run leaves its
 * state at every {@link #STEP}th place, and a forward run stops where the two have no state in
 * common: from there nothing leads to an end any more.
 */
public final class SpanSearch {

  private static final int STEP = 32;
  private static final int MOST_STATES = 2000;

  private final Regex pattern;
  private final Budget budget;
  private final int mostStates;

  /** Made when first needed: most patterns never are. */
  private volatile @Nullable Automata automata;

  private record Automata(Alphabet alphabet, LazyDfa forward, LazyDfa backward) {}

  /** A place in a line, in UTF-16 code units, half-open. */
  public record Place(int start, int end) {}

  /**
   * Prepares a search.
   *
   * @param budget the memory that what is worked out may take
   * @param mostStates how many states are kept at most, whatever the budget says
   */
  public SpanSearch(Regex pattern, Budget budget, int mostStates) {
    this.pattern = pattern;
    this.budget = budget;
    this.mostStates = mostStates;
  }

  private Automata automata() {
    Automata made = automata;
    return made == null ? make() : made;
  }

  private synchronized Automata make() {
    Automata made = automata;
    if (made == null) {
      Nfa nfa = Nfa.of(List.of(pattern));
      made =
          new Automata(
              nfa.alphabet(),
              new LazyDfa(nfa, false, budget, mostStates),
              new LazyDfa(nfa.reverse(), true, budget, mostStates));
      automata = made;
    }
    return made;
  }

  /** Prepares a search that keeps as many states as patterns of rules need. */
  public SpanSearch(Regex pattern, Budget budget) {
    this(pattern, budget, MOST_STATES);
  }

  /** All places in a line, in order. */
  public List<Place> find(String line) {
    return new Run(automata(), line).find();
  }

  /** How many states were made so far, for tests that count work and not time. */
  public long built() {
    Automata made = automata;
    return made == null ? 0 : made.forward.built() + made.backward.built();
  }

  /** The search of one line. */
  private static final class Run {
    private final Alphabet alphabet;
    private final LazyDfa forward;
    private final LazyDfa backward;
    private final int[] classes;
    private final int[] offsets;
    private final int length;
    private final BitSet marks = new BitSet();

    /** For every {@link #STEP}th character the states that the backward run took it with. */
    private final int[][] ahead;

    Run(Automata automata, String line) {
      alphabet = automata.alphabet;
      forward = automata.forward;
      backward = automata.backward;
      int units = line.length();
      classes = new int[units];
      offsets = new int[units + 1];
      int count = 0;
      for (int at = 0; at < units; ) {
        int c = line.codePointAt(at);
        classes[count] = alphabet.classOf(c);
        offsets[count++] = at;
        at += Character.charCount(c);
      }
      offsets[count] = units;
      length = count;
      ahead = new int[length / STEP + 1][];
    }

    List<Place> find() {
      markBackward();
      List<Place> places = new ArrayList<>();
      for (int start = marks.nextSetBit(0); start >= 0; ) {
        int end = longestEnd(start);
        if (end > start) {
          places.add(new Place(offsets[start], offsets[end]));
        }
        start = marks.nextSetBit(Math.max(end, start + 1));
      }
      return places;
    }

    private void markBackward() {
      Cursor cursor = backward.cursor();
      Generation known = cursor.generation();
      int row = known.start();
      for (int at = length - 1; at >= -1; at--) {
        int next = at < 0 ? backward.endClass() : classes[at];
        int entry = known.table()[row + next];
        if (entry == 0) {
          entry = backward.step(cursor, row, next);
          known = cursor.generation();
        }
        row = entry;
        if (entry < 0) {
          row = ~entry;
          if (known.late(row).length > 0) {
            marks.set(at + 1);
          }
          if (known.ends(row).length > 0) {
            marks.set(at);
          }
        }
        if (at >= 0 && at % STEP == 0) {
          ahead[at / STEP] = known.members(row);
        }
      }
    }

    private int longestEnd(int start) {
      Cursor cursor = forward.cursor();
      Generation known = cursor.generation();
      boolean behindWord = start > 0 && alphabet.isWord(classes[start - 1]);
      int row = start == 0 ? known.start() : known.begin(behindWord);
      int end = -1;
      for (int at = start; at <= length; at++) {
        int next = at == length ? forward.endClass() : classes[at];
        int entry = known.table()[row + next];
        if (entry == 0) {
          entry = forward.step(cursor, row, next);
          known = cursor.generation();
        }
        row = entry;
        if (entry < 0) {
          row = ~entry;
          end = known.ends(row).length > 0 ? at + 1 : at;
        }
        if (known.isDead(row)
            || at % STEP == 0 && at < length && isHopeless(known.members(row), at)) {
          break;
        }
      }
      return end;
    }

    /** Whether no longer match can come from states that took the character at {@code at}. */
    private boolean isHopeless(int[] members, int at) {
      int[] back = ahead[at / STEP];
      return back != null && !Subsets.meet(members, back);
    }
  }
}
