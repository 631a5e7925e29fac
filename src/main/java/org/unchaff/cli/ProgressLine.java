package org.unchaff.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.unchaff.batch.Tally;

/**
 * Tells how far a long run is: by a bar on a terminal, else by a line now and then. A run that is
 * over soon is told nothing of. Messages among it go through {@link #aside}, so that they do not
 * mix with the bar, which another thread draws.
 */
final class ProgressLine implements AutoCloseable {

  /** A run that is shorter needs no bar. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(500);

  /** A log gets a line so often. */
  private static final long LONG = TimeUnit.SECONDS.toNanos(30);

  private static final int DRAWN_EVERY_MILLIS = 500;

  /** What the bar takes of a terminal's line; wider ones are not known to be. */
  private static final int WIDTH = 79;

  private final PrintStream err;
  private final boolean isShown;
  private final boolean isTerminal;
  private final LongSupplier clock;
  private long last;
  private long expected;
  private boolean isDrawn;
  private @Nullable ProgressBar bar;

  ProgressLine(PrintStream err, boolean isShown, boolean isTerminal) {
    this(err, isShown, isTerminal, System::nanoTime);
  }

  /**
   * A line for tests.
   *
   * @param clock tells nanoseconds
   */
  ProgressLine(PrintStream err, boolean isShown, boolean isTerminal, LongSupplier clock) {
    this.err = err;
    this.isShown = isShown;
    this.isTerminal = isTerminal;
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  /** Says how many inputs there are. */
  void expect(long inputs) {
    expected = inputs;
  }

  void show(Tally tally) {
    if (!isShown) {
      return;
    }
    long now = clock.getAsLong();
    if (bar != null) {
      update(bar, tally);
    } else if (now - last >= (isTerminal ? SHORT : LONG)) {
      last = now;
      if (isTerminal) {
        bar = newBar();
        update(bar, tally);
      } else {
        err.println("unchaff: " + tally.inputs() + " of " + expected + " inputs, " + counts(tally));
      }
    }
  }

  /** Of one input nobody knows how much is to come. */
  private ProgressBar newBar() {
    return ProgressBar.builder()
        .setTaskName("unchaff")
        .setInitialMax(expected > 1 ? expected : -1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(DRAWN_EVERY_MILLIS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
        .build();
  }

  private void update(ProgressBar on, Tally tally) {
    on.stepTo(expected > 1 ? tally.inputs() : tally.documents());
    on.setExtraMessage(" " + tally.changed() + " changed, " + tally.failed() + " failed");
  }

  private static String counts(Tally tally) {
    return Plural.of(tally.documents(), "document")
        + ", "
        + tally.changed()
        + " changed, "
        + tally.failed()
        + " failed so far";
  }

  private synchronized void draw(String line) {
    err.print("\r" + line);
    err.flush();
    isDrawn = true;
  }

  /** Lets something else be written, in the place of the bar. */
  synchronized void aside(Runnable message) {
    if (isDrawn) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      isDrawn = false;
    }
    message.run();
  }

  /** Ends the bar and takes it away. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    aside(() -> {});
  }
}
