package org.unchaff.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a text is written as bytes.
 *
 * @param charset the charset
 * @param bom whether a byte order mark stands before the text; it is no part of the text
 */
public record Encoding(Charset charset, boolean bom) {

  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

  private static final String MARK = "\uFEFF";

  /** Charsets whose byte order marks are known; the mark of UTF-32LE begins like that of UTF-16. */
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  /**
   * The encoding of a text by its bytes: a byte order mark tells it, else bytes that are valid
   * UTF-8 are UTF-8, else the first 4 KB of what is not ASCII are looked at. In doubt it is UTF-8.
   */
  public static Encoding of(byte[] bytes) {
    Encoding marked = marked(bytes);
    return marked.bom() ? marked : EncodingGuess.of(bytes);
  }

  /** The encoding in a charset that the user named; UTF-16 without a byte order is by its mark. */
  public static Encoding of(byte[] bytes, Charset charset) {
    Encoding marked = marked(bytes);
    if (marked.bom() && (marked.charset().equals(charset) || isFamily(marked, charset))) {
      return marked;
    }
    return new Encoding(isFamily(charset) ? byOrder(charset) : charset, false);
  }

  private static boolean isFamily(Charset charset) {
    return charset.name().equals("UTF-16") || charset.name().equals("UTF-32");
  }

  private static boolean isFamily(Encoding marked, Charset charset) {
    return isFamily(charset) && marked.charset().name().startsWith(charset.name());
  }

  private static Charset byOrder(Charset family) {
    return Charset.forName(family.name() + "BE");
  }

  /** The bytes of the byte order mark that this encoding puts before a text, perhaps none. */
  byte[] mark() {
    return bom ? MARK.getBytes(charset) : new byte[0];
  }

  /** What the byte order mark at the start of {@code bytes} shows; UTF-8 without one if none. */
  static Encoding marked(byte[] bytes) {
    for (Charset charset : MARKED) {
      Encoding encoding = new Encoding(charset, true);
      if (startsWith(bytes, encoding.mark())) {
        return encoding;
      }
    }
    return UTF_8;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    boolean same = bytes.length >= start.length;
    for (int i = 0; same && i < start.length; i++) {
      same = bytes[i] == start[i];
    }
    return same;
  }
}
