package org.unchaff.match;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Chars;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * How much a piece speaks for noise by itself, by its phrases and its shape. Reused from piece to
 * piece of one text; serves one thread.
 */
final class PieceScore implements IntConsumer {

  /** More than any piece says. */
  private static final int NO_BOUND = 100_000;

  /** How much less than a piece a part of it may say for noise. */
  private static final int LENIENCE = 150;

  /** Fewer letters in an aside, or beside it, say nothing. */
  private static final int ASIDE_LETTERS = 4;

  /** So many phrases are told of those that speak loudest. */
  private static final int TOLD = 6;

  /**
   * What is no word, and shape, say no more than this for noise; nor much more than words do, and
   * in an aside no more than they: shape alone is never enough.
   */
  private static final int MOST_OTHER = 100;

  private static final int OTHER_ALONE = 50;

  private final Layout layout;
  private final Boilerplate model;
  private final Shapes shapes;
  private final Tokens tokens = new Tokens();
  private final PhraseWeights.Adder adder;

  /** The traits of the piece at hand, the number that they begin at, and what they come to. */
  private long traits;

  private int base;
  private int ofShape;

  PieceScore(Reading reading, Boilerplate model, Rows rows) {
    this.layout = reading.layout();
    this.model = model;
    this.shapes = new Shapes(reading, rows);
    this.adder = model.phrases().new Adder();
  }

  /**
   * What a piece says by itself.
   *
   * @param own all in all
   * @param parts part by part; {@link Parts#UNKNOWN} if it was not weighed
   */
  record Said(int own, Parts parts) {}

  /**
   * How much each piece of a line speaks for noise. A line is held to what its sentences say, and
   * both to what they say without their asides: noise in a part of a piece is no reason for the
   * rest to go. A line that a sentence of it holds to silence is not weighed itself: most lines of
   * articles are such.
   */
  List<Said> of(int line, List<Piece> pieces) {
    Said[] said = new Said[pieces.size()];
    List<Span> asides = layout.asides(line);
    int most = NO_BOUND;
    for (int i = said.length - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Kind.WHOLE && most <= Boilerplate.SILENT) {
        said[i] = new Said(most, Parts.UNKNOWN);
      } else {
        Parts parts = parts(piece);
        int sum = parts.sum(piece.kind());
        int own = piece.kind() == Kind.ASIDE ? sum : besideAsides(piece, sum, asides);
        said[i] = new Said(piece.kind() == Kind.WHOLE ? Math.min(most, own) : own, parts);
        most = piece.kind() == Kind.SENTENCE ? Math.min(most, own + LENIENCE) : most;
      }
    }
    return List.of(said);
  }

  private int besideAsides(Piece piece, int sum, List<Span> asides) {
    return asides.isEmpty() ? sum : Math.min(sum, withoutAsides(piece, asides));
  }

  private int withoutAsides(Piece piece, List<Span> asides) {
    Span whole = piece.span();
    int least = NO_BOUND;
    for (Span aside : asides) {
      boolean isInside = whole.contains(aside) && !whole.equals(aside);
      if (isInside && Chars.letters(layout.text(), aside) >= ASIDE_LETTERS) {
        least = Math.min(least, sumOfRest(piece, new Span(whole.start(), aside.start())));
        least = Math.min(least, sumOfRest(piece, new Span(aside.end(), whole.end())));
      }
    }
    return least;
  }

  /** What a piece may say for the sake of what is left of it beside an aside. */
  private int sumOfRest(Piece piece, Span rest) {
    Span trimmed = Units.trim(layout.text(), rest);
    if (Chars.letters(layout.text(), trimmed) < ASIDE_LETTERS) {
      return NO_BOUND;
    }
    return parts(new Piece(piece.line(), trimmed, piece.kind())).sum(piece.kind()) + LENIENCE;
  }

  /**
   * What a piece says, part by part.
   *
   * @param telling its phrases that hold enough of words to tell something
   * @param other all other phrases
   * @param shape its traits
   * @param traits the numbers of these, as {@link Shapes#traitNames} tells them, each as a bit
   */
  record Parts(int telling, int other, int shape, long traits) {

    static final Parts UNKNOWN = new Parts(0, 0, 0, 0);

    private int sum(Kind kind) {
      int alone = kind == Kind.ASIDE ? 0 : OTHER_ALONE;
      int most = Math.min(MOST_OTHER, alone + Math.max(0, telling));
      return telling + Math.min(other + shape, most);
    }
  }

  /** Weighs a piece. */
  Parts parts(Piece piece) {
    read(piece);
    PhraseWeights.Sums sums = adder.sums(tokens);
    base = Shapes.base(piece.kind());
    traits = 0;
    ofShape = 0;
    shapes.of(piece, tokens, this);
    return new Parts(sums.telling(), sums.other(), ofShape, traits);
  }

  private void read(Piece piece) {
    tokens.read(layout.text(), piece.span());
    model.phrases().recognise(tokens);
  }

  /** Takes a trait of the piece at hand. */
  @Override
  public void accept(int shape) {
    ofShape += model.ofShape(shape);
    traits |= 1L << (shape - base);
  }

  /** The phrases that speak loudest for a piece, the loudest first. */
  List<Points> loudest(Piece piece) {
    Set<Points> points = new LinkedHashSet<>();
    read(piece);
    PhraseWeights.phrases(
        tokens,
        (phrase, first, last, words) -> {
          int weight = model.phrases().of(phrase);
          if (weight > 0) {
            String text = tokens.span(first, last).in(layout.text()).toString();
            points.add(new Points(weight, Fold.PLAIN.of(text)));
          }
        });
    return points.stream()
        .sorted(Comparator.comparingInt((Points p) -> -p.points()))
        .limit(TOLD)
        .toList();
  }
}
