package org.unchaff.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.unchaff.engine.PatternScan.Hit;

/** Runs one automaton over texts, one after the other. Serves one thread at a time. */
final class Scanner {

  private static final int BUFFER = 1 << 11;

  /** Characters from here on are rare. */
  private static final int FULL_WIDTH_END = 0xfff0;

  private final Sieve sieve;
  private final Codes codes;
  private final Folding folding;
  private final ScanPlan plan;
  private final int stride;

  /** For each class where the root of what comes behind it begins. */
  private final int[] rootBehind;

  /** For each character the classes that it becomes if it is special; made when asked for. */
  private int[] @Nullable [] specials = {};

  private final char[] buffer = new char[BUFFER];

  /** For each way how many of its pieces were met in the line that its stamp names. */
  private final int[] progress;

  private final int[] wayStamps;

  /** For each pattern the stamp of the line that it was told of last. */
  private final int[] told;

  /** Names a line, over all texts. */
  private int stamp;

  private String text = "";
  private Hit hit = (pattern, line) -> {};
  private int line;
  private int row;
  private int root;

  Scanner(Sieve sieve, Codes codes, Folding folding, ScanPlan plan) {
    this.sieve = sieve;
    this.codes = codes;
    this.folding = folding;
    this.plan = plan;
    this.stride = codes.endCode();
    this.rootBehind = new int[stride];
    for (int c = 0; c < stride; c++) {
      rootBehind[c] = kind(c) * stride;
    }
    progress = new int[plan.lengths().length];
    wayStamps = new int[progress.length];
    told = new int[plan.patterns()];
  }

  private int kind(int characterClass) {
    return codes.alphabet().isWord(characterClass) ? LazyDfa.WORD : LazyDfa.NOT_WORD;
  }

  long built() {
    return sieve.built();
  }

  void scan(String of, Hit to) {
    text = of;
    hit = to;
    line = 0;
    nextStamp();
    startLine();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + BUFFER);
      text.getChars(at, end, buffer, 0);
      at = scan(at, end);
    }
    text = "";
  }

  private void startLine() {
    row = Sieve.EMPTY;
    root = LazyDfa.AT_START * stride;
  }

  private void nextStamp() {
    if (++stamp == Integer.MAX_VALUE) {
      stamp = 1;
      Arrays.fill(wayStamps, 0);
      Arrays.fill(told, 0);
    }
  }

  /**
   * The hot loop: three look-ups a character until something is unknown, special, a line end, or
   * the end of a piece. Gives the place to go on at, which may lie behind the end.
   */
  private int scan(int from, int end) {
    char[] table = codes.table();
    int[] behind = rootBehind;
    int[] cells = sieve.cells();
    int[] roots = sieve.roots();
    int at = row;
    int base = root;
    int length = end - from;
    for (int i = 0; i < length; i++) {
      int code = table[buffer[i]];
      if (code < behind.length) {
        int cell = (at + code) << 1;
        int entry = cells[cell] == at ? cells[cell + 1] : roots[base + code];
        if (entry > 0) {
          at = entry;
          base = behind[code];
          continue;
        }
        row = at;
        root = base;
        follow(entry, code, from + i);
      } else {
        row = at;
        root = base;
        int next = rare(code, from + i);
        if (next > end) {
          return next;
        }
        i = next - from - 1;
      }
      cells = sieve.cells();
      at = row;
      base = root;
    }
    row = at;
    root = base;
    return end;
  }

  /** Takes a line end or a special character; gives the place to go on at. */
  private int rare(int code, int at) {
    if (code == codes.endCode()) {
      boolean isSecond = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
      line += isSecond ? 0 : 1;
      nextStamp();
      startLine();
      return at + 1;
    }
    int c = text.codePointAt(at);
    if (folding.mayCombine(c) && at > 0 && folding.combines(text.codePointBefore(at), c)) {
      return foldLine(at);
    }
    int end = at + Character.charCount(c);
    for (int part : special(c)) {
      take(part);
    }
    return end;
  }

  private int[] special(int c) {
    if (c >= FULL_WIDTH_END) {
      return codes.classes(c);
    }
    if (specials.length == 0) {
      specials = new int[FULL_WIDTH_END][];
    }
    int[] known = specials[c];
    if (known == null) {
      known = codes.classes(c);
      specials[c] = known;
    }
    return known;
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
    startLine();
    for (int part : codes.classes(folding.line(text.substring(start, end)))) {
      take(part);
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void take(int characterClass) {
    int cell = (row + characterClass) << 1;
    int[] cells = sieve.cells();
    int entry = cells[cell] == row ? cells[cell + 1] : sieve.roots()[root + characterClass];
    follow(entry, characterClass, -1);
  }

  /**
   * Goes where an entry leads.
   *
   * @param at where the character stands, or -1 if nobody may look behind it
   */
  private void follow(int entry, int characterClass, int at) {
    int known = entry == 0 ? sieve.step(row, root / stride, characterClass) : entry;
    row = known < 0 ? ~known : known;
    root = rootBehind[characterClass];
    if (known < 0) {
      for (int piece : sieve.ends(row, root / stride, kindBehind(at))) {
        meet(piece);
      }
    }
  }

  /** The kind of the character behind a place; any where it cannot be known. */
  private int kindBehind(int at) {
    int next = at < 0 ? codes.specialCode() : codeBehind(at);
    if (next == codes.specialCode()) {
      return Sieve.ANY;
    }
    return next == codes.endCode() ? LazyDfa.AT_START : kind(next);
  }

  private int codeBehind(int at) {
    return at + 1 < text.length() ? codes.table()[text.charAt(at + 1)] : codes.endCode();
  }

  private void meet(int piece) {
    int way = plan.wayOf()[piece];
    if (plan.lengths()[way] > 1) {
      if (wayStamps[way] != stamp) {
        wayStamps[way] = stamp;
        progress[way] = 0;
      }
      if (progress[way] != plan.stepOf()[piece] || ++progress[way] < plan.lengths()[way]) {
        return;
      }
    }
    int pattern = plan.patternOf()[way];
    if (told[pattern] != stamp) {
      told[pattern] = stamp;
      hit.at(pattern, line);
    }
  }
}
