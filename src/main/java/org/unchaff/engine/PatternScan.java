package org.unchaff.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unchaff.engine.LazyDfa.Cursor;
import org.unchaff.engine.LazyDfa.Generation;

/**
 * Looks through a text once and tells which patterns occur in which lines. Folding costs nothing in
 * it: a table leads from a character as it stands to the class of what it becomes, so no folded
 * text is ever made. Characters that vanish, become several, or may combine with the one before
 * have a class of their own that the automaton never knows, and so come to the slow way by
 * themselves.
 *
 * <p>Immutable but for what its automata remember, and safe for use by several threads.
 */
public final class PatternScan {

  /**
   * A run that has to work out more often than every so many characters, with a full table, does
   * not pay.
   */
  private static final int PAYING = 8;

  private static final int BUFFER = 1 << 12;

  private final Folding folding;
  private final LazyDfa all;
  private final LazyDfa literals;
  private final Codes codes;
  private final Codes literalCodes;
  private final int[] withoutLiterals;

  /** Takes the news that a pattern occurs in the line of some character. */
  public interface Hit {
    /**
     * Tells a pattern.
     *
     * @param pattern its number
     * @param offset a character of the line, in UTF-16 code units, its line end included; the
     *     length of the text if the last line has none
     */
    void at(int pattern, int offset);
  }

  /**
   * Prepares a scan.
   *
   * @param patterns what to look for, in text under {@code folding}; none of them may match nothing
   * @param budget the memory that what is worked out may take
   * @param mostStates how many states are kept at most, whatever the budget says
   */
  public PatternScan(List<Regex> patterns, Folding folding, Budget budget, int mostStates) {
    this.folding = folding;
    Nfa nfa = Nfa.of(patterns);
    all = new LazyDfa(nfa, true, budget, mostStates);
    codes = new Codes(nfa.alphabet(), all, folding);
    List<Regex> simple = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Optional<Regex> required =
          RequiredLiterals.of(patterns.get(i))
              .map(texts -> Regex.anyOf(texts.stream().map(Regex::literal).toList()));
      if (required.isEmpty()) {
        without.add(i);
      }
      simple.add(required.orElse(Regex.never()));
    }
    withoutLiterals = without.stream().mapToInt(Integer::intValue).toArray();
    Nfa literalNfa = Nfa.of(simple);
    literals = new LazyDfa(literalNfa, true, budget, mostStates);
    literalCodes = new Codes(literalNfa.alphabet(), literals, folding);
  }

  /** Looks through a text; a pattern may be told more than once for a line. */
  public void scan(String text, Hit hit) {
    Run run = new Run(text, hit, all, codes);
    int done = run.scan(0);
    if (done < text.length()) {
      scanByLiterals(text, done, hit);
    }
  }

  /**
   * The way for text that makes new states all the time: a smaller automaton, of texts that matches
   * have to hold, nominates. Patterns without such texts are told for every line.
   */
  private void scanByLiterals(String text, int from, Hit hit) {
    int start = from;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    new Run(text, hit, literals, literalCodes).scanToTheEnd(start);
    for (int at = start; withoutLiterals.length > 0 && at < text.length(); at++) {
      if (isLineEnd(text.charAt(at)) || at + 1 == text.length()) {
        for (int pattern : withoutLiterals) {
          hit.at(pattern, at);
        }
      }
    }
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** How many states were made so far, for tests that count work and not time. */
  public long built() {
    return all.built() + literals.built();
  }

  /** From characters as they stand to classes. */
  private static final class Codes {
    final char[] table = new char[0x10000];
    final Map<Integer, int[]> special = new ConcurrentHashMap<>();
    final Alphabet alphabet;

    Codes(Alphabet alphabet, LazyDfa dfa, Folding folding) {
      this.alphabet = alphabet;
      char[] units = folding.units();
      char[] classes = alphabet.classesOfUnits();
      for (int c = 0; c < table.length; c++) {
        char unit = units[c];
        table[c] = unit == Folding.SPECIAL ? (char) dfa.specialClass() : classes[unit];
      }
      table['\n'] = (char) dfa.endClass();
      table['\r'] = (char) dfa.endClass();
    }

    int[] classes(String folded) {
      return folded.codePoints().map(alphabet::classOf).toArray();
    }
  }

  /** One way through a text. */
  private final class Run {
    private final String text;
    private final Hit hit;
    private final LazyDfa dfa;
    private final Codes codes;
    private final Cursor cursor;
    private final Generation first;
    private Generation known;
    private int row;

    Run(String text, Hit hit, LazyDfa dfa, Codes codes) {
      this.text = text;
      this.hit = hit;
      this.dfa = dfa;
      this.codes = codes;
      this.cursor = dfa.cursor();
      this.first = cursor.generation();
      this.known = first;
      this.row = known.start();
    }

    void scanToTheEnd(int from) {
      for (int at = from; at < text.length(); ) {
        at = scan(at, false);
      }
    }

    int scan(int from) {
      return scan(from, true);
    }

    /** How far it came: to the end, or to where going on would not pay. */
    private int scan(int from, boolean hasToPay) {
      char[] buffer = new char[Math.min(BUFFER, text.length() - from)];
      int at = from;
      while (at < text.length()) {
        int end = Math.min(text.length(), at + buffer.length);
        text.getChars(at, end, buffer, 0);
        at = scan(buffer, at, end);
        boolean thrashes = known != first && (long) cursor.steps() * PAYING > at - from;
        if (hasToPay && thrashes) {
          return at;
        }
      }
      take(dfa.endClass(), text.length());
      return at;
    }

    /**
     * The hot loop: one look-up a character until something is unknown, special, or the end of a
     * pattern.
     */
    private int scan(char[] buffer, int from, int end) {
      int[] table = known.table();
      char[] code = codes.table;
      int state = row;
      int length = end - from;
      for (int i = 0; i < length; i++) {
        int entry = table[state + code[buffer[i]]];
        if (entry > 0) {
          state = entry;
        } else {
          row = state;
          int next = slow(entry, from + i);
          table = known.table();
          state = row;
          if (next > end) {
            row = state;
            return next;
          }
          i = next - from - 1;
        }
      }
      row = state;
      return end;
    }

    /**
     * Takes a character that the table does not simply lead on from; gives the place to go on at.
     */
    private int slow(int entry, int at) {
      int characterClass = codes.table[text.charAt(at)];
      if (characterClass != dfa.specialClass()) {
        follow(entry, characterClass, at);
        return at + 1;
      }
      int c = text.codePointAt(at);
      if (folding.mayCombine(c) && combines(at, c)) {
        return foldLine(at);
      }
      for (int part : codes.special.computeIfAbsent(c, this::special)) {
        take(part, at);
      }
      return at + Character.charCount(c);
    }

    private int[] special(int codePoint) {
      return codes.classes(folding.fold(codePoint));
    }

    private boolean combines(int at, int codePoint) {
      return at > 0 && folding.combines(text.codePointBefore(at), codePoint);
    }

    /** Folds the line that a combining character stands in, and looks through it from its start. */
    private int foldLine(int at) {
      int start = at;
      while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
        start--;
      }
      int end = at;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      row = known.start();
      for (int part : codes.classes(folding.line(text.substring(start, end)))) {
        take(part, at);
      }
      return end;
    }

    private void take(int characterClass, int at) {
      follow(known.table()[row + characterClass], characterClass, at);
    }

    private void follow(int entry, int characterClass, int at) {
      int next = entry;
      if (next == 0) {
        next = dfa.step(cursor, row, characterClass);
        known = cursor.generation();
      }
      if (next < 0) {
        next = ~next;
        tell(known.ends(next), at);
        tell(known.late(next), at);
      }
      row = next;
    }

    private void tell(int[] patterns, int at) {
      for (int pattern : patterns) {
        hit.at(pattern, at);
      }
    }
  }
}
