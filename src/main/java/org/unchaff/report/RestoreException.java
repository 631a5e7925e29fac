package org.unchaff.report;

/**
 * A clean file that cannot be restored by a report; the message says why and what to do, in one
 * line.
 */
public final class RestoreException extends Exception {
  private static final long serialVersionUID = 1L;

  RestoreException(String message) {
    super(message);
  }

  /** Why, and what to do. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
