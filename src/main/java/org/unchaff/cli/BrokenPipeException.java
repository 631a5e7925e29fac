package org.unchaff.cli;

import java.io.IOException;

/** Whoever read the standard output has gone: no fault, only the end. */
final class BrokenPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPipeException(IOException cause) {
    super(cause);
  }
}
