package org.unchaff.cli;

/** A command line that cannot be carried out; the message says why and what to do. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
