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
   * @throws MarkFault if marks do not pair
   */
  static Example marked(String marked, Place place) throws MarkFault {
    StringBuilder text = new StringBuilder();
    List<Splice> splices = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, at)) {
      refuseStray(marked, at, open, splices.size());
      int close = close(marked, open);
      int next = marked.indexOf(OPEN, open + 3);
      if (close < 0 || (next >= 0 && next < close)) {
        throw new MarkFault(OPEN, splices.size() + 1, "this << has no >> behind it");
      }
      text.append(marked, at, open);
      if (close == open + 2) {
        throw new MarkFault(OPEN, splices.size() + 1, "this mark holds nothing");
      }
      splices.add(splice(marked.substring(open + 2, close), text));
      at = close + 2;
    }
    refuseStray(marked, at, marked.length(), splices.size());
    text.append(marked, at, marked.length());
    if (splices.isEmpty()) {
      throw new MarkFault("", 0, "nothing is marked: write << >> round what has to go");
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
    int arrow = inside.indexOf(ARROW, 1);
    String old = arrow < 0 ? inside : inside.substring(0, arrow);
    Span span = new Span(text.length(), text.length() + old.length());
    text.append(old);
    return new Splice(span, arrow < 0 ? "" : inside.substring(arrow + 2));
  }

  /**
   * @param pairs how many pairs of marks stand before
   */
  private static void refuseStray(String marked, int from, int to, int pairs) throws MarkFault {
    if (marked.substring(from, to).contains(CLOSE)) {
      throw new MarkFault(CLOSE, pairs + 1, "this >> has no << before it");
    }
  }
}
