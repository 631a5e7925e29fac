package org.unchaff.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the encoding of bytes without a byte order mark. A wrong guess would lose nothing, since
 * what does not come back the same is kept raw, but rules would see another text; so in doubt it is
 * UTF-8.
 */
final class EncodingGuess {

  /** So much is shown to the detector, which takes a millisecond for it. */
  private static final int SAMPLE = 4096;

  /** So much is tried out. */
  private static final int TRIED = 1 << 16;

  /** With fewer bytes outside ASCII there is nothing to tell a charset by. */
  private static final int EVIDENCE = 6;

  /** Below this the detector itself calls its answer a guess; the bytes are tried out anyway. */
  private static final int CONFIDENCE = 10;

  /**
   * Bytes in UTF-8 sequences for each byte outside of any, from which on a text is damaged UTF-8.
   * In the legacy charsets at most a third of the bytes look like such sequences (Japanese in
   * EUC-JP).
   */
  private static final int MOSTLY = 2;

  /** One byte of so many may be undecodable in the charset that is taken. */
  private static final int FEW = 20;

  /** What the detector says, and the charset that readers take it for, which holds more. */
  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("GB18030", "GB18030"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-JP", "EUC-JP"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("KOI8-R", "KOI8-R"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-2", "ISO-8859-2"),
          Map.entry("ISO-8859-5", "ISO-8859-5"),
          Map.entry("ISO-8859-6", "ISO-8859-6"),
          Map.entry("ISO-8859-7", "ISO-8859-7"),
          Map.entry("ISO-8859-8", "ISO-8859-8"),
          Map.entry("ISO-8859-8-I", "ISO-8859-8"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("windows-1250", "windows-1250"),
          Map.entry("windows-1251", "windows-1251"),
          Map.entry("windows-1252", "windows-1252"),
          Map.entry("windows-1253", "windows-1253"),
          Map.entry("windows-1254", "windows-1254"),
          Map.entry("windows-1255", "windows-1255"),
          Map.entry("windows-1256", "windows-1256"));

  private EncodingGuess() {}

  static Encoding of(byte[] bytes) {
    Optional<Charset> wide = Utf16Guess.of(bytes);
    if (wide.isPresent()) {
      return new Encoding(wide.get(), false);
    }
    return isUtf8(bytes) ? Encoding.UTF_8 : new Encoding(legacy(bytes), false);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return isMostlyUtf8(bytes);
    }
  }

  /** Whether most of the bytes outside ASCII stand in sequences of UTF-8. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int inside = 0;
    int outside = 0;
    int end = Math.min(bytes.length, TRIED);
    for (int at = 0; at < end; ) {
      int length = sequence(bytes, at);
      inside += length > 1 ? length : 0;
      outside += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return inside >= MOSTLY * outside;
  }

  /** The length of the sequence at a place; 0 if there is none. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static Charset legacy(byte[] bytes) {
    byte[] sample = sample(bytes);
    int high = high(sample);
    if (high < EVIDENCE) {
      return StandardCharsets.UTF_8;
    }
    byte[] head = bytes.length <= TRIED ? bytes : Arrays.copyOf(bytes, TRIED);
    int tolerated = high(head) / FEW;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = CHARSETS.get(match.getName());
      if (name != null
          && match.getConfidence() >= CONFIDENCE
          && Charset.isSupported(name)
          && Codec.undecodable(head, Charset.forName(name)) <= tolerated) {
        return Charset.forName(name);
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static int high(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  /** The first lines that are not all ASCII; what is says nothing. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    int start = 0;
    boolean tells = false;
    for (int at = 0; at < bytes.length && sample.size() < SAMPLE; at++) {
      tells |= bytes[at] < 0;
      if (bytes[at] == '\n' || at + 1 == bytes.length || at - start >= SAMPLE) {
        if (tells) {
          sample.write(bytes, start, Math.min(at + 1 - start, SAMPLE - sample.size()));
        }
        start = at + 1;
        tells = false;
      }
    }
    return sample.toByteArray();
  }
}
