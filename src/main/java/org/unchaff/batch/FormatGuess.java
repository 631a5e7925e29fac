package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.unchaff.format.Format;
import org.unchaff.format.JsonLinesSniffer;
import org.unchaff.text.Codec;
import org.unchaff.text.Encoding;

/** Guesses the format of an input by its name, else by its first bytes. */
final class FormatGuess {

  /** How many bytes are looked at. */
  static final int HEAD = 1 << 16;

  private FormatGuess() {}

  /**
   * Guesses.
   *
   * @param in a stream that can go back by {@link #HEAD} bytes; it stands where it stood afterwards
   * @param name the name of the file, if it is one
   */
  static Format of(InputStream in, Optional<String> name) throws IOException {
    Optional<Format> named = name.flatMap(Format::named);
    if (named.isPresent() && named.get() != Format.TEXT) {
      return named.get();
    }
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (new String(head, 0, Math.min(head.length, 7), StandardCharsets.ISO_8859_1)
        .equals("WARC/1.")) {
      return Format.WARC;
    }
    return JsonLinesSniffer.looksLike(utf8(head)) ? Format.JSONL : Format.TEXT;
  }

  private static byte[] utf8(byte[] head) {
    boolean isWide = head.length > 1 && Encoding.of(head).charset().name().startsWith("UTF-16");
    return isWide ? Codec.decode(head).text().getBytes(StandardCharsets.UTF_8) : head;
  }
}
