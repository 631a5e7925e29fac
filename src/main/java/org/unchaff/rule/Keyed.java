package org.unchaff.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value that rule files call by a word: the constant's name in lower case, with hyphens. */
public interface Keyed {

  String name();

  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a word stands for. */
  static <E extends Keyed> Optional<E> of(String word, E[] constants) {
    return Arrays.stream(constants).filter(constant -> constant.key().equals(word)).findFirst();
  }

  /** What to say behind a word that stands for none of some constants. */
  static String suggestion(String word, Keyed[] constants) {
    return Values.suggestion(word, Arrays.stream(constants).map(Keyed::key).toList());
  }
}
