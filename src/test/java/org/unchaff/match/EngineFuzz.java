package org.unchaff.match;

import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unchaff.text.Fold;

/** The engine finds what the first matcher finds, for any expressions and any text. */
public final class EngineFuzz {

  /** Longer ones are a matter for the parser. */
  private static final int LONGEST = 120;

  private static final int FEW_STATES = 4;
  private static final int MANY_STATES = 200_000;

  private EngineFuzz() {}

  /** A byte that says how, then two expressions and a text, with line feeds behind them. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    String[] parts = new String(data, 1, data.length - 1, StandardCharsets.UTF_8).split("\n", 3);
    if (parts.length < 3 || parts[0].length() > LONGEST || parts[1].length() > LONGEST) {
      return;
    }
    Fold fold = Fold.values()[(data[0] & 0x7f) % Fold.values().length];
    int states = data[0] < 0 ? FEW_STATES : MANY_STATES;
    try {
      EngineOracleTest.check(List.of(parts[0], parts[1]), fold, parts[2], states);
    } catch (PatternSyntaxException e) {
      // The first matcher takes no repetition of more than a thousand.
      return;
    }
  }
}
