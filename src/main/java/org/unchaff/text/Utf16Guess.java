package org.unchaff.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte order mark. It is valid UTF-8 where it holds only ASCII characters,
 * so it has to be asked for first; a control character that no text holds gives the occasion.
 */
final class Utf16Guess {

  private static final int SAMPLE = 4096;

  /** One unit of so many may be none that a text holds. */
  private static final int RARE = 50;

  /** One unit of so many is at least a space, a line end, a letter of ASCII or a full stop. */
  private static final int USUAL = 100;

  /** The right byte order shows at least so many times more of those than the wrong one. */
  private static final int CLEARLY = 4;

  private static final String MARKS =
      " \n\r\t.,:;!?\"'()-\u3001\u3002\uff0c\uff01\uff1f\uff1a\u201c\u201d";

  private Utf16Guess() {}

  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    if (length < 4 || !isOccasion(bytes) || !isUnlikeBytewise(bytes, length)) {
      return Optional.empty();
    }
    int little = usual(bytes, length, 0);
    int big = usual(bytes, length, 1);
    int low = little >= big ? 0 : 1;
    boolean clear =
        Math.max(little, big) * USUAL >= length / 2
            && Math.max(little, big) >= CLEARLY * Math.min(little, big)
            && strange(bytes, length, low) * RARE <= length / 2;
    return clear
        ? Optional.of(low == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** Whether there is a control character among the first bytes that no text in ASCII holds. */
  static boolean isOccasion(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] >= 0 && bytes[i] < '\t') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether so many bytes are controls, as the upper halves of most alphabets are, or outside
   * ASCII, as those of Han and Hangul are, that a stray NUL does not explain them.
   */
  private static boolean isUnlikeBytewise(byte[] bytes, int length) {
    int controls = 0;
    int high = 0;
    for (int i = 0; i < length; i++) {
      controls += bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' ? 1 : 0;
      high += bytes[i] < 0 ? 1 : 0;
    }
    return controls >= length / 3 || high >= length / 8;
  }

  private static char unit(byte[] bytes, int at, int low) {
    return (char) ((bytes[at + low] & 0xff) | (bytes[at + 1 - low] & 0xff) << 8);
  }

  private static int usual(byte[] bytes, int length, int low) {
    int count = 0;
    for (int at = 0; at < length; at += 2) {
      char c = unit(bytes, at, low);
      boolean letter = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      count += letter || MARKS.indexOf(c) >= 0 ? 1 : 0;
    }
    return count;
  }

  private static int strange(byte[] bytes, int length, int low) {
    int count = 0;
    for (int at = 0; at < length; at += 2) {
      char c = unit(bytes, at, low);
      int type = Character.getType(c);
      boolean control = type == Character.CONTROL && MARKS.indexOf(c) < 0;
      count += control || type == Character.UNASSIGNED || type == Character.PRIVATE_USE ? 1 : 0;
    }
    return count;
  }
}
