package org.unchaff.match;

import java.util.BitSet;
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

  /** What the traits of the piece at hand come to. */
  private int ofShape;

  PieceScore(Reading reading, Boilerplate model, Rows rows) {
    this.layout = reading.layout();
    this.model = model;
    this.shapes = new Shapes(reading, rows);
    this.adder = model.phrases().new Adder();
  }

  /**
   * How much each piece of a line speaks for noise. A line is held to what its sentences say, and
   * both to what they say without their asides: noise in a part of a piece is no reason for the
   * rest to go. A line that a sentence of it holds to silence is not weighed itself: most lines of
   * articles are such.
   */
  int[] of(int line, List<Piece> pieces) {
    int[] sums = new int[pieces.size()];
    List<Span> asides = layout.asides(line);
    int most = NO_BOUND;
    for (int i = sums.length - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Kind.WHOLE && most <= Boilerplate.SILENT) {
        sums[i] = most;
      } else if (piece.kind() == Kind.WHOLE) {
        sums[i] = Math.min(most, sumBesideAsides(piece, asides));
      } else if (piece.kind() == Kind.SENTENCE) {
        sums[i] = sumBesideAsides(piece, asides);
        most = Math.min(most, sums[i] + LENIENCE);
      } else {
        sums[i] = sum(piece);
      }
    }
    return sums;
  }

  private int sumBesideAsides(Piece piece, List<Span> asides) {
    int sum = sum(piece);
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
    return sum(new Piece(piece.line(), trimmed, piece.kind())) + LENIENCE;
  }

  private int sum(Piece piece) {
    PhraseWeights.Sums sums = weigh(piece, this);
    int alone = piece.kind() == Kind.ASIDE ? 0 : OTHER_ALONE;
    int most = Math.min(MOST_OTHER, alone + Math.max(0, sums.telling()));
    return sums.telling() + Math.min(sums.other() + ofShape, most);
  }

  /**
   * What a piece says, part by part.
   *
   * @param telling its phrases that hold enough of words to tell something
   * @param other all other phrases
   * @param shape its traits
   * @param traits the numbers of these, as {@link Shapes#traitNames} tells them
   */
  record Parts(int telling, int other, int shape, BitSet traits) {}

  Parts parts(Piece piece) {
    BitSet traits = new BitSet();
    int base = Shapes.base(piece.kind());
    PhraseWeights.Sums sums =
        weigh(
            piece,
            trait -> {
              accept(trait);
              traits.set(trait - base);
            });
    return new Parts(sums.telling(), sums.other(), ofShape, traits);
  }

  /** Adds up the phrases of a piece, and tells its traits, which come to {@link #ofShape}. */
  private PhraseWeights.Sums weigh(Piece piece, IntConsumer trait) {
    read(piece);
    PhraseWeights.Sums sums = adder.sums(tokens);
    ofShape = 0;
    shapes.of(piece, tokens, trait);
    return sums;
  }

  private void read(Piece piece) {
    tokens.read(layout.text(), piece.span());
    model.phrases().recognise(tokens);
  }

  /** Takes a trait of the piece at hand. */
  @Override
  public void accept(int shape) {
    ofShape += model.ofShape(shape);
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
