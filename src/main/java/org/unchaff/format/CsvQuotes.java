package org.unchaff.format;

/** Follows the quotation marks of a row, to know whether a line end ends it. */
final class CsvQuotes {

  private final char separator;
  private boolean isOpen;
  private boolean isAtStart = true;

  CsvQuotes(char separator) {
    this.separator = separator;
  }

  /** Reads on in the row. */
  void read(byte[] bytes) {
    for (byte b : bytes) {
      if (b == '"' && (isOpen || isAtStart)) {
        // A doubled mark closes and opens again at once.
        isOpen = !isOpen;
        isAtStart = !isOpen;
      } else if (!isOpen) {
        isAtStart = b == separator;
      }
    }
  }

  /** Whether a quotation mark waits for its partner. */
  boolean isOpen() {
    return isOpen;
  }
}
