package org.unchaff.format;

/** What readers of lines have in common. */
final class Lines {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Lines() {}

  /** How many bytes a byte order mark takes at the start, if there is one. */
  static int markLength(byte[] bytes) {
    boolean marked =
        bytes.length >= BOM.length
            && bytes[0] == BOM[0]
            && bytes[1] == BOM[1]
            && bytes[2] == BOM[2];
    return marked ? BOM.length : 0;
  }

  static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }
}
