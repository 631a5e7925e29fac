package org.unchaff.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unchaff.batch.Tally;

/** One line that says what a run did. */
final class Summary {

  /** A name, and a number in a column. */
  private static final String ROW = "  %-20s %12s";

  private Summary() {}

  static String of(Tally tally, boolean wrote) {
    StringBuilder line = new StringBuilder("unchaff: ");
    line.append(Plural.of(tally.documents(), "document")).append(", ");
    if (tally.cuts() == 0) {
      line.append("nothing to cut");
    } else {
      String categories =
          new TreeMap<>(tally.byCategory())
              .entrySet().stream()
                  .map(
                      (Map.Entry<String, Integer> entry) -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining(", "));
      line.append(wrote ? "" : "would cut: ")
          .append(Plural.of(tally.cuts(), "cut"))
          .append(" in ")
          .append(tally.changed())
          .append(" (")
          .append(categories)
          .append("), ")
          .append(Plural.of(tally.removed(), "character"))
          .append(" of ")
          .append(tally.characters());
    }
    if (tally.suspected() > 0) {
      line.append("; ").append(tally.suspected()).append(" suspected");
    }
    if (tally.skipped() > 0) {
      line.append("; ").append(tally.skipped()).append(" done before");
    }
    if (tally.failed() > 0) {
      line.append("; ").append(tally.failed()).append(" failed");
    }
    return line.toString();
  }

  /** What a run over several inputs did, a line each. */
  static List<String> table(Tally tally, Duration time) {
    double seconds = Math.max(0.001, time.toMillis() / 1000.0);
    List<String> rows = new ArrayList<>();
    rows.add(row("documents", tally.documents()));
    rows.add(row("changed", tally.changed()));
    new TreeMap<>(tally.byCategory())
        .forEach((category, cuts) -> rows.add(row("cuts: " + category, cuts)));
    rows.add(row("suspected", tally.suspected()));
    rows.add(row("failed", tally.failed()));
    rows.add(
        String.format(
            Locale.ROOT, ROW + " s", "time", String.format(Locale.ROOT, "%.1f", seconds)));
    if (seconds >= 1) {
      // In less, starting takes most of the time.
      String speed = String.format(Locale.ROOT, "%.1f", tally.bytes() / 1e6 / seconds);
      rows.add(String.format(Locale.ROOT, ROW + " MB/s", "speed", speed));
    }
    return rows;
  }

  private static String row(String what, long count) {
    return String.format(Locale.ROOT, ROW, what, count);
  }
}
