package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Span;

/**
 * A small document that a rule has to treat as marked.
 *
 * @param text the document, marks taken out
 * @param edits what the rule has to do to it; nothing for an example of what it keeps
 * @param place where the example stands in the rule file
 */
public record Example(String text, Edits edits, Place place) {

  private static final String OPEN = "<<";
  private static final String CLOSE = ">>";
  private static final String ARROW = "=>";

  /** An example without marks. */
  static Example kept(String text, Place place) {
    return new Example(text, Edits.NONE, place);
  }

  /**
   * Reads marks: {@code <<what goes>>} and {@code <<old=>new>>}.
   *
   * @throws IllegalArgumentException if marks do not pair; the message says which
   */
  static Example marked(String marked, Place place) {
    StringBuilder text = new StringBuilder();
    List<Splice> splices = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, at)) {
      refuseStray(marked, at, open);
      int close = close(marked, open);
      int next = marked.indexOf(OPEN, open + 3);
      if (close < 0 || (next >= 0 && next < close)) {
        throw new IllegalArgumentException(
            "<< number " + (splices.size() + 1) + " has no >> behind it");
      }
      text.append(marked, at, open);
      splices.add(splice(marked.substring(open + 2, close), text));
      at = close + 2;
    }
    refuseStray(marked, at, marked.length());
    text.append(marked, at, marked.length());
    if (splices.isEmpty()) {
      throw new IllegalArgumentException("nothing is marked: write << >> round what has to go");
    }
    return new Example(text.toString(), new Edits(splices), place);
  }

  /** What goes may itself end with {@code >}; then the mark is the last two of the row. */
  private static int close(String marked, int open) {
    int close = marked.indexOf(CLOSE, open);
    while (close >= 0 && marked.startsWith(">", close + 2)) {
      close++;
    }
    return close;
  }

  private static Splice splice(String inside, StringBuilder text) {
    int arrow = inside.indexOf(ARROW);
    String old = arrow < 0 ? inside : inside.substring(0, arrow);
    if (old.isEmpty()) {
      throw new IllegalArgumentException("a mark holds nothing");
    }
    Span span = new Span(text.length(), text.length() + old.length());
    text.append(old);
    return new Splice(span, arrow < 0 ? "" : inside.substring(arrow + 2));
  }

  private static void refuseStray(String marked, int from, int to) {
    if (marked.substring(from, to).contains(CLOSE)) {
      throw new IllegalArgumentException("a >> has no << before it");
    }
  }
}
