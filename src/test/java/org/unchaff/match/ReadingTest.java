package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchaff.match.PatternSearch.Hit;
import org.unchaff.match.PatternSearch.Search;
import org.unchaff.text.Layout;
import org.unchaff.text.Origin;
import org.unchaff.text.Span;

class ReadingTest {

  private static final int LINES = 500;

  /** Finds something on every seventh line, and counts how often it is asked. */
  private static final class Counting implements Search {
    private int asked;

    static boolean holds(int line) {
      return line % 7 == 3;
    }

    @Override
    public boolean tells(int pattern) {
      return false;
    }

    @Override
    public void scan(Hit hit) {}

    @Override
    public List<Span> find(int pattern, int line) {
      asked++;
      return holds(line) ? List.of(new Span(0, 1)) : List.of();
    }
  }

  @Test
  void linesNearManyPlacesAreSearchedOnce() {
    Counting search = new Counting();
    Layout layout = Layout.of("a line\n".repeat(LINES));
    Reading reading = new Reading(layout, Origin.UNKNOWN, search, false);
    for (int line = 0; line < LINES; line++) {
      int first = Math.max(0, line - 100);
      int last = Math.min(LINES - 1, line + 100);
      int met = 0;
      for (int near = first; near <= last; near++) {
        met += Counting.holds(near) ? 1 : 0;
      }
      assertTrue(reading.occurs(0, first, last, met), "line " + line);
      assertEquals(false, reading.occurs(0, first, last, met + 1), "line " + line);
    }
    assertEquals(LINES, search.asked);
  }

  @Test
  void aStretchIsLookedForAsFarAsArticlesReach() {
    String near = "Read on. And so it went. Read on. ";
    Layout layout = Layout.of(near + "It rained. ".repeat(20_000) + "Read on. It stopped.");
    Reading reading = new Reading(layout, Origin.UNKNOWN, new Counting(), false);
    assertEquals(2, reading.repeats(new Span(0, 8)));
    int last = layout.text().lastIndexOf("Read on.");
    assertEquals(1, reading.repeats(new Span(last, last + 8)));
  }
}
