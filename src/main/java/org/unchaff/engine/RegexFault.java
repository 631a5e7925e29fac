package org.unchaff.engine;

/** A pattern that is not in the subset: where, and why. */
public final class RegexFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  RegexFault(int position, String reason) {
    super(reason);
    this.position = position;
  }

  /** The offset in the pattern, in UTF-16 code units, from 0. */
  public int position() {
    return position;
  }

  /** What is wrong there and what would be right: one line without the position. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
