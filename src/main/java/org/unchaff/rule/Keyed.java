package org.unchaff.rule;

import java.util.Locale;

/** A value that rule files call by a word: the constant's name in lower case, with hyphens. */
public interface Keyed {

  String name();

  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
