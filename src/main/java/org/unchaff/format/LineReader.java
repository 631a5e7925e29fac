package org.unchaff.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads lines as bytes, line ends included, so that every byte can be passed on. Not safe for use
 * by several threads.
 */
final class LineReader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** The next line with its line feed, if it has one; nothing at the end. */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    while (at < filled || fill()) {
      int start = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      boolean ends = at < filled;
      at += ends ? 1 : 0;
      if (ends && line.size() == 0) {
        return Optional.of(java.util.Arrays.copyOfRange(buffer, start, at));
      }
      line.write(buffer, start, at - start);
      if (ends) {
        break;
      }
    }
    return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
