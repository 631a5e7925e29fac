package org.unchaff.match;

import org.unchaff.engine.CodePoints;
import org.unchaff.engine.Folding;
import org.unchaff.engine.Regex;
import org.unchaff.text.Fold;

/**
 * A fold as the scan sees it: the same, but that separators always go under the strong fold, so
 * that no character's fold depends on its neighbours. What a pattern finds in folded text, its
 * coarse form finds in coarsely folded text; it may find more, and the line is then looked at
 * again.
 */
final class CoarseFold implements Folding {

  private final Fold fold;

  CoarseFold(Fold fold) {
    this.fold = fold;
  }

  @Override
  public char[] units() {
    return switch (fold) {
      case EXACT -> Exact.UNITS;
      case PLAIN -> Plain.UNITS;
      case STRONG -> Strong.UNITS;
    };
  }

  private static final class Exact {
    static final char[] UNITS = units(Fold.EXACT);
  }

  private static final class Plain {
    static final char[] UNITS = units(Fold.PLAIN);
  }

  private static final class Strong {
    static final char[] UNITS = units(Fold.STRONG);
  }

  private static char[] units(Fold fold) {
    char[] units = fold.units();
    for (int c = 0; c < units.length; c++) {
      boolean goes = fold == Fold.STRONG && Fold.isSeparator(units[c]);
      units[c] = goes || fold != Fold.EXACT && Fold.mayCombine(c) ? SPECIAL : units[c];
    }
    return units;
  }

  /** The coarse form of a pattern. */
  static Regex of(Fold fold, Regex pattern) {
    return fold == Fold.STRONG ? pattern.map(CoarseFold::leaf) : pattern;
  }

  private static Regex leaf(Regex leaf) {
    if (leaf == Regex.Edge.WORD || leaf == Regex.Edge.NOT_WORD) {
      return Regex.empty();
    }
    if (leaf instanceof Regex.One one && holdsSeparator(one.set())) {
      return one.set().isSingle() ? Regex.empty() : new Regex.Repeat(one, 0, 1);
    }
    return leaf;
  }

  private static boolean holdsSeparator(CodePoints set) {
    return set.isSingle()
        ? Fold.isSeparator(set.first(0))
        : Fold.separators().chars().anyMatch(set::contains);
  }

  @Override
  public String fold(int codePoint) {
    String folded = fold.of(codePoint);
    boolean goes =
        fold == Fold.STRONG && !folded.isEmpty() && folded.codePoints().allMatch(Fold::isSeparator);
    return goes ? "" : folded;
  }

  @Override
  public boolean mayCombine(int codePoint) {
    return fold != Fold.EXACT && Fold.mayCombine(codePoint);
  }

  @Override
  public boolean combines(int before, int codePoint) {
    return Fold.combines(before, codePoint);
  }

  @Override
  public String line(String line) {
    String folded = fold.of(line);
    if (fold != Fold.STRONG) {
      return folded;
    }
    StringBuilder coarse = new StringBuilder(folded.length());
    folded.codePoints().filter(c -> !Fold.isSeparator(c)).forEach(coarse::appendCodePoint);
    return coarse.toString();
  }
}
