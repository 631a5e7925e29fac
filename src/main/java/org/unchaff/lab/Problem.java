package org.unchaff.lab;

import org.unchaff.rule.Place;

/**
 * Something that a rule's author should know.
 *
 * @param isError whether the rule must not be used like that; else it is a warning
 * @param rule the rule's id
 * @param place where in the file
 * @param message what it is and what would be better, in one line
 */
public record Problem(boolean isError, String rule, Place place, String message) {

  static Problem error(String rule, Place place, String message) {
    return new Problem(true, rule, place, message);
  }

  static Problem warning(String rule, Place place, String message) {
    return new Problem(false, rule, place, message);
  }

  @Override
  public String toString() {
    return place + ": " + (isError ? "" : "warning: ") + rule + ": " + message;
  }
}
