package org.unchaff.match;

import java.util.List;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Searches many patterns at once. Immutable, and safe for use by several threads. */
interface PatternSearch {

  /** Starts a search of one text; what it gives serves one thread. */
  Search in(Layout layout);

  /** The search of one text. */
  interface Search {

    /**
     * Tells the trigger patterns that may occur in each line; for each pattern lines come in their
     * order. A pattern that is told may still be found nowhere in the line.
     */
    void scan(Hit hit);

    /** Whether {@link #scan} tells of a pattern. */
    boolean tells(int pattern);

    /**
     * All places of one pattern in one line: leftmost-longest, without overlap, in order.
     *
     * @return places in the layout's text
     */
    List<Span> find(int pattern, int line);
  }

  /** Takes the news that a pattern may occur in a line. */
  interface Hit {
    void at(int line, int pattern);
  }
}
