package org.unchaff.cli;

/** A number with what it counts. */
final class Plural {

  private Plural() {}

  /**
   * Such as "1 rule" or "0 rules".
   *
   * @param one the word for one of them
   */
  static String of(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
