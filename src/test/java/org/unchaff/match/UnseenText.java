package org.unchaff.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.unchaff.match.FittingArticle.Label;
import org.unchaff.match.Piece.Kind;

/**
 * A text as weights see it that were fitted to others.
 *
 * @param pieces all of them, row by row
 * @param firsts the first piece of each row, and behind them the number of all
 */
record UnseenText(List<Unseen> pieces, int[] firsts) implements Hearing.Text {

  /**
   * A piece.
   *
   * @param own what it says by itself
   * @param label what it is an example of
   */
  record Unseen(Kind kind, int own, float[] inputs, Label label, int length) {

    boolean isExample() {
      return label != Label.NEITHER;
    }

    boolean isNoise() {
      return label == Label.NOISE;
    }
  }

  /**
   * A text without any break: each piece is a row.
   *
   * @param pieces one a row
   */
  static UnseenText ofRows(List<Unseen> pieces) {
    int[] firsts = new int[pieces.size() + 1];
    Arrays.setAll(firsts, i -> i);
    return new UnseenText(pieces, firsts);
  }

  /** The pieces that teach something. */
  Stream<Unseen> examples() {
    return pieces.stream().filter(Unseen::isExample);
  }

  @Override
  public int rows() {
    return firsts.length - 1;
  }

  @Override
  public int first(int row) {
    return firsts[row];
  }

  @Override
  public int rowOf(int piece) {
    int found = Arrays.binarySearch(firsts, piece);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public Kind kind(int piece) {
    return pieces.get(piece).kind();
  }

  @Override
  public float[] inputs(int piece) {
    return pieces.get(piece).inputs();
  }
}
