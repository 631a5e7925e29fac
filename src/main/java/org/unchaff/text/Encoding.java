package org.unchaff.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text is written as bytes.
 *
 * @param charset the charset
 * @param bom whether a byte order mark stands before the text; it is no part of the text
 */
public record Encoding(Charset charset, boolean bom) {

  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

  private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** The bytes of the byte order mark that this encoding puts before a text, perhaps none. */
  byte[] mark() {
    return bom ? UTF_8_BOM.clone() : new byte[0];
  }

  /**
   * The encoding that the byte order mark at the start of {@code bytes} shows; UTF-8 without one if
   * there is none.
   */
  static Encoding sniff(byte[] bytes) {
    boolean marked = bytes.length >= 3;
    for (int i = 0; marked && i < 3; i++) {
      marked = bytes[i] == UTF_8_BOM[i];
    }
    return marked ? new Encoding(StandardCharsets.UTF_8, true) : UTF_8;
  }
}
