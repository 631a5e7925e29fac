package org.unchaff.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Memory that automata may take together for what they have worked out so far. Safe for use by
 * several threads.
 */
public final class Budget {

  private static final long MOST = 64L << 20;

  private final long bytes;
  private final AtomicLong left;
  private final @Nullable Budget whole;

  /**
   * A budget.
   *
   * @param bytes how much may be taken
   */
  public Budget(long bytes) {
    this(bytes, null);
  }

  private Budget(long bytes, @Nullable Budget whole) {
    this.bytes = bytes;
    this.left = new AtomicLong(bytes);
    this.whole = whole;
  }

  /** 64 mebibytes, or a quarter of the heap if that is less. */
  public static Budget standard() {
    return new Budget(Math.min(MOST, Runtime.getRuntime().maxMemory() / 4));
  }

  /**
   * A budget for those who must not use up this one: what they take is taken from this one too, and
   * is never more than a part of it.
   *
   * @param parts which part: 4 is a quarter
   */
  public Budget part(int parts) {
    return new Budget(bytes / parts, this);
  }

  /** Takes so many bytes if they are left; whether they were. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0 && (whole == null || whole.take(bytes))) {
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
    if (whole != null) {
      whole.giveBack(bytes);
    }
  }
}
