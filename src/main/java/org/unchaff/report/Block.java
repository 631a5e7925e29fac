package org.unchaff.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Texts packed so that a page can hold many, and so that nothing in them can be markup. */
final class Block {

  private Block() {}

  /** The text in UTF-8, deflated quickly, for as long as it waits in memory. */
  static byte[] deflate(String text) {
    return deflate(text, Deflater.BEST_SPEED);
  }

  private static byte[] deflate(String text, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** The text of {@link #deflate}. */
  static String inflate(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
      byte[] part = new byte[1 << 13];
      while (!inflater.finished()) {
        out.write(part, 0, inflater.inflate(part));
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalStateException("only what was deflated here is inflated here", e);
    } finally {
      inflater.end();
    }
  }

  /**
   * The text in UTF-8, deflated well (with zlib's head and check sum), in letters, digits, {@code +
   * / =} and nothing else.
   */
  static String encode(String text) {
    return Base64.getEncoder().encodeToString(deflate(text, Deflater.BEST_COMPRESSION));
  }
}
