package org.unchaff.text;

import org.apache.commons.text.StringEscapeUtils;

/** Character entities that a scraper left in the text. */
public final class EntityText {

  /**
   * An ampersand may itself have been escaped, and again, by each program that the text went
   * through.
   */
  private static final int MOST_LAYERS = 4;

  private EntityText() {}

  /** What the entities in a text mean; those that mean nothing stay as they are. */
  public static String decode(String text) {
    String decoded = text;
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      String next = StringEscapeUtils.unescapeHtml4(decoded);
      if (next.equals(decoded)) {
        break;
      }
      decoded = next;
    }
    return decoded.replace('\u00a0', ' ');
  }
}
