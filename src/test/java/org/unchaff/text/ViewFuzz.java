package org.unchaff.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.unchaff.text.Edits.Splice;

/**
 * Edits of any text lead back, and every place of a folded and edited text has one in its source.
 */
public final class ViewFuzz {

  private static final int MOST_EDITS = 8;

  private ViewFuzz() {}

  /** Some bytes say where edits are, all others are the text. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length < MOST_EDITS) {
      return;
    }
    String text = new String(data, MOST_EDITS, data.length - MOST_EDITS, StandardCharsets.UTF_16BE);
    Edits edits = edits(data, text.length());
    String edited = edits.apply(text);
    if (!edits.invert(text).apply(edited).equals(text)) {
      throw new AssertionError("edits do not lead back");
    }
    for (Fold fold : Fold.values()) {
      check(View.of(text, edits).then(fold.view(edited)), text);
    }
    Layout layout = Layout.of(text);
    check(layout.view(), text);
    for (int line = 0; line < layout.lineCount(); line++) {
      layout.sentences(line).forEach(span -> span.in(layout.text()));
    }
  }

  private static Edits edits(byte[] data, int length) {
    List<Splice> splices = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < MOST_EDITS; i++) {
      int start = Math.min(length, at + (data[i] >> 4 & 0xf));
      int end = Math.min(length, start + (data[i] & 7));
      if (end > start) {
        splices.add(new Splice(new Span(start, end), (data[i] & 8) == 0 ? "" : "XY"));
      }
      at = end;
    }
    return new Edits(splices);
  }

  /** Places go up as those of the source do, and stay inside. */
  private static void check(View view, String source) {
    int last = 0;
    for (int i = 0; i < view.text().length(); i++) {
      Span span = view.toSource(new Span(i, i + 1));
      if (span.start() < last || span.end() > source.length()) {
        throw new AssertionError(i + " of the view is " + span);
      }
      last = span.start();
    }
  }
}
