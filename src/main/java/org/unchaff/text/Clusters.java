package org.unchaff.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Questions about characters that combine with others. */
final class Clusters {

  /**
   * The combining class of viramas: behind it come only marks that do not change places with it.
   */
  private static final int VIRAMA = 9;

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  private Clusters() {}

  /** Whether a mark never changes what stands before it, nor its place. */
  static boolean isInert(int codePoint) {
    return UCharacter.getCombiningClass(codePoint) == VIRAMA
        && !CASEFOLD.hasBoundaryBefore(codePoint)
        && !composesWithAnything(codePoint);
  }

  /** Only a handful of viramas take part in a composition: those of scripts whose vowels split. */
  private static boolean composesWithAnything(int virama) {
    return virama == 0x110BA || virama == 0x1133E;
  }

  static boolean compose(int before, int codePoint) {
    String folded = CASEFOLD.normalize(Character.toString(before));
    return !folded.isEmpty()
        && CASEFOLD.composePair(folded.codePointBefore(folded.length()), codePoint) >= 0;
  }
}
