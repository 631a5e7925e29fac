package org.unchaff.text;

import java.util.Arrays;

/** Any bytes at all come back from the decoder. */
public final class DecoderFuzz {

  private DecoderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Document document = Codec.decode(data);
    if (!Arrays.equals(data, Codec.encode(document))) {
      throw new AssertionError("decoded as " + document.encoding());
    }
  }
}
