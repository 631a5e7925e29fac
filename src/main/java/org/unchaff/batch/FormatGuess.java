package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import org.unchaff.format.Format;

/** Guesses the format of an input by its first bytes. */
final class FormatGuess {

  /** How many bytes are looked at. */
  static final int HEAD = 1 << 16;

  private FormatGuess() {}

  /**
   * Guesses.
   *
   * @param in a stream that can go back by {@link #HEAD} bytes; it stands where it stood afterwards
   */
  static Format of(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return org.unchaff.format.JsonLinesSniffer.looksLike(head) ? Format.JSONL : Format.TEXT;
  }
}
