package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** A block of more lines is no single notice. */
  private static final int BLOCK_LINES = 12;

  private Runs() {}

  /** Runs of lines: neighbours, but for blank lines and short ones without final punctuation. */
  static List<List<Region>> of(Layout layout, List<Region> regions) {
    return of(layout, regions, BRIDGE_LINES);
  }

  /** Runs of lines with nothing but blank lines between them. */
  static List<List<Region>> stacks(Layout layout, List<Region> regions) {
    return of(layout, regions, 0);
  }

  private static List<List<Region>> of(Layout layout, List<Region> regions, int most) {
    List<List<Region>> runs = new ArrayList<>();
    List<Region> run = new ArrayList<>();
    for (Region region : regions) {
      boolean joins = !run.isEmpty() && joins(layout, run.get(run.size() - 1), region, most);
      if (!joins) {
        run = new ArrayList<>();
        runs.add(run);
      }
      run.add(region);
    }
    return runs;
  }

  private static boolean joins(Layout layout, Region left, Region right, int most) {
    return left.endsLine()
        && right.startsLine()
        && mayJoin(layout, left.line(), right.line(), most);
  }

  /** Whether what stands between two lines lets them be neighbours in a run. */
  static boolean mayJoin(Layout layout, int left, int right) {
    return mayJoin(layout, left, right, BRIDGE_LINES);
  }

  private static boolean mayJoin(Layout layout, int left, int right, int most) {
    int bridged = 0;
    boolean blank = false;
    for (int line = left + 1; line < right; line++) {
      if (layout.isBlank(line)) {
        blank = true;
      } else if (isShort(layout, layout.line(line))) {
        bridged++;
      } else {
        return false;
      }
    }
    return bridged == 0 || bridged <= most && !blank;
  }

  private static boolean isShort(Layout layout, Span line) {
    return Chars.columns(layout.text(), line) <= BRIDGE_COLUMNS
        && !Sentences.endsSentence(layout.text(), line);
  }

  /**
   * Blocks in which each line holds evidence, but for a few short ones without final punctuation:
   * the name of a newsletter above its praise, a button below.
   */
  static List<List<Region>> blocks(Layout layout, Map<Integer, Region> regions) {
    List<List<Region>> blocks = new ArrayList<>();
    int done = -1;
    for (int line : regions.keySet()) {
      if (line > done) {
        done = Units.blockEnd(layout, line);
        List<Region> block = block(layout, Units.blockStart(layout, line), done, regions);
        if (!block.isEmpty()) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private static List<Region> block(
      Layout layout, int first, int last, Map<Integer, Region> regions) {
    List<Region> block = new ArrayList<>();
    int bare = 0;
    for (int line = first; line <= last && last - first < BLOCK_LINES; line++) {
      Region region = regions.get(line);
      if (region != null && region.isWholeLine()) {
        block.add(region);
      } else if (region == null && isShort(layout, layout.line(line))) {
        block.add(Region.bare(line, Units.trim(layout.text(), layout.line(line))));
        bare++;
      } else {
        return List.of();
      }
    }
    return 2 * bare < block.size() && bare <= BRIDGE_LINES ? block : List.of();
  }
}
