package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.match.Piece.Kind;

/**
 * A piece as {@link Perceptron} takes it: what it says by itself, what it looks like, and what the
 * rows round it say and look like. What is said counts in logits. Where a row stands in the text is
 * told by no number but by the traits of {@link Shapes}: long texts are not like short ones. Serves
 * one thread.
 */
final class Surroundings {

  /** Nobody says more than this for noise, or against it. */
  private static final int MOST = 600;

  /** So far are rows looked at one by one, and so far together. */
  private static final int NEAR = 3;

  private static final int FAR = 5;

  /** What is said where there is no row: the most, the least, and anything. */
  private static final int NO_MOST = -MOST;

  private static final int NO_LEAST = 100;
  private static final int NO_FAR = -200;

  /** The names of all inputs, by number. */
  static final List<String> NAMES = names();

  private final BoilerplateLook look;
  private final Rows rows;
  private final PieceScore score;

  /** What each row says. */
  private final int[] says;

  /** The least, and the most, that any row before each says, and that any behind it does. */
  private final int[] leastBefore;

  private final int[] leastAfter;
  private final int[] mostBefore;
  private final int[] mostAfter;

  /** The share of rows that speak for noise. */
  private final float share;

  /** What is told of the piece at hand. */
  private float[] inputs = {};

  private int filled;

  Surroundings(BoilerplateLook look, Rows rows, PieceScore score, int[] says) {
    this.look = look;
    this.rows = rows;
    this.score = score;
    this.says = says;
    int count = says.length;
    leastBefore = new int[count];
    leastAfter = new int[count];
    mostBefore = new int[count];
    mostAfter = new int[count];
    int speaking = 0;
    for (int row = 0; row < count; row++) {
      boolean isFirst = row == 0;
      leastBefore[row] = isFirst ? NO_LEAST : Math.min(leastBefore[row - 1], heard(row - 1));
      mostBefore[row] = isFirst ? NO_MOST : Math.max(mostBefore[row - 1], heard(row - 1));
      speaking += says[row] > 0 ? 1 : 0;
    }
    for (int row = count - 1; row >= 0; row--) {
      boolean isLast = row == count - 1;
      leastAfter[row] = isLast ? NO_LEAST : Math.min(leastAfter[row + 1], heard(row + 1));
      mostAfter[row] = isLast ? NO_MOST : Math.max(mostAfter[row + 1], heard(row + 1));
    }
    share = count == 0 ? 0 : 4f * speaking / count;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("own", "telling", "other", "shape", "columns", "unended"));
    for (Kind kind : Kind.values()) {
      names.add(kind.key());
    }
    names.addAll(List.of("before", "after", "share"));
    for (int step = -NEAR; step <= NEAR; step++) {
      if (step != 0) {
        names.add("row" + step);
        names.add("row" + step + "-unended");
        names.add("row" + step + "-columns");
        names.add("row" + step + "-none");
      }
    }
    names.addAll(List.of("most-near-before", "mean-near-before"));
    names.addAll(List.of("most-near-after", "mean-near-after"));
    names.addAll(List.of("least-before", "least-after", "most-before", "most-after"));
    Shapes.traitNames().forEach(trait -> names.add("trait" + trait));
    return List.copyOf(names);
  }

  private static int bounded(int said) {
    return Math.max(-MOST, Math.min(MOST, said));
  }

  private int heard(int row) {
    return bounded(says[row]);
  }

  /** The inputs for a piece. */
  float[] of(int piece) {
    inputs = new float[NAMES.size()];
    filled = 0;
    int row = look.rowOf(piece);
    Piece at = look.piece(piece);
    PieceScore.Parts parts = score.parts(at);
    say(look.own(piece));
    say(parts.telling());
    say(parts.other());
    say(parts.shape());
    add(logOf(look.columns(piece)));
    add(rows.isUnended(row) ? 1 : 0);
    for (Kind kind : Kind.values()) {
      add(at.kind() == kind ? 1 : 0);
    }
    say(neighbour(piece, -1));
    say(neighbour(piece, 1));
    add(share);
    rowsAround(row);
    parts.traits().stream().forEach(trait -> inputs[filled + trait] = 1);
    return inputs;
  }

  private void rowsAround(int row) {
    for (int step = -NEAR; step <= NEAR; step++) {
      if (step != 0) {
        row(row + step);
      }
    }
    together(row - FAR, row - 1);
    together(row + 1, row + FAR);
    say(leastBefore[row]);
    say(leastAfter[row]);
    say(mostBefore[row]);
    say(mostAfter[row]);
  }

  private void row(int row) {
    if (rows.has(row)) {
      say(says[row]);
      add(rows.isUnended(row) ? 1 : 0);
      add(logOf(rows.columns(row)));
      add(0);
    } else {
      filled += 3;
      add(1);
    }
  }

  /** The most that some rows say, and what they do on an average. */
  private void together(int first, int last) {
    int most = NO_MOST;
    int sum = 0;
    int count = 0;
    for (int row = Math.max(0, first); row <= Math.min(last, says.length - 1); row++) {
      most = Math.max(most, heard(row));
      sum += heard(row);
      count++;
    }
    say(count == 0 ? NO_FAR : most);
    say(count == 0 ? 0 : sum / count);
  }

  private int neighbour(int piece, int step) {
    if (look.piece(piece).kind() == Kind.SENTENCE) {
      return look.isSentenceBeside(piece, step) ? look.own(piece + step) : 0;
    }
    int row = look.rowOf(piece) + step;
    return rows.has(row) ? says[row] : 0;
  }

  private void say(int said) {
    add(bounded(said) / 100f);
  }

  private void add(float value) {
    inputs[filled++] = value;
  }

  /** Half a natural logarithm: of widths only the order of magnitude tells. */
  private static float logOf(int columns) {
    return (float) StrictMath.log1p(columns) / 2;
  }
}
