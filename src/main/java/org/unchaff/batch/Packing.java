package org.unchaff.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How inputs are packed. */
final class Packing {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private Packing() {}

  /**
   * The stream unpacked, if its first bytes say that it is packed.
   *
   * @param in a stream that can go back
   */
  static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean isGzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return isGzip
        ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), FormatGuess.HEAD)
        : in;
  }
}
