package org.unchaff.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

  private static final byte[] TEXT =
      "one line of text\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

  private static byte[] pack(Packing packing, boolean isByRecord) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PackedStream out = packing.packed(bytes, isByRecord)) {
      for (int at = 0; at < TEXT.length; at += 100_000) {
        out.write(TEXT, at, Math.min(100_000, TEXT.length - at));
        out.endRecord();
      }
    }
    return bytes.toByteArray();
  }

  /** Gives a few bytes at a time and never says that there are more, as pipes do. */
  private static InputStream pipe(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int available() {
        return 0;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, 1000));
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void whatIsPackedComesBackFromAPipe(Packing packing) throws IOException {
    assertArrayEquals(TEXT, Packing.unpacked(pipe(pack(packing, false))).readAllBytes());
    assertArrayEquals(TEXT, Packing.unpacked(pipe(pack(packing, true))).readAllBytes());
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void packedDataThatIsCutShortIsAFault(Packing packing) throws IOException {
    byte[] packed = pack(packing, false);
    InputStream in = Packing.unpacked(pipe(Arrays.copyOf(packed, packed.length - 20)));
    IOException thrown = assertThrows(IOException.class, in::readAllBytes);
    assertTrue(Packing.isCutShort(thrown), thrown::toString);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void nothingPackedIsNothing(Packing packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packing.packed(bytes, false).close();
    assertEquals(0, Packing.unpacked(pipe(bytes.toByteArray())).readAllBytes().length);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void packingGivesTheSameBytesEachTime(Packing packing) throws IOException {
    assertArrayEquals(pack(packing, false), pack(packing, false));
  }
}
