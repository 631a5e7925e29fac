package org.unchaff;

/** The first minute: one method, the built-in rules. */
public final class Unchaff {

  private Unchaff() {}

  /**
   * The article without what does not belong to it.
   *
   * @param text any text
   * @return the clean text; the same object if there was nothing to remove
   */
  public static String clean(String text) {
    return Default.CLEANER.clean(text).text();
  }

  private static final class Default {
    static final Cleaner CLEANER = Cleaner.builder().build();
  }
}
