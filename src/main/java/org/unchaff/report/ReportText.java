package org.unchaff.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.unchaff.text.Hashes;

/** How a report shows what was cut. What is cut is often somebody's telephone number. */
public enum ReportText {

  /** As it stood there. */
  FULL {
    @Override
    public String show(String text) {
      return text;
    }
  },

  /**
   * As a hash that tells whether two cuts took the same. Nothing can be restored from it; but
   * whoever guesses a short text can prove the guess.
   */
  HASH {
    @Override
    public String show(String text) {
      return text.isEmpty() ? "" : "sha256:" + Hashes.sha256(text).substring(0, DIGITS);
    }
  };

  /** Hexadecimal digits of a hash: two among a million texts agree by chance once in 10^7 runs. */
  private static final int DIGITS = 16;

  /** What the report shows of a text that was in the article. */
  public abstract String show(String text);

  /**
   * What the report shows of a signal; behind the colon stands what it met in the article.
   *
   * @param signal in words, such as {@code regex: call now}
   */
  String showSignal(String signal) {
    int colon = signal.indexOf(": ");
    return this == FULL || colon < 0 ? signal : signal.substring(0, colon);
  }

  /** The word on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportText> of(String key) {
    return Arrays.stream(values()).filter(text -> text.key().equals(key)).findFirst();
  }
}
