package org.unchaff.cli;

import java.io.IOException;

/** Lets a run that is interrupted from the keyboard end what it has begun, and say what it did. */
final class Interrupts {

  /** So long the end may take; a run that waits for its input cannot end by itself. */
  private static final long PATIENCE_MILLIS = 1500;

  private Interrupts() {}

  /** Something that can be interrupted. */
  interface Run<R> {
    R run() throws IOException;
  }

  /**
   * Runs.
   *
   * @param stop asks the run to end soon; called from another thread
   */
  static <R> R guard(Runnable stop, Run<R> run) throws IOException {
    Thread caller = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              await(caller);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return run.run();
    } finally {
      remove(hook);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already, and its patience is the caller's time for a summary.
      return;
    }
  }

  private static void await(Thread caller) {
    try {
      caller.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
