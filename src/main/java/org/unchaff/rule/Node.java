package org.unchaff.rule;

import java.util.List;

/**
 * What a YAML file holds, with the place of everything. All scalars are text: what they mean is the
 * reader's business.
 */
sealed interface Node {

  Place place();

  /**
   * A scalar.
   *
   * @param isPlain whether it stands without quotation marks
   */
  record Text(Place place, String value, boolean isPlain) implements Node {
    /** What a key without a value, or with nothing but a comment behind it, reads as. */
    boolean isNothing() {
      return isPlain && (value.isEmpty() || value.equals("~") || value.equals("null"));
    }
  }

  record Items(Place place, List<Node> nodes) implements Node {}

  /** A mapping; a key that stands twice stands twice here too. */
  record Entries(Place place, List<Entry> list) implements Node {}

  record Entry(Text key, Node value) {}
}
