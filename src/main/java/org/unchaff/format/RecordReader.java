package org.unchaff.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads one record after the other. Not safe for use by several threads. */
public interface RecordReader extends Closeable {

  /** The next record; nothing at the end. */
  Optional<InputRecord> next() throws IOException;

  /**
   * Whether a record can be read without waiting for whoever writes the stream, as far as is known.
   * Who writes a record and waits for its answer gets it because of this.
   */
  default boolean isReady() throws IOException {
    return true;
  }
}
