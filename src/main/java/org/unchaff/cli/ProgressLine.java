package org.unchaff.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.unchaff.batch.Tally;

/** Tells how far a long run is: one line that changes on a terminal, else a line now and then. */
final class ProgressLine {

  /** A terminal's line changes so often. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(500);

  /** A log gets a line so often. */
  private static final long LONG = TimeUnit.SECONDS.toNanos(30);

  private final PrintStream err;
  private final boolean isTerminal;
  private long last = System.nanoTime();
  private int width;

  ProgressLine(PrintStream err, boolean isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
  }

  void show(Tally tally) {
    long now = System.nanoTime();
    if (now - last < (isTerminal ? SHORT : LONG)) {
      return;
    }
    last = now;
    String line =
        "unchaff: "
            + tally.documents()
            + " documents, "
            + tally.changed()
            + " changed, "
            + tally.failed()
            + " failed so far";
    if (isTerminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      err.flush();
      width = line.length();
    } else {
      err.println(line);
    }
  }

  /** Makes room for another message. */
  void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
