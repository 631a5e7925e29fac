package org.unchaff.batch;

import java.io.IOException;

/** Reading failed, which concerns one input; writing failed may concern all. */
public final class ReadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient IOException cause;

  ReadException(IOException cause) {
    super(cause);
    this.cause = cause;
  }

  String reason() {
    return Reasons.of(cause);
  }
}
