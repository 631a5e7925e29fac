package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.unchaff.rule.Finder;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** Where what a signal looks for stands. Immutable, and safe for use by several threads. */
interface Evidence {

  /** The patterns without any of which it is nowhere; none if every text has to be looked at. */
  List<Integer> triggers();

  /** The lines that it may stand in, in order. */
  int[] lines(Reading reading);

  /** Whether it may stand anywhere. */
  boolean mayBeIn(Reading reading);

  /** Whether it may stand in a line. */
  boolean mayBeIn(Reading reading, int line);

  /** Its places in a line. */
  List<Span> in(Reading reading, int line);

  /** Whether it is true of all that it stands in, and so of every part of that. */
  boolean fills();

  /** What it looks for, in short. */
  String wanted();

  /** Texts or expressions; in words only where it is told, for that takes parsing. */
  record OfPattern(int pattern, Finder.Patterns finder) implements Evidence {

    /** How much of a pattern is shown, in code units. */
    private static final int SHOWN = 40;

    @Override
    public String wanted() {
      String first = finder.patterns().get(0).source();
      String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
      int others = finder.patterns().size() - 1;
      String more = others > 0 ? " or one of " + others + " others" : "";
      return finder.key() + ": " + shown + more;
    }

    @Override
    public List<Integer> triggers() {
      return List.of(pattern);
    }

    @Override
    public int[] lines(Reading reading) {
      return reading.linesWith(pattern);
    }

    @Override
    public boolean mayBeIn(Reading reading) {
      return reading.mayHold(pattern);
    }

    @Override
    public boolean mayBeIn(Reading reading, int line) {
      return reading.mayHold(pattern, line);
    }

    @Override
    public List<Span> in(Reading reading, int line) {
      return reading.find(pattern, line);
    }

    @Override
    public boolean fills() {
      return false;
    }
  }

  /** Lines that another finder would take: each of them holds it, from end to end. */
  record OfLines(Runner runner, String wanted) implements Evidence {

    @Override
    public List<Integer> triggers() {
      return runner.triggers();
    }

    @Override
    public int[] lines(Reading reading) {
      TreeSet<Integer> lines = new TreeSet<>();
      Layout layout = reading.layout();
      for (Span stretch : reading.stretches(runner)) {
        int last = layout.lineAt(Math.max(stretch.start(), stretch.end() - 1));
        for (int line = layout.lineAt(stretch.start()); line <= last; line++) {
          if (!layout.isBlank(line)) {
            lines.add(line);
          }
        }
      }
      return lines.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public boolean mayBeIn(Reading reading) {
      return !reading.stretches(runner).isEmpty();
    }

    @Override
    public boolean mayBeIn(Reading reading, int line) {
      return !in(reading, line).isEmpty();
    }

    @Override
    public List<Span> in(Reading reading, int line) {
      Layout layout = reading.layout();
      Span content = Units.trim(layout.text(), layout.line(line));
      List<Span> found = new ArrayList<>();
      for (Span stretch : reading.stretches(runner)) {
        if (stretch.overlaps(content)) {
          found.add(stretch.common(content));
        }
      }
      return found;
    }

    @Override
    public boolean fills() {
      return true;
    }
  }
}
