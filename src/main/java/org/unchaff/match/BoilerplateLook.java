package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * One look at one text for boilerplate: its pieces, how much each speaks for noise by itself, and
 * how much it does so among its neighbours. Pieces are numbered through the text, those of a line
 * one behind the other, the line itself first. Lines that are blank are passed over: what is called
 * a row is one that is not. Serves one thread.
 */
final class BoilerplateLook {

  /** Less than any row says. */
  private static final int NOTHING = -100_000;

  /** A line of fewer columns is no part of a paragraph that was broken into lines. */
  private static final int BROKEN_COLUMNS = 40;

  /**
   * In a short text that is clean but for one line, all others speak loudly for the article; they
   * speak against that line no louder than this.
   */
  private static final int LEAST_LOUDEST = -100;

  /** Stands for what was not yet added up. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final Layout layout;
  private final Boilerplate model;
  private final PieceScore score;

  private final List<Piece> pieces = new ArrayList<>();
  private int rows;

  /** The first piece of each row, and behind them the number of all pieces. */
  private final int[] firsts;

  /** What each row says. */
  private final int[] says;

  /** What each piece says by itself, and among others; and the row that it is of. */
  private int[] own;

  private final int[] among;
  private final int[] rowOf;

  /** The least that the rows from the start to each say, and those from each to the end. */
  private final int[] fromStart;

  private final int[] fromEnd;

  /** The row that says most, what it says, and the most of all others. */
  private int loudestRow = -1;

  private int loudest = NOTHING;
  private int nextLoudest = NOTHING;

  /** The share of rows that speak for noise, in percent. */
  private int share;

  /** What is handed to the model, used again and again. */
  private final int[] contexts = new int[Boilerplate.BIAS];

  BoilerplateLook(Reading reading, Boilerplate model) {
    this.layout = reading.layout();
    this.model = model;
    this.score = new PieceScore(reading, model);
    this.firsts = new int[layout.lineCount() + 1];
    this.own = new int[layout.lineCount()];
    for (int line = 0; line < layout.lineCount(); line++) {
      if (!layout.isBlank(line)) {
        addRow(line);
      }
    }
    this.among = new int[pieces.size()];
    Arrays.fill(among, UNKNOWN);
    this.rowOf = new int[pieces.size()];
    this.says = new int[rows];
    this.fromStart = new int[rows];
    this.fromEnd = new int[rows];
    overlook();
  }

  private void addRow(int line) {
    List<Piece> all = Piece.of(layout, line);
    int[] sums = score.of(line, all);
    int count = pieces.size() + sums.length;
    if (count > own.length) {
      own = Arrays.copyOf(own, 2 * count);
    }
    System.arraycopy(sums, 0, own, pieces.size(), sums.length);
    pieces.addAll(all);
    firsts[++rows] = count;
  }

  /** Finds what only all rows together tell. */
  private void overlook() {
    int speaking = 0;
    for (int row = 0; row < rows; row++) {
      Arrays.fill(rowOf, firsts[row], firsts[row + 1], row);
      says[row] = ofRow(row);
      speaking += says[row] > 0 ? 1 : 0;
      fromStart[row] = row == 0 ? says[row] : Math.min(says[row], fromStart[row - 1]);
      hear(row);
    }
    for (int row = rows - 1; row >= 0; row--) {
      fromEnd[row] = row == rows - 1 ? says[row] : Math.min(says[row], fromEnd[row + 1]);
    }
    share = rows == 0 ? 0 : 100 * speaking / rows;
  }

  /** How much a row speaks for noise: as a whole, or if it is long its least noisy sentence. */
  private int ofRow(int row) {
    int least = own[firsts[row]];
    for (int i = firsts[row] + 1; i < firsts[row + 1] && !isWhole(row); i++) {
      least = Math.min(least, own[i]);
    }
    return least;
  }

  private void hear(int row) {
    if (says[row] > loudest) {
      nextLoudest = loudest;
      loudest = says[row];
      loudestRow = row;
    } else {
      nextLoudest = Math.max(nextLoudest, says[row]);
    }
  }

  /** How many rows there are. */
  int rows() {
    return rows;
  }

  /** The first piece of a row; for the number of all rows, the number of all pieces. */
  int first(int row) {
    return firsts[row];
  }

  /** How many pieces there are. */
  int size() {
    return pieces.size();
  }

  Piece piece(int piece) {
    return pieces.get(piece);
  }

  boolean hasLetters(int piece) {
    return Chars.letters(layout.text(), pieces.get(piece).span()) > 0;
  }

  /** How much a piece speaks for noise by itself. */
  int own(int piece) {
    return own[piece];
  }

  /** What a piece says by itself and what others say for it, as {@link Boilerplate} numbers it. */
  int[] contexts(int piece) {
    fillContexts(piece);
    return contexts.clone();
  }

  private void fillContexts(int piece) {
    int row = rowOf[piece];
    contexts[Boilerplate.OWN] = own[piece];
    contexts[Boilerplate.BEFORE] = Boilerplate.bounded(neighbour(piece, -1));
    contexts[Boilerplate.AFTER] = Boilerplate.bounded(neighbour(piece, 1));
    contexts[Boilerplate.SHARE] = share;
    contexts[Boilerplate.OUTER] = Boilerplate.bounded(outer(row));
    contexts[Boilerplate.LOUDEST] =
        Math.max(LEAST_LOUDEST, Boilerplate.bounded(row == loudestRow ? nextLoudest : loudest));
  }

  private int neighbour(int piece, int step) {
    if (pieces.get(piece).kind() == Kind.SENTENCE) {
      return isSentenceBeside(piece, step) ? own[piece + step] : 0;
    }
    int row = rowOf[piece] + step;
    return row < 0 || row >= rows ? 0 : says[row];
  }

  /** Whether the piece beside a piece is a sentence of the same row. */
  boolean isSentenceBeside(int piece, int step) {
    int next = piece + step;
    return next >= 0
        && next < size()
        && rowOf[next] == rowOf[piece]
        && pieces.get(next).kind() == Kind.SENTENCE;
  }

  /** The least that is said between a row and the nearer end of the text, seen from outside. */
  private int outer(int row) {
    int before = row == 0 ? 0 : fromStart[row - 1];
    int after = row == rows - 1 ? 0 : fromEnd[row + 1];
    return Math.max(before, after);
  }

  /** How much a piece speaks for noise among others. */
  int among(int piece) {
    if (among[piece] == UNKNOWN) {
      fillContexts(piece);
      among[piece] = model.among(pieces.get(piece).kind(), contexts);
    }
    return among[piece];
  }

  /**
   * How much a stretch speaks for noise: of the lines that it holds the greater part of, or else of
   * their parts, the one that does so most. Nothing if it is but a small part of any.
   */
  OptionalInt most(Span target) {
    OptionalInt most = OptionalInt.empty();
    for (int row = rowAt(target.start()); row < rows && startOf(row) < target.end(); row++) {
      boolean isGone = isWhole(row) && isMostOf(target, firsts[row]);
      for (int i = firsts[row]; i < (isGone ? firsts[row] + 1 : firsts[row + 1]); i++) {
        if (isMostOf(target, i)) {
          most = OptionalInt.of(Math.max(among(i), most.orElse(NOTHING)));
        }
      }
    }
    return most;
  }

  private boolean isMostOf(Span target, int piece) {
    Span span = pieces.get(piece).span();
    int common = Math.min(span.end(), target.end()) - Math.max(span.start(), target.start());
    return 2 * common > span.length();
  }

  /** The row that an offset stands in, or the one behind it. */
  private int rowAt(int offset) {
    int line = layout.lineAt(offset);
    int low = 0;
    int high = rows;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(firsts[middle]).line() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int startOf(int row) {
    return pieces.get(firsts[row]).span().start();
  }

  /** What is quoted, shown as code is, or a part of a broken paragraph, is never noise. */
  boolean isMeant(int piece) {
    Piece meant = pieces.get(piece);
    return !layout.isQuoted(meant.span())
        && !layout.isCode(meant.span())
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

  /** Whether a row is a piece as a whole. */
  boolean isWhole(int row) {
    return pieces.get(firsts[row]).kind() == Kind.WHOLE;
  }

  /** What spoke loudest for a piece, and what the rest comes to. */
  List<Points> points(int piece) {
    List<Points> told = new ArrayList<>(score.loudest(pieces.get(piece)));
    int rest = among(piece);
    for (Points points : told) {
      rest -= points.points();
    }
    told.add(new Points(rest, "its other words, its shape and its neighbours"));
    return told;
  }
}
