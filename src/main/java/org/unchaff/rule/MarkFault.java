package org.unchaff.rule;

/** The marks of an example do not pair. */
final class MarkFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mark;
  private final int number;

  /**
   * @param mark the mark that is wrong; empty if there is none at all
   * @param number which of all such marks in the example it is, from 1
   */
  MarkFault(String mark, int number, String reason) {
    super(reason);
    this.mark = mark;
    this.number = number;
  }

  String mark() {
    return mark;
  }

  int number() {
    return number;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
