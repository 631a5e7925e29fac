package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks through a text once and tells which patterns may occur in which lines. It never misses one;
 * it may tell of a line that holds the {@linkplain Pieces pieces} of a pattern and not the pattern.
 *
 * <p>Immutable but for what its automata remember, and safe for use by several threads: each takes
 * an automaton for the time of a scan, and there are never more than threads.
 */
public final class PatternScan {

  private final Folding folding;
  private final Budget budget;
  private final int mostStates;
  private final Nfa nfa;
  private final Codes codes;
  private final ScanPlan plan;
  private final int[] always;
  private final ArrayDeque<Scanner> idle = new ArrayDeque<>();

  /** Takes the news that a pattern may occur in a line. */
  public interface Hit {
    /**
     * Tells a pattern, at most once for a line; lines come in their order.
     *
     * @param pattern its number
     * @param line the line, counted from 0; it ends with LF, CRLF or CR
     */
    void at(int pattern, int line);
  }

  /**
   * Prepares a scan.
   *
   * @param patterns what to look for, in text under {@code folding}
   * @param budget the memory that what is worked out may take
   * @param mostStates how many states an automaton keeps at most, whatever the budget says
   */
  public PatternScan(List<Regex> patterns, Folding folding, Budget budget, int mostStates) {
    this.folding = folding;
    this.budget = budget;
    this.mostStates = mostStates;
    ScanPlan.Builder builder = new ScanPlan.Builder(patterns.size());
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Optional<List<List<Regex>>> ways = Pieces.of(patterns.get(i));
      if (ways.isPresent()) {
        builder.add(i, ways.get());
      } else {
        unknown.add(i);
      }
    }
    always = unknown.stream().mapToInt(Integer::intValue).toArray();
    plan = builder.build();
    nfa = Nfa.of(builder.pieces());
    codes = new Codes(nfa.alphabet(), folding);
  }

  private PatternScan(ByteBuffer in, Folding folding, Budget budget, int mostStates) {
    this.folding = folding;
    this.budget = budget;
    this.mostStates = mostStates;
    always = Ints.read(in);
    plan = ScanPlan.read(in);
    nfa = Nfa.read(in);
    codes = Codes.read(nfa.alphabet(), folding, in);
  }

  /**
   * A scan that was {@linkplain #write written}, without what it had worked out.
   *
   * @param in at the first byte that was written
   * @param folding the same as that of the scan that was written
   */
  public static PatternScan read(ByteBuffer in, Folding folding, Budget budget, int mostStates) {
    return new PatternScan(in, folding, budget, mostStates);
  }

  /** Writes the scan as it was prepared. */
  public void write(DataOutputStream out) throws IOException {
    Ints.write(always, out);
    plan.write(out);
    nfa.write(out);
    codes.write(out);
  }

  /** The patterns that the scan never tells of, for any line may hold them. */
  public int[] always() {
    return always.clone();
  }

  /** Looks through a text. */
  public void scan(String text, Hit hit) {
    Scanner scanner = borrow();
    scanner.scan(text, hit);
    giveBack(scanner);
  }

  private Scanner borrow() {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return new Scanner(new Sieve(nfa, budget, mostStates), codes, folding, plan);
  }

  private void giveBack(Scanner scanner) {
    synchronized (idle) {
      idle.push(scanner);
    }
  }

  /** How many states were made so far, for tests that count work and not time. */
  public long built() {
    synchronized (idle) {
      return idle.stream().mapToLong(Scanner::built).sum();
    }
  }
}
