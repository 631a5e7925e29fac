package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Chars;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * One look at one text for boilerplate: its pieces, how much each speaks for noise by itself, and
 * how much it does so among its neighbours. Serves one thread.
 */
final class BoilerplateLook {

  /** Less than any line says. */
  private static final int NOTHING = 100_000;

  /** What a piece says by itself at the least, if it is to go, or to go along with a neighbour. */
  private static final int OWN_SEED = 0;

  private static final int OWN_JOIN = -50;

  /** How much less than a piece a part of it may say for noise. */
  private static final int LENIENCE = 150;

  /** A line of fewer columns is no part of a paragraph that was broken into lines. */
  private static final int BROKEN_COLUMNS = 40;

  /** Fewer letters in an aside, or beside it, say nothing. */
  private static final int ASIDE_LETTERS = 4;

  /** So many phrases are told of those that speak loudest. */
  private static final int TOLD = 6;

  /**
   * What is no word, and shape, say no more than this for noise; nor much more than words do: shape
   * alone is never enough.
   */
  private static final int MOST_OTHER = 100;

  private static final int OTHER_ALONE = 50;

  private final Layout layout;
  private final Boilerplate model;
  private final Shapes shapes;
  private final Tokens tokens = new Tokens();
  private final PhraseWeights.Adder adder;

  /** The pieces of each line that is not blank, and how much each speaks for noise. */
  private final List<List<Piece>> pieces = new ArrayList<>();

  private final List<int[]> sums = new ArrayList<>();

  /** The least that the lines from the start to each say, and those from each to the end. */
  private final int[] fromStart;

  private final int[] fromEnd;

  /** The most that a line says, and the most of all others. */
  private final int[] loudest = {-NOTHING, -NOTHING};

  private int first = -1;

  /** The share of lines that speak for noise, in percent. */
  private int share;

  BoilerplateLook(Reading reading, Boilerplate model) {
    this.layout = reading.layout();
    this.model = model;
    this.shapes = new Shapes(reading);
    this.adder = model.phrases().new Adder();
    for (int line = 0; line < layout.lineCount(); line++) {
      if (!layout.isBlank(line)) {
        List<Piece> all = Piece.of(layout, line);
        pieces.add(all);
        sums.add(held(line, all, all.stream().mapToInt(this::sum).toArray()));
      }
    }
    this.fromStart = new int[pieces.size()];
    this.fromEnd = new int[pieces.size()];
    overlook();
  }

  /**
   * Holds a line to what its sentences say, and both to what they say without their asides: noise
   * in a part of a piece is no reason for the rest to go.
   */
  private int[] held(int line, List<Piece> all, int[] sums) {
    for (int i = sums.length - 1; i >= 0; i--) {
      Piece piece = all.get(i);
      if (piece.kind() != Kind.ASIDE) {
        sums[i] = Math.min(sums[i], withoutAsides(piece, layout.asides(line)));
      }
      if (piece.kind() == Kind.SENTENCE && all.get(0).kind() == Kind.WHOLE) {
        sums[0] = Math.min(sums[0], sums[i] + LENIENCE);
      }
    }
    return sums;
  }

  private int withoutAsides(Piece piece, List<Span> asides) {
    Span rest = piece.span();
    int least = NOTHING;
    for (Span aside : asides) {
      boolean isInside = piece.span().contains(aside) && !piece.span().equals(aside);
      if (isInside && Chars.letters(layout.text(), aside) >= ASIDE_LETTERS) {
        Span before = new Span(rest.start(), aside.start());
        Span behind = new Span(aside.end(), piece.span().end());
        least = Math.min(least, sumOfRest(piece, before, behind));
      }
    }
    return least;
  }

  /** What is left of a piece beside an aside; a few letters say nothing. */
  private int sumOfRest(Piece piece, Span before, Span behind) {
    int least = NOTHING;
    for (Span part : List.of(before, behind)) {
      Span trimmed = Units.trim(layout.text(), part);
      if (Chars.letters(layout.text(), trimmed) >= ASIDE_LETTERS) {
        least = Math.min(least, sum(new Piece(piece.line(), trimmed, piece.kind())));
      }
    }
    return least == NOTHING ? least : least + LENIENCE;
  }

  private int sum(Piece piece) {
    tokens.read(layout.text(), piece.span());
    model.phrases().recognise(tokens);
    PhraseWeights.Sums sums = adder.sums(tokens);
    int[] other = {sums.other()};
    shapes.of(piece, shape -> other[0] += model.ofShape(shape));
    int alone = piece.kind() == Kind.ASIDE ? 0 : OTHER_ALONE;
    int most = Math.min(MOST_OTHER, alone + Math.max(0, sums.telling()));
    return sums.telling() + Math.min(other[0], most);
  }

  /** How many lines there are that are not blank; the lines that are asked for are among these. */
  int lines() {
    return pieces.size();
  }

  List<Piece> pieces(int line) {
    return pieces.get(line);
  }

  /** How much a piece speaks for noise by itself. */
  int own(int line, int piece) {
    return sums.get(line)[piece];
  }

  /** What a piece says by itself and what others say for it, as {@link Boilerplate} numbers it. */
  int[] contexts(int line, int piece) {
    int[] contexts = new int[Boilerplate.BIAS];
    contexts[Boilerplate.OWN] = own(line, piece);
    contexts[Boilerplate.BEFORE] = Boilerplate.bounded(neighbour(line, piece, -1));
    contexts[Boilerplate.AFTER] = Boilerplate.bounded(neighbour(line, piece, 1));
    contexts[Boilerplate.SHARE] = share;
    contexts[Boilerplate.OUTER] = Boilerplate.bounded(outer(line));
    contexts[Boilerplate.LOUDEST] = Boilerplate.bounded(loudest[line == first ? 1 : 0]);
    return contexts;
  }

  /** How much a piece speaks for noise among others. */
  int among(int line, int piece) {
    return model.among(pieces.get(line).get(piece).kind(), contexts(line, piece));
  }

  /** The least that is said between a line and the nearer end of the text, seen from outside. */
  private int outer(int line) {
    int before = line == 0 ? 0 : fromStart[line - 1];
    int after = line == pieces.size() - 1 ? 0 : fromEnd[line + 1];
    return Math.max(before, after);
  }

  /** Finds what only all lines together tell. */
  private void overlook() {
    int lines = pieces.size();
    int speaking = 0;
    for (int line = 0; line < lines; line++) {
      int says = ofLine(line);
      speaking += says > 0 ? 1 : 0;
      fromStart[line] = line == 0 ? says : Math.min(says, fromStart[line - 1]);
      if (says > loudest[0]) {
        loudest[1] = loudest[0];
        loudest[0] = says;
        first = line;
      } else {
        loudest[1] = Math.max(loudest[1], says);
      }
    }
    for (int line = lines - 1; line >= 0; line--) {
      fromEnd[line] = line == lines - 1 ? ofLine(line) : Math.min(ofLine(line), fromEnd[line + 1]);
    }
    share = lines == 0 ? 0 : 100 * speaking / lines;
  }

  /**
   * The pieces that go, by line and place: each that speaks loudly enough for noise, and its
   * neighbours as far as they do so less loudly without a break. A line goes before its parts.
   *
   * @param seed what a piece needs by itself
   * @param join what it needs beside one that goes
   */
  List<BitSet> going(int seed, int join) {
    List<BitSet> going = new ArrayList<>();
    for (int line = 0; line < pieces.size(); line++) {
      going.add(seeds(line, seed));
    }
    for (int line = 0; line < pieces.size(); line++) {
      grow(going, line, 1, join);
      grow(going, line, -1, join);
      growInside(going.get(line), line, join);
    }
    return going;
  }

  private BitSet seeds(int line, int seed) {
    BitSet seeds = new BitSet();
    for (int i = 0; i < pieces.get(line).size(); i++) {
      seeds.set(i, isMeant(line, i) && own(line, i) >= OWN_SEED && among(line, i) >= seed);
    }
    return seeds;
  }

  /** What is quoted, shown as code is, or a part of a broken paragraph, is never noise. */
  private boolean isMeant(int line, int piece) {
    Piece meant = pieces.get(line).get(piece);
    Span span = meant.span();
    return !layout.isQuoted(span)
        && !layout.isCode(span)
        && (meant.kind() == Kind.ASIDE || !isBroken(meant.line()) && !isBroken(meant.line() + 1));
  }

  /** Whether a line goes on with what the line before it does not end. */
  private boolean isBroken(int line) {
    if (line == 0 || line >= layout.lineCount() || layout.isBlank(line)) {
      return false;
    }
    Span before = layout.line(line - 1);
    int first = layout.text().codePointAt(Units.trim(layout.text(), layout.line(line)).start());
    return Character.isLowerCase(first)
        && Chars.columns(layout.text(), before) >= BROKEN_COLUMNS
        && !Sentences.endsSentence(layout.text(), before);
  }

  private boolean isWhole(int line) {
    return pieces.get(line).get(0).kind() == Kind.WHOLE;
  }

  private void grow(List<BitSet> going, int from, int step, int join) {
    int line = from;
    while (going.get(line).get(0) && isWhole(line)) {
      line += step;
      boolean joins =
          line >= 0
              && line < pieces.size()
              && isWhole(line)
              && !going.get(line).get(0)
              && own(line, 0) >= OWN_JOIN
              && among(line, 0) >= join
              && isMeant(line, 0);
      if (!joins) {
        return;
      }
      going.get(line).set(0);
    }
  }

  /** Sentences beside those that go. */
  private void growInside(BitSet going, int line, int join) {
    List<Piece> all = pieces.get(line);
    for (int i = 1; i < all.size(); i++) {
      extend(going, line, i, i - 1, join);
    }
    for (int i = all.size() - 2; i >= 0; i--) {
      extend(going, line, i, i + 1, join);
    }
  }

  private void extend(BitSet going, int line, int i, int beside, int join) {
    List<Piece> all = pieces.get(line);
    boolean sentences =
        all.get(i).kind() == Kind.SENTENCE && all.get(beside).kind() == Kind.SENTENCE;
    if (sentences
        && going.get(beside)
        && own(line, i) >= OWN_JOIN
        && among(line, i) >= join
        && isMeant(line, i)) {
      going.set(i);
    }
  }

  private int neighbour(int line, int piece, int step) {
    List<Piece> all = pieces.get(line);
    if (all.get(piece).kind() == Kind.SENTENCE) {
      int next = piece + step;
      boolean isThere = next >= 0 && next < all.size() && all.get(next).kind() == Kind.SENTENCE;
      return isThere ? own(line, next) : 0;
    }
    int next = line + step;
    return next < 0 || next >= pieces.size() ? 0 : ofLine(next);
  }

  /** How much a line speaks for noise: as a whole, or if it is long its least noisy sentence. */
  private int ofLine(int line) {
    int[] all = sums.get(line);
    int least = all[0];
    for (int i = 1; i < all.length && pieces.get(line).get(0).kind() != Kind.WHOLE; i++) {
      least = Math.min(least, all[i]);
    }
    return least;
  }

  /** What spoke loudest for a piece, and what the rest comes to. */
  List<Points> points(int line, int piece) {
    List<Points> points = new ArrayList<>();
    tokens.read(layout.text(), pieces.get(line).get(piece).span());
    model.phrases().recognise(tokens);
    PhraseWeights.phrases(
        tokens,
        (phrase, first, last, words) -> {
          int weight = model.phrases().of(phrase);
          if (weight > 0) {
            String text = tokens.span(first, last).in(layout.text()).toString();
            Points point = new Points(weight, Fold.PLAIN.of(text));
            if (!points.contains(point)) points.add(point);
          }
        });
    points.sort(Comparator.comparingInt((Points p) -> -p.points()));
    List<Points> told = new ArrayList<>(points.subList(0, Math.min(TOLD, points.size())));
    int rest = among(line, piece) - told.stream().mapToInt(Points::points).sum();
    told.add(new Points(rest, "its other words, its shape and its neighbours"));
    return told;
  }
}
