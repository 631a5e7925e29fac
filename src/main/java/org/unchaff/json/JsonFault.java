package org.unchaff.json;

/** A text that is not the JSON it should be; the message says what is wrong, in one line. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1L;

  JsonFault(String message) {
    super(message);
  }

  /** What is wrong, in one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
