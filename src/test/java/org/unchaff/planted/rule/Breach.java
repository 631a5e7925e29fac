package org.unchaff.planted.rule;

import org.unchaff.Cleaner;

/** Imports upwards on purpose: the architecture test has to catch it. */
public final class Breach {
  private Breach() {}

  public static Object breach() {
    return Cleaner.builder();
  }
}
