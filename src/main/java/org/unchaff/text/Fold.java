package org.unchaff.text;

import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;

/**
 * How far texts are made alike before they are compared. The folds form a chain: what is equal
 * under one is equal under the next.
 */
public enum Fold {

  /** The text as it stands. */
  EXACT {
    @Override
    public View view(String text) {
      return View.identity(text);
    }
  },

  /**
   * Unicode's NFKC case folding (width, case, ligatures; hidden characters go), traditional to
   * simplified characters, and the {@code plain} lines of {@code folds.txt}.
   */
  PLAIN {
    @Override
    public View view(String text) {
      return new PlainFold(text).view();
    }

    @Override
    public String of(int codePoint) {
      return FoldTables.get().plain.fold(codePoint);
    }

    @Override
    public char[] units() {
      return FoldTables.get().plain.units();
    }
  },

  /**
   * {@link #PLAIN}, then digits of every kind become ASCII digits, look-alike letters become Latin
   * ones, spaces and symbols go, and so do separators between two letters.
   */
  STRONG {
    @Override
    public View view(String text) {
      View plain = PLAIN.view(text);
      return plain.then(StrongFold.view(plain.text()));
    }

    @Override
    public String of(int codePoint) {
      StringBuilder folded = new StringBuilder();
      PLAIN.of(codePoint).codePoints().forEach(c -> folded.append(FoldTables.get().strong.fold(c)));
      return folded.toString();
    }

    @Override
    public char[] units() {
      char[] units = PLAIN.units();
      for (int c = 0; c < units.length; c++) {
        units[c] =
            units[c] == FoldTable.SPECIAL
                ? FoldTable.SPECIAL
                : FoldTables.get().strong.unit(units[c]);
      }
      return units;
    }
  };

  /** The folded text of one line, with the way back to it. */
  public abstract View view(String text);

  /** The folded text. */
  public final String of(String text) {
    return view(text).text();
  }

  /**
   * What the fold makes of one code point by itself. Separators between letters, which {@link
   * #STRONG} drops, stay: only what stands round them tells.
   */
  public String of(int codePoint) {
    return Character.toString(codePoint);
  }

  /**
   * What each code unit becomes by itself; U+FFFF for one that is half a character, vanishes, or
   * becomes more than one. A new array of 65,536 entries.
   */
  public char[] units() {
    char[] units = new char[0x10000];
    for (int c = 0; c < units.length; c++) {
      units[c] = Character.isSurrogate((char) c) ? FoldTable.SPECIAL : (char) c;
    }
    return units;
  }

  /** The characters that {@link #STRONG} drops between letters. */
  public static String separators() {
    return StrongFold.SEPARATORS;
  }

  /** Whether the code point is one of them. */
  public static boolean isSeparator(int codePoint) {
    return StrongFold.SEPARATORS.indexOf(codePoint) >= 0;
  }

  /**
   * Whether there are code points that this one combines with when it stands behind them. A virama
   * combines with nothing and stands behind all marks that do, so it may be taken by itself.
   */
  public static boolean mayCombine(int codePoint) {
    return FoldTables.get().plain.joins(codePoint) && !Clusters.isInert(codePoint);
  }

  /**
   * Whether a code point that may combine does so behind this one, or might have to change places
   * with it.
   */
  public static boolean combines(int before, int codePoint) {
    return FoldTables.get().plain.joins(before) || Clusters.compose(before, codePoint);
  }

  /** Folds code point by code point, and by ICU where neighbours may combine. */
  private static final class PlainFold {
    /** Loaded when neighbours first combine: that takes longer than many texts. */
    private static final class Icu {
      static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    }

    private final FoldTable table = FoldTables.get().plain;
    private final String text;
    private final View.Builder view;

    PlainFold(String text) {
      this.text = text;
      this.view = new View.Builder(text);
    }

    View view() {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        char folded = table.unit(c);
        boolean alone =
            at + 1 == text.length() || table.unit(text.charAt(at + 1)) != FoldTable.SPECIAL;
        if (folded != FoldTable.SPECIAL && alone) {
          if (folded != c) {
            view.keepTo(at).swap(folded);
          }
          at++;
        } else {
          at = special(at);
        }
      }
      return view.build();
    }

    /** Folds a cluster: a code point with all that may combine with it. */
    private int special(int at) {
      int end = at + Character.charCount(text.codePointAt(at));
      int single = end;
      while (end < text.length() && table.joins(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      String cluster = text.substring(at, end);
      String folded = end == single ? cluster : Icu.FOLD.normalize(cluster);
      StringBuilder out = new StringBuilder();
      folded.codePoints().forEach(c -> out.append(table.fold(c)));
      if (!out.toString().contentEquals(cluster)) {
        view.replace(new Span(at, end), out);
      }
      return end;
    }
  }

  /** Works on text under the plain fold. */
  private static final class StrongFold {
    /**
     * What disguises set between letters; it goes only there, for elsewhere it may mean something.
     */
    static final String SEPARATORS = "-_.·*\\/|~^•‧・∙⋅–—⊥÷'";

    private static final BitSet IS_SEPARATOR = new BitSet();

    static {
      SEPARATORS.chars().forEach(IS_SEPARATOR::set);
    }

    private final FoldTable table = FoldTables.get().strong;
    private final String plain;
    private final View.Builder view;

    /** Where the look ahead over separators came to rest, and whether a letter stands there. */
    private int lookedTo;

    private boolean letterAhead;

    private StrongFold(String plain) {
      this.plain = plain;
      this.view = new View.Builder(plain);
    }

    static View view(String plain) {
      return new StrongFold(plain).view();
    }

    private View view() {
      int last = ' ';
      for (int at = 0; at < plain.length(); ) {
        char unit = plain.charAt(at);
        char folded = table.unit(unit);
        if (folded == FoldTable.SPECIAL || IS_SEPARATOR.get(unit)) {
          int c = plain.codePointAt(at);
          int end = at + Character.charCount(c);
          String rest = goes(c, last, end) ? "" : table.fold(c);
          last = rest.isEmpty() ? last : rest.codePointBefore(rest.length());
          put(at, end, rest);
          at = end;
        } else {
          if (folded != unit) {
            view.keepTo(at).swap(folded);
          }
          last = folded;
          at++;
        }
      }
      return view.build();
    }

    private boolean goes(int c, int last, int end) {
      return Character.isLetter(last) && SEPARATORS.indexOf(c) >= 0 && beforeLetter(end);
    }

    private void put(int at, int end, String folded) {
      if (folded.contentEquals(plain.subSequence(at, end))) {
        return;
      }
      if (folded.length() == 1 && end == at + 1) {
        view.keepTo(at).swap(folded.charAt(0));
      } else {
        view.replace(new Span(at, end), folded);
      }
    }

    private boolean beforeLetter(int from) {
      if (from <= lookedTo) {
        return letterAhead;
      }
      letterAhead = false;
      for (lookedTo = from; lookedTo < plain.length(); ) {
        int c = plain.codePointAt(lookedTo);
        String folded = table.fold(c);
        if (!folded.isEmpty() && SEPARATORS.indexOf(c) < 0) {
          letterAhead = Character.isLetter(folded.codePointAt(0));
          break;
        }
        lookedTo += Character.charCount(c);
      }
      return letterAhead;
    }
  }
}
