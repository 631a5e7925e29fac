package org.unchaff.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that automata may take together for what they have worked out so far. Safe for use by
 * several threads.
 */
public final class Budget {

  private static final long MOST = 64L << 20;

  private final AtomicLong left;

  /**
   * A budget.
   *
   * @param bytes how much may be taken
   */
  public Budget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** 64 mebibytes, or a quarter of the heap if that is less. */
  public static Budget standard() {
    return new Budget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 4));
  }

  /** Takes so many bytes if they are left; whether they were. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    left.addAndGet(bytes);
    return false;
  }

  /** Bytes that nobody has taken yet. */
  long left() {
    return left.get();
  }

  void giveBack(long bytes) {
    left.addAndGet(bytes);
  }
}
