package org.unchaff.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unchaff.batch.Tally;

/** One line that says what a run did. */
final class Summary {

  private Summary() {}

  static String of(Tally tally, boolean wrote) {
    StringBuilder line = new StringBuilder("unchaff: ");
    line.append(count(tally.documents(), "document")).append(", ");
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
          .append(count(tally.cuts(), "cut"))
          .append(" in ")
          .append(tally.changed())
          .append(" (")
          .append(categories)
          .append("), ")
          .append(count(tally.removed(), "character"))
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

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
