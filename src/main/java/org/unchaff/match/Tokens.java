package org.unchaff.match;

import java.util.Arrays;
import org.unchaff.text.Fold;
import org.unchaff.text.Span;

/**
 * The words, signs and numbers of a stretch of text as {@link PhraseWeights} knows them, under the
 * plain fold. A word is a run of letters; where a script sets no spaces between words, each of its
 * characters is one. Numbers are known by their length only, a run of letters and digits together
 * is an identifier, pictures are all alike, and white space is nothing. Reused from stretch to
 * stretch; serves one thread.
 */
final class Tokens {

  /** What stands for a token of a class, or for one that has no weight by itself. */
  static final String WORD = "@word";

  static final String IDENTIFIER = "@id";
  static final String PICTURE = "@picture";
  static final String NUMBER = "@number";

  /** A word of letters of two scripts that look alike: somebody hides it from filters. */
  static final String MIXED = "@mixed";

  static final String START = "@start";
  static final String END = "@end";

  /** Numbers of more digits are all alike. */
  static final int MOST_DIGITS = 8;

  /** So much of words a phrase has to hold to tell anything. */
  static final int TELLING = 2;

  /** A word of so many letters does so by itself. */
  private static final int LONG_WORD = 6;

  /** So many letters of a word are its stem; of a Hangul one, so many syllables. */
  private static final int STEM = 4;

  private static final int HANGUL_STEM = 2;

  private static final int FIRST_HANGUL = '\uAC00';
  private static final int LAST_HANGUL = '\uD7A3';

  /** Ends the name of a stem. */
  static final char STEM_MARK = '~';

  private static final long HASH_STEP = 0x9E3779B97F4A7C15L;
  private static final int FIRST_SIZE = 256;

  private static final int FIRST_CYRILLIC = '\u0400';
  private static final int LAST_CYRILLIC = '\u052F';

  private static final byte SPACE = 0;
  private static final byte LETTER = 1;
  private static final byte IDEOGRAPH = 2;
  private static final byte DIGIT = 3;
  private static final byte SIGN = 4;
  private static final byte IMAGE = 5;
  private static final byte NOTHING = 6;

  private static final byte[] KIND_OF = kindTable();
  private static final char[] FOLDED = Fold.PLAIN.units();
  private static final char SPECIAL = '\uFFFF';

  private long[] hashes = new long[FIRST_SIZE];
  private long[] stems = new long[FIRST_SIZE];
  private int[] starts = new int[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private byte[] words = new byte[FIRST_SIZE];
  private byte[] kinds = new byte[FIRST_SIZE];
  private int size;

  private long run;
  private long stem;
  private int runStart;
  private int letters;
  private int digits;
  private boolean hasLatin;
  private boolean hasCyrillic;

  private static byte[] kindTable() {
    byte[] table = new byte[0x10000];
    for (int c = 0; c < table.length; c++) {
      table[c] = kind(c);
    }
    return table;
  }

  private static byte kind(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isIdeographic(c) || isUnspaced(c)) {
      return IDEOGRAPH;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> LETTER;
      case Character.OTHER_SYMBOL, Character.UNASSIGNED -> IMAGE;
      case Character.FORMAT, Character.CONTROL, Character.ENCLOSING_MARK -> NOTHING;
      default -> SIGN;
    };
  }

  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> c == 'ー';
    };
  }

  /** Reads a stretch of text, in place of what was read before. */
  void read(String text, Span span) {
    size = 0;
    add(hash(START), span.start(), span.start(), 0, NOTHING);
    for (int at = span.start(); at < span.end(); ) {
      char c = text.charAt(at);
      char folded = FOLDED[c];
      if (folded == SPECIAL) {
        int codePoint = text.codePointAt(at);
        int next = Math.min(span.end(), at + Character.charCount(codePoint));
        String becomes = Fold.PLAIN.of(codePoint);
        for (int i = 0; i < becomes.length(); ) {
          int part = becomes.codePointAt(i);
          take(part, part < KIND_OF.length ? KIND_OF[part] : kind(part), at, next);
          i += Character.charCount(part);
        }
        at = next;
      } else {
        take(folded, KIND_OF[folded], at, at + 1);
        at++;
      }
    }
    closeRun(span.end());
    add(hash(END), span.end(), span.end(), 0, NOTHING);
  }

  /** A row of one sign is one sign. */
  private void addSign(int c, byte kind, int start, int end) {
    long hash = mix(0, c);
    if (kind == SIGN && size > 0 && hashes[size - 1] == hash && ends[size - 1] == start) {
      ends[size - 1] = end;
    } else {
      add(hash, start, end, kind == IDEOGRAPH ? 1 : 0, kind);
    }
  }

  private void take(int c, byte kind, int start, int end) {
    switch (kind) {
      case LETTER, DIGIT -> extendRun(c, kind, start);
      case NOTHING -> {}
      case SPACE -> closeRun(start);
      case IMAGE -> {
        closeRun(start);
        add(hash(PICTURE), start, end, 0, IMAGE);
      }
      default -> {
        closeRun(start);
        addSign(c, kind, start, end);
      }
    }
  }

  private void extendRun(int c, byte kind, int start) {
    if (letters + digits == 0) {
      runStart = start;
      run = 0;
    }
    run = mix(run, c);
    if (kind == DIGIT) {
      digits++;
    } else {
      letters++;
      if (letters == (c >= FIRST_HANGUL && c <= LAST_HANGUL ? HANGUL_STEM : STEM) && stem == 0) {
        stem = run;
      }
      hasLatin |= c <= 'z';
      hasCyrillic |= c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC;
    }
  }

  private void closeRun(int end) {
    if (letters + digits > 0) {
      if (digits > 0 || hasLatin && hasCyrillic) {
        stem = 0;
      }
      boolean isTelling = hasLatin && hasCyrillic || digits == 0 && letters >= LONG_WORD;
      add(
          runHash(),
          runStart,
          end,
          isTelling ? TELLING : digits > 0 ? 0 : 1,
          digits == 0 ? LETTER : DIGIT);
      letters = 0;
      digits = 0;
      hasLatin = false;
      hasCyrillic = false;
    }
  }

  private long runHash() {
    if (hasLatin && hasCyrillic) {
      return hash(MIXED);
    }
    if (digits == 0) {
      return run;
    }
    return letters > 0 ? hash(IDENTIFIER) : hash(NUMBER + Math.min(digits, MOST_DIGITS));
  }

  private void add(long hash, int start, int end, int count, byte kind) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      stems = Arrays.copyOf(stems, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    hashes[size] = hash;
    stems[size] = stem;
    stem = 0;
    words[size] = (byte) count;
    kinds[size] = kind;
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  long hash(int token) {
    return hashes[token];
  }

  boolean hasStem(int token) {
    return stems[token] != 0;
  }

  /** The hash of a word's stem, or of the token if it has none. */
  long stem(int token) {
    return stems[token] == 0 ? hashes[token] : mix(stems[token], STEM_MARK);
  }

  void rename(int token, long hash) {
    hashes[token] = hash;
    words[token] = 0;
  }

  /** Whether a token is a word, which may be an unknown one. */
  boolean isWord(int token) {
    return kinds[token] == LETTER;
  }

  boolean isIdeograph(int token) {
    return kinds[token] == IDEOGRAPH;
  }

  /** Whether a token may say something by itself; a Han character or a kana does not. */
  boolean isMore(int token) {
    return kinds[token] != IDEOGRAPH;
  }

  /**
   * How much of a phrase a token makes: two are needed to tell anything. Characters of scripts
   * without spaces are half a word each.
   */
  int words(int token) {
    return words[token];
  }

  Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** The hash of a token's name, as it stands in a list of weights. */
  static long hash(String name) {
    long hash = 0;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      hash = mix(hash, c);
      i += Character.charCount(c);
    }
    return hash;
  }

  static long mix(long hash, long next) {
    long mixed = (Long.rotateLeft(hash, 23) + next) * HASH_STEP;
    return mixed ^ mixed >>> 29;
  }
}
