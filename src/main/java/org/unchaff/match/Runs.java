package org.unchaff.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Brings neighbouring lines together that hold evidence. */
final class Runs {

  /**
   * A line without evidence between two that hold some goes with them if it is no wider than this
   * and no sentence.
   */
  private static final int BRIDGE_COLUMNS = 48;

  /** So many such lines in a row at most. */
  private static final int BRIDGE_LINES = 3;

  private Runs() {}

  /** Runs of lines: neighbours, but for blank lines and short ones without final punctuation. */
  static List<List<Region>> of(Layout layout, List<Region> regions) {
    List<List<Region>> runs = new ArrayList<>();
    List<Region> run = new ArrayList<>();
    for (Region region : regions) {
      boolean joins = !run.isEmpty() && joins(layout, run.get(run.size() - 1), region);
      if (!joins) {
        run = new ArrayList<>();
        runs.add(run);
      }
      run.add(region);
    }
    return runs;
  }

  private static boolean joins(Layout layout, Region left, Region right) {
    if (!left.endsLine() || !right.startsLine()) {
      return false;
    }
    int bridged = 0;
    boolean blank = false;
    for (int line = left.line() + 1; line < right.line(); line++) {
      if (layout.isBlank(line)) {
        blank = true;
      } else if (isShort(layout, layout.line(line))) {
        bridged++;
      } else {
        return false;
      }
    }
    return bridged == 0 || bridged <= BRIDGE_LINES && !blank;
  }

  private static boolean isShort(Layout layout, Span line) {
    int columns = 0;
    for (int i = line.start(); i < line.end(); i++) {
      columns += Chars.columns(layout.text().charAt(i));
    }
    return columns <= BRIDGE_COLUMNS && !Sentences.endsSentence(layout.text(), line);
  }

  /** Blocks in which each line holds evidence. */
  static List<List<Region>> blocks(Layout layout, Collection<Region> regions) {
    TreeMap<Integer, List<Region>> byStart = new TreeMap<>();
    for (Region region : regions) {
      if (region.isWholeLine()) {
        int start = Units.blockStart(layout, region.line());
        byStart.computeIfAbsent(start, s -> new ArrayList<>()).add(region);
      }
    }
    return byStart.entrySet().stream()
        .filter(
            block ->
                block.getValue().size()
                    == Units.blockEnd(layout, block.getKey()) - block.getKey() + 1)
        .map(java.util.Map.Entry::getValue)
        .toList();
  }
}
