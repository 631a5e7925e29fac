package org.unchaff.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
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
 *
 * <p>A pattern that can only begin at the start of the line is run forward from there, once.
 */
public final class SpanSearch {

  private static final int STEP = 32;
  private static final int MOST_STATES = 2000;

  private final Supplier<Regex> pattern;
  private final Budget budget;
  private final int mostStates;
  private final LongAdder looked = new LongAdder();

  /** Made when first needed: most patterns never are. */
  private volatile @Nullable Automata automata;

  /**
   * The automata of a pattern, and the way from the classes of all patterns to those of this one.
   */
  private static final class Automata {
    final Alphabet alphabet;

    /** Whether a match can begin at the start of a line only, so that nothing else is tried. */
    final boolean isAnchored;

    final LazyDfa forward;
    final LazyDfa backward;

    /** For each number of a character its class, one up; 0 if it is not known yet. */
    private volatile char[] own = new char[256];

    Automata(Nfa nfa, Budget budget, int mostStates) {
      alphabet = nfa.alphabet();
      isAnchored = nfa.isAnchored();
      forward = new LazyDfa(nfa, false, budget, mostStates);
      backward = new LazyDfa(nfa.reverse(), true, budget, mostStates);
    }

    /** For each number of a character the class of the character, one up, or 0. */
    char[] own() {
      return own;
    }

    /** The same, where {@link #own} does not tell. */
    synchronized int ask(LineCodes.Line line, int at, int code) {
      int found = alphabet.classOf(line.text.codePointAt(at));
      if (code != LineCodes.OTHER) {
        if (code >= own.length) {
          own = Arrays.copyOf(own, Math.max(code + 1, own.length * 2));
        }
        own[code] = (char) (found + 1);
      }
      return found;
    }
  }

  /** A place in a line, in UTF-16 code units, half-open. */
  public record Place(int start, int end) {}

  /**
   * Prepares a search.
   *
   * @param pattern asked for when it is first searched
   * @param budget the memory that what is worked out may take
   * @param mostStates how many states are kept at most, whatever the budget says
   */
  public SpanSearch(Supplier<Regex> pattern, Budget budget, int mostStates) {
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
      made = new Automata(Nfa.of(List.of(pattern.get())), budget, mostStates);
      automata = made;
    }
    return made;
  }

  /** Prepares a search that keeps as many states as patterns of rules need. */
  public SpanSearch(Supplier<Regex> pattern, Budget budget) {
    this(pattern, budget, MOST_STATES);
  }

  /**
   * All places in a line, in order.
   *
   * @param line a line of always the same {@link LineCodes}
   */
  public List<Place> find(LineCodes.Line line) {
    Run run = new Run(automata(), line);
    List<Place> places = run.find();
    looked.add(run.looked);
    return places;
  }

  /** How many states were made so far, for tests that count work and not time. */
  public long built() {
    Automata made = automata;
    return made == null ? 0 : made.forward.built() + made.backward.built();
  }

  /** How many characters were looked at so far, for tests that count work and not time. */
  long looked() {
    return looked.sum();
  }

  /** The search of one line. */
  private static final class Run {
    private final LineCodes.Line line;
    private final Alphabet alphabet;
    private final LazyDfa forward;
    private final LazyDfa backward;
    private final Automata automata;
    private final char[] codes;
    private final int length;
    private char[] own;
    private long looked;
    private final BitSet marks = new BitSet();

    /** For every {@link #STEP}th character the states that the backward run took it with. */
    private final int[][] ahead;

    Run(Automata automata, LineCodes.Line line) {
      this.line = line;
      alphabet = automata.alphabet;
      forward = automata.forward;
      backward = automata.backward;
      this.automata = automata;
      own = automata.own();
      codes = line.codes;
      length = codes.length;
      ahead = new int[automata.isAnchored ? 0 : length / STEP + 1][];
    }

    private int classAt(int at) {
      looked++;
      int code = codes[at];
      int found = code < own.length ? own[code] : 0;
      return found > 0 ? found - 1 : ask(at, code);
    }

    private int ask(int at, int code) {
      int found = automata.ask(line, at, code);
      own = automata.own();
      return found;
    }

    private boolean isSecondHalf(int at) {
      return at >= 0 && at < length && codes[at] == LineCodes.SECOND_HALF;
    }

    List<Place> find() {
      if (automata.isAnchored) {
        int end = longestEnd(0);
        return end > 0 ? List.of(new Place(0, end)) : List.of();
      }
      markBackward();
      if (marks.isEmpty()) {
        return List.of();
      }
      List<Place> places = new ArrayList<>();
      for (int start = marks.nextSetBit(0); start >= 0; ) {
        int end = longestEnd(start);
        if (end > start) {
          places.add(new Place(start, end));
        }
        start = marks.nextSetBit(Math.max(end, start + 1));
      }
      return places;
    }

    private void markBackward() {
      Cursor cursor = backward.cursor();
      Generation known = cursor.generation();
      int row = known.start();
      int[] table = known.table();
      for (int at = length - 1; at >= -1; at--) {
        if (at >= 0 && codes[at] == LineCodes.SECOND_HALF) {
          continue;
        }
        int next = at < 0 ? backward.endClass() : classAt(at);
        int entry = table[row + next];
        if (entry == 0) {
          entry = backward.step(cursor, row, next);
          known = cursor.generation();
          table = known.table();
        }
        row = entry;
        if (entry < 0) {
          row = ~entry;
          if (known.late(row).length > 0) {
            marks.set(isSecondHalf(at + 1) ? at + 2 : at + 1);
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
      boolean behindWord =
          start > 0 && !isSecondHalf(start - 1) && alphabet.isWord(classAt(start - 1));
      int row = start == 0 ? known.start() : known.begin(behindWord);
      int end = -1;
      for (int at = start; at <= length; at++) {
        if (isSecondHalf(at)) {
          continue;
        }
        int next = at == length ? forward.endClass() : classAt(at);
        int entry = known.table()[row + next];
        if (entry == 0) {
          entry = forward.step(cursor, row, next);
          known = cursor.generation();
        }
        row = entry;
        if (entry < 0) {
          row = ~entry;
          int behind = isSecondHalf(at + 1) ? at + 2 : at + 1;
          end = known.ends(row).length > 0 ? behind : at;
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
      int[] back = automata.isAnchored ? null : ahead[at / STEP];
      return back != null && !Subsets.meet(members, back);
    }
  }
}
