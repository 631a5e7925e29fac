package org.unchaff.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word somebody meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known word that differs least from {@code word}, if it differs in no more than a third of
   * its letters.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String typed = word.toLowerCase(Locale.ROOT).replace('_', '-');
    int most = Math.max(1, (typed.length() + 1) / 3);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    return known.stream()
        .filter(candidate -> distance.apply(typed, candidate) >= 0)
        .min(
            Comparator.<String>comparingInt(candidate -> distance.apply(typed, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }
}
