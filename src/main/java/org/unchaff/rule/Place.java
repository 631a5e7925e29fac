package org.unchaff.rule;

/**
 * A place in a rule file, or the name of something else that speaks of rules.
 *
 * @param file the file's name as the user gave it, or an option
 * @param line from 1; 0 where there are no lines
 * @param column from 1, counted in code points
 */
public record Place(String file, int line, int column) {

  /** Something without lines, such as an option. */
  public static Place of(String name) {
    return new Place(name, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
