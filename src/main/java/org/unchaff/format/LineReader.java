package org.unchaff.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines as bytes, line ends included, so that every byte can be passed on. A line that is too
 * long comes in pieces. Not safe for use by several threads.
 */
final class LineReader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private boolean isInside;

  /**
   * A line or a piece of one.
   *
   * @param isWhole whether it is a line from its start to its end
   * @param isFirst whether it starts a line
   */
  record Line(byte[] bytes, boolean isFirst, boolean isWhole) {}

  /**
   * A reader.
   *
   * @param limit the most bytes of a line that comes whole
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line with its line feed, if it has one; nothing at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    boolean isFirst = !isInside;
    int most = isFirst ? limit : BUFFER;
    isInside = true;
    while (isInside && line.size() <= most && (at < filled || fill())) {
      int start = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      isInside = at == filled;
      at += isInside ? 0 : 1;
      if (!isInside && line.size() == 0 && at - start <= most) {
        return Optional.of(new Line(Arrays.copyOfRange(buffer, start, at), isFirst, isFirst));
      }
      line.write(buffer, start, at - start);
    }
    boolean isLast = !isInside || at == filled && !fill();
    isInside = !isLast;
    boolean isWhole = isFirst && isLast && line.size() <= most;
    return line.size() == 0
        ? Optional.empty()
        : Optional.of(new Line(line.toByteArray(), isFirst, isWhole));
  }

  /** The next bytes, fewer than asked for only at the end. */
  byte[] read(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(count, BUFFER));
    while (bytes.size() < count && (at < filled || fill())) {
      int length = Math.min(count - bytes.size(), filled - at);
      bytes.write(buffer, at, length);
      at += length;
    }
    return bytes.toByteArray();
  }

  /** Whether a carriage return or a line feed comes next. */
  boolean isAtLineEnd() throws IOException {
    return (at < filled || fill()) && (buffer[at] == '\n' || buffer[at] == '\r');
  }

  /** Whether a whole line is here already, or more bytes are. */
  boolean isReady() throws IOException {
    for (int i = at; i < filled; i++) {
      if (buffer[i] == '\n') {
        return true;
      }
    }
    return in.available() > 0;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
