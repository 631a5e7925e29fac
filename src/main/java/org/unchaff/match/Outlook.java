package org.unchaff.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.unchaff.rule.Over;
import org.unchaff.text.Layout;

/**
 * Which lines a score has to look at: everyday words are signals too, and nearly all lines that
 * hold one can come to nothing, which a sum tells before anything is looked at closely.
 */
final class Outlook {

  /** How far from a line with a core signal others of its run are looked for. */
  private static final int RUN_REACH = 6;

  private final List<Sign> triggers;

  /** The other signals that add points, the most first. */
  private final List<Sign> others;

  private final int threshold;

  /** Points that a line can have without any evidence. */
  private final int given;

  /** A line that cannot have as many points makes no difference. */
  private final int least;

  /** What a line has to bring to a run. */
  private final int share;

  private final boolean isCored;
  private final boolean isByRun;
  private final boolean isByBlock;

  Outlook(Scale scale, Set<Over> over) {
    this.triggers = scale.triggers();
    this.others =
        scale.signs().stream()
            .filter(sign -> sign.looks() && sign.points() > 0 && !triggers.contains(sign))
            .sorted(Comparator.comparingInt(sign -> -sign.points()))
            .toList();
    this.threshold = scale.threshold();
    this.share = scale.share();
    this.isCored = scale.hasCoreSigns();
    this.isByRun = over.contains(Over.RUN) || over.contains(Over.STACK);
    this.isByBlock = over.contains(Over.BLOCK);
    this.given =
        scale.signs().stream()
            .filter(sign -> !sign.looks())
            .mapToInt(sign -> Math.max(0, sign.points()))
            .sum();
    this.least = isByBlock ? 1 : isByRun ? share : threshold;
  }

  /**
   * The lines that hold evidence and could come to enough with all that they hold, in order; all
   * that hold evidence if the reading explains.
   */
  List<Integer> lines(Reading reading) {
    if (isCored) {
      return coreLines(reading);
    }
    List<Integer> lines = new ArrayList<>();
    if (!reading.explains() && mostTogether(reading) < threshold) {
      return lines;
    }
    int[] most = new int[reading.layout().lineCount()];
    for (Sign sign : triggers) {
      for (int line : sign.evidence().lines(reading)) {
        most[line] += sign.points();
      }
    }
    for (int line = 0; line < most.length; line++) {
      if (most[line] > 0 && isWorthALook(reading, line, most[line])) {
        lines.add(line);
      }
    }
    return reading.explains() || isByBlock ? lines : inPromisingRuns(reading, lines);
  }

  /** The lines that could come to enough with those that they may form a run with. */
  private List<Integer> inPromisingRuns(Reading reading, List<Integer> lines) {
    List<Integer> promising = new ArrayList<>();
    for (List<Integer> run : apart(reading.layout(), lines)) {
      if (mostOf(reading, run) >= threshold) {
        promising.addAll(run);
      }
    }
    return promising;
  }

  private int mostOf(Reading reading, List<Integer> run) {
    int most = given;
    for (Sign sign : triggers) {
      boolean isThere = run.stream().anyMatch(line -> !sign.evidence().in(reading, line).isEmpty());
      most += isThere ? sign.points() : 0;
    }
    return most;
  }

  /** The lines with a core signal, and those that may belong to a run with one. */
  private List<Integer> coreLines(Reading reading) {
    SortedSet<Integer> lines = new TreeSet<>();
    int reach = isByRun ? RUN_REACH : 0;
    for (Sign sign : triggers) {
      for (int line : sign.evidence().lines(reading)) {
        int last = Math.min(reading.layout().lineCount() - 1, line + reach);
        for (int near = Math.max(0, line - reach); near <= last; near++) {
          lines.add(near);
        }
      }
    }
    return List.copyOf(lines);
  }

  /** The most points that all lines could come to together. */
  private int mostTogether(Reading reading) {
    int most = given;
    for (Sign sign : triggers) {
      most += sign.evidence().mayBeIn(reading) ? sign.points() : 0;
    }
    return most;
  }

  /**
   * Whether what may be in a line is there.
   *
   * @param most the points that it comes to if all is
   */
  private boolean isWorthALook(Reading reading, int line, int most) {
    int points = most;
    boolean isAnyThere = false;
    for (Sign sign : triggers) {
      if (!reading.explains() && points + given < least) {
        return false;
      }
      if (sign.evidence().mayBeIn(reading, line)) {
        boolean isThere = !sign.evidence().in(reading, line).isEmpty();
        isAnyThere |= isThere;
        points -= isThere ? 0 : sign.points();
      }
    }
    return isAnyThere && (reading.explains() || points + given >= least);
  }

  /**
   * Whether a line holds a core signal, and could come to enough with all that it holds, by itself
   * or as the one that carries its neighbours.
   */
  boolean mayCarry(Reading reading, int line) {
    int points = 0;
    for (Sign sign : triggers) {
      points += sign.evidence().in(reading, line).isEmpty() ? 0 : sign.points();
    }
    if (points == 0) {
      return false;
    }
    int left = others.stream().mapToInt(Sign::points).sum();
    for (int i = 0; i < others.size() && !carries(points) && carries(points + left); i++) {
      Sign sign = others.get(i);
      left -= sign.points();
      points += sign.evidence().in(reading, line).isEmpty() ? 0 : sign.points();
    }
    return carries(points);
  }

  /** Whether so many points of what is found may do, by themselves or in a run. */
  private boolean carries(int points) {
    return isByBlock || isByRun && points >= share || points + given >= threshold;
  }

  /**
   * Parts lines where no run can reach over.
   *
   * @param lines in order
   */
  static List<List<Integer>> apart(Layout layout, List<Integer> lines) {
    List<List<Integer>> parts = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !Runs.mayJoin(layout, lines.get(i - 1), lines.get(i))) {
        parts.add(lines.subList(first, i));
        first = i;
      }
    }
    return parts;
  }
}
