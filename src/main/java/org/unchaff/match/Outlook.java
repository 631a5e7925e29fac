package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchaff.rule.Over;

/**
 * Which lines a score has to look at: everyday words are signals too, and nearly all lines that
 * hold one can come to nothing, which a sum tells before anything is looked at closely.
 */
final class Outlook {

  /** How far from a line with a core signal others of its run are looked for. */
  private static final int RUN_REACH = 6;

  private final List<Sign> triggers;
  private final int threshold;

  /** Points that a line can have without any evidence. */
  private final int given;

  /** A line that cannot have as many points makes no difference. */
  private final int least;

  private final boolean isCored;
  private final boolean isByRun;
  private final boolean isByBlock;

  Outlook(Scale scale, Set<Over> over) {
    this.triggers = scale.triggers();
    this.threshold = scale.threshold();
    this.isCored = scale.hasCoreSigns();
    this.isByRun = over.contains(Over.RUN) || over.contains(Over.STACK);
    this.isByBlock = over.contains(Over.BLOCK);
    this.given =
        scale.signs().stream()
            .filter(sign -> !sign.looks())
            .mapToInt(sign -> Math.max(0, sign.points()))
            .sum();
    this.least = isByBlock ? 1 : isByRun ? scale.share() : threshold;
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
    SortedMap<Integer, Integer> most = new TreeMap<>();
    for (Sign sign : triggers) {
      for (int line : sign.evidence().lines(reading)) {
        most.merge(line, sign.points(), Integer::sum);
      }
    }
    most.forEach(
        (line, points) -> {
          if (suffices(reading, points) && isWorthALook(reading, line)) {
            lines.add(line);
          }
        });
    return reading.explains() || isByBlock ? lines : inPromisingRuns(reading, lines);
  }

  /** The lines that could come to enough with those that they may form a run with. */
  private List<Integer> inPromisingRuns(Reading reading, List<Integer> lines) {
    List<Integer> promising = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !Runs.mayJoin(reading.layout(), lines.get(i - 1), lines.get(i))) {
        List<Integer> run = lines.subList(first, i);
        if (mostOf(reading, run) >= threshold) {
          promising.addAll(run);
        }
        first = i;
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
      most += sign.evidence().lines(reading).isEmpty() ? 0 : sign.points();
    }
    return most;
  }

  private boolean suffices(Reading reading, int points) {
    return reading.explains() || points + given >= least;
  }

  /** Whether what may be in a line is there. */
  private boolean isWorthALook(Reading reading, int line) {
    int points = 0;
    for (Sign sign : triggers) {
      points += sign.evidence().in(reading, line).isEmpty() ? 0 : sign.points();
    }
    return points > 0 && suffices(reading, points);
  }
}
