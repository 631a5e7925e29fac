package org.unchaff.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Any bytes at all unpack, or fail with an exception that is told. */
public final class PackingFuzz {

  private static final int MOST = 1 << 20;

  private PackingFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    try (InputStream in = Packing.unpacked(new ByteArrayInputStream(data))) {
      in.readNBytes(MOST);
    } catch (IOException e) {
      if (Packing.isCutShort(e) && data.length == 0) {
        throw new AssertionError("nothing was cut short", e);
      }
    }
  }
}
