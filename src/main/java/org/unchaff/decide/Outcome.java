package org.unchaff.decide;

import java.util.List;
import org.unchaff.text.Edits;

/**
 * What became of a document.
 *
 * @param text the clean text; the same object as the source where nothing was changed
 * @param edits what leads from the source to it
 * @param named the same edits with what asked for them
 * @param decisions what was suspected or spared, in the text as it reads in the end
 * @param isOnlyNoise whether all of it would have gone, and so nothing did
 */
public record Outcome(
    String text, Edits edits, List<Edit> named, List<Decision> decisions, boolean isOnlyNoise) {
  public Outcome {
    named = List.copyOf(named);
    decisions = List.copyOf(decisions);
  }
}
