package org.unchaff.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines into classes of characters that none of some patterns can tell apart, once for all
 * searches of the line. Safe for use by several threads.
 */
public final class LineCodes {

  private final List<Regex> patterns;

  /** Made when first needed. */
  private volatile @Nullable Made made;

  private record Made(Alphabet alphabet, char[] units) {}

  /** A line as classes: one for each code unit, but for the second half of a code point. */
  public static final class Line {
    final String text;
    final char[] codes;

    /** How many codes there are; this one itself stands for the second half of a code point. */
    final int skip;

    private Line(String text, char[] codes, int skip) {
      this.text = text;
      this.codes = codes;
      this.skip = skip;
    }
  }

  /** Codes that are fine enough for all these patterns. */
  public LineCodes(List<Regex> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** A line as classes. */
  public Line of(String line) {
    Made tables = made();
    char[] codes = line.toCharArray();
    for (int i = 0; i < codes.length; i++) {
      char c = codes[i];
      if (Character.isHighSurrogate(c)
          && i + 1 < codes.length
          && Character.isLowSurrogate(codes[i + 1])) {
        codes[i] = (char) tables.alphabet.classOf(Character.toCodePoint(c, codes[i + 1]));
        codes[++i] = (char) tables.alphabet.size();
      } else {
        codes[i] = tables.units[c];
      }
    }
    return new Line(line, codes, tables.alphabet.size());
  }

  private Made made() {
    Made known = made;
    return known == null ? make() : known;
  }

  private synchronized Made make() {
    Made known = made;
    if (known == null) {
      Set<CodePoints> sets = new LinkedHashSet<>();
      for (Regex pattern : patterns) {
        Nfa.collectSets(pattern, sets);
      }
      Alphabet alphabet = new Alphabet(sets);
      known = new Made(alphabet, alphabet.classesOfUnits());
      made = known;
    }
    return known;
  }
}
