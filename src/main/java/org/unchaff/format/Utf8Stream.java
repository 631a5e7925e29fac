package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.unchaff.text.Encoding;

/** Gives a stream in another encoding as UTF-8, without its byte order mark. */
final class Utf8Stream extends InputStream {

  private static final int UNITS = 1 << 13;

  private final InputStream in;
  private final Reader reader;
  private final Encoding encoding;
  private final char[] units = new char[UNITS];
  private int kept;
  private boolean isAtStart = true;
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  Utf8Stream(InputStream in, Encoding encoding) {
    this.in = in;
    this.encoding = encoding;
    this.reader =
        new InputStreamReader(
            in,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!bytes.hasRemaining()) {
      int count = readUnits();
      if (count < 0 && kept == 0) {
        return false;
      }
      encode(Math.max(0, count));
    }
    return true;
  }

  private int readUnits() throws IOException {
    try {
      return reader.read(units, kept, UNITS - kept);
    } catch (CharacterCodingException e) {
      throw new IOException(
          "not all of it is " + encoding.charset() + "; say its charset with --encoding", e);
    }
  }

  /** Encodes what was read, but for the first half of a character whose second is yet to come. */
  private void encode(int count) {
    int length = kept + count;
    boolean half = count > 0 && Character.isHighSurrogate(units[length - 1]);
    int whole = half ? length - 1 : length;
    int start = isAtStart && whole > 0 && units[0] == '\uFEFF' ? 1 : 0;
    isAtStart &= whole == 0;
    bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(units, start, whole - start));
    kept = length - whole;
    units[0] = half ? units[length - 1] : units[0];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
