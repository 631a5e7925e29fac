package org.unchaff.cli;

import org.unchaff.batch.Progress;

/** Tells of what went wrong, in a line each, and remembers whether anything did. */
final class Messages implements Progress {

  private final Streams streams;
  private boolean isIncomplete;

  Messages(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void failed(String where, String what) {
    isIncomplete = true;
    streams.message("unchaff: " + where + ": " + what);
  }

  @Override
  public void note(String what) {
    streams.message("unchaff: note: " + what);
  }

  /** Whether an input failed. */
  boolean isIncomplete() {
    return isIncomplete;
  }
}
