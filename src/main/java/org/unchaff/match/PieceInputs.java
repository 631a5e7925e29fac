package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Language;

/**
 * A piece as a {@link Network} takes it: what it says by itself, in logits, what it looks like, and
 * in what language. Where a row stands in the text is told by no number but by the traits of {@link
 * Shapes}: long texts are not like short ones. Serves one thread.
 */
final class PieceInputs {

  /** Nobody says more than this for noise, or against it, in hundredths of a logit. */
  private static final int MOST = 600;

  /** The names of all inputs, by number. */
  static final List<String> NAMES = names();

  private final BoilerplateLook look;
  private final Rows rows;
  private final Language language;

  PieceInputs(BoilerplateLook look, Rows rows, Language language) {
    this.look = look;
    this.rows = rows;
    this.language = language;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of("own", "telling", "other", "shape", "columns", "unended"));
    for (Kind kind : Kind.values()) {
      names.add(kind.key());
    }
    for (Language language : Language.values()) {
      names.add("language-" + language.key());
    }
    Shapes.traitNames().forEach(trait -> names.add("trait" + trait));
    return List.copyOf(names);
  }

  /** The inputs for a piece. */
  float[] of(int piece) {
    PieceScore.Parts parts = look.parts(piece);
    float[] inputs = new float[NAMES.size()];
    inputs[0] = logits(look.own(piece));
    inputs[1] = logits(parts.telling());
    inputs[2] = logits(parts.other());
    inputs[3] = logits(parts.shape());
    inputs[4] = logOf(look.columns(piece));
    inputs[5] = rows.isUnended(look.rowOf(piece)) ? 1 : 0;
    int kinds = 6;
    inputs[kinds + look.kind(piece).ordinal()] = 1;
    int languages = kinds + Kind.values().length;
    inputs[languages + language.ordinal()] = 1;
    int traits = languages + Language.values().length;
    for (long left = parts.traits(); left != 0; left &= left - 1) {
      inputs[traits + Long.numberOfTrailingZeros(left)] = 1;
    }
    return inputs;
  }

  private static float logits(int said) {
    return Math.max(-MOST, Math.min(MOST, said)) / 100f;
  }

  /** Half a natural logarithm: of widths only the order of magnitude tells. */
  private static float logOf(int columns) {
    return (float) StrictMath.log1p(columns) / 2;
  }
}
