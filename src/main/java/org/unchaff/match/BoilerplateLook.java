package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.unchaff.match.Match.Points;
import org.unchaff.match.Piece.Kind;
import org.unchaff.match.PieceScore.Said;
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
final class BoilerplateLook implements Hearing.Text {

  /** Less than any row says. */
  private static final int NOTHING = -100_000;

  /** A line of fewer columns is no part of a paragraph that was broken into lines. */
  private static final int BROKEN_COLUMNS = 40;

  /** Stands for what was not yet added up. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final Layout layout;
  private final Rows rows;
  private final PieceScore score;
  private final PieceInputs inputs;

  /** Made when first asked for: a text in which nothing speaks up needs none. */
  private @Nullable Hearing hearing;

  private final List<Piece> pieces = new ArrayList<>();

  /** The first piece of each row, and behind them the number of all pieces. */
  private final int[] firsts;

  /** What each piece says by itself, and among others. */
  private final List<Said> said = new ArrayList<>();

  private final int[] among;

  BoilerplateLook(Reading reading, Boilerplate model) {
    this.layout = reading.layout();
    this.rows = new Rows(layout);
    this.score = new PieceScore(reading, model, rows);
    this.firsts = new int[rows.count() + 1];
    for (int row = 0; row < rows.count(); row++) {
      addRow(row);
    }
    this.among = new int[pieces.size()];
    Arrays.fill(among, UNKNOWN);
    this.inputs = new PieceInputs(this, rows, model.language());
  }

  private void addRow(int row) {
    List<Piece> all = Piece.of(layout, rows.line(row));
    pieces.addAll(all);
    said.addAll(score.of(rows.line(row), all));
    firsts[row + 1] = pieces.size();
  }

  /** How many rows there are. */
  @Override
  public int rows() {
    return rows.count();
  }

  @Override
  public int rowOf(int piece) {
    return rows.before(pieces.get(piece).line());
  }

  @Override
  public int first(int row) {
    return firsts[row];
  }

  /** How many pieces there are. */
  int size() {
    return pieces.size();
  }

  Piece piece(int piece) {
    return pieces.get(piece);
  }

  /** The width of a piece in columns. */
  int columns(int piece) {
    return Chars.columns(layout.text(), pieces.get(piece).span());
  }

  boolean hasLetters(int piece) {
    return Chars.letters(layout.text(), pieces.get(piece).span()) > 0;
  }

  @Override
  public Kind kind(int piece) {
    return pieces.get(piece).kind();
  }

  /** What a piece says by itself, part by part. */
  PieceScore.Parts parts(int piece) {
    PieceScore.Parts parts = said.get(piece).parts();
    return parts.equals(PieceScore.Parts.UNKNOWN) ? score.parts(pieces.get(piece)) : parts;
  }

  /** How much a piece speaks for noise by itself. */
  int own(int piece) {
    return said.get(piece).own();
  }

  @Override
  public float[] inputs(int piece) {
    return inputs.of(piece);
  }

  /** Whether the piece beside a piece is a sentence of the same row. */
  boolean isSentenceBeside(int piece, int step) {
    int next = piece + step;
    return next >= 0
        && next < size()
        && pieces.get(next).line() == pieces.get(piece).line()
        && pieces.get(next).kind() == Kind.SENTENCE;
  }

  /** How much a piece speaks for noise among others. */
  int among(int piece) {
    if (among[piece] == UNKNOWN) {
      if (hearing == null) {
        hearing = new Hearing(Network.fitted(), this);
      }
      among[piece] = Math.round(100 * hearing.of(piece));
    }
    return among[piece];
  }

  /**
   * How much a stretch speaks for noise: of the lines that it holds the greater part of, or else of
   * their parts, the one that does so most. Nothing if it is but a small part of any.
   */
  OptionalInt most(Span target) {
    OptionalInt most = OptionalInt.empty();
    for (int row = rowAt(target.start());
        row < rows.count() && startOf(row) < target.end();
        row++) {
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
    return rows.before(layout.lineAt(offset));
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
