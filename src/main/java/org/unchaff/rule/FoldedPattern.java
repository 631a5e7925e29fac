package org.unchaff.rule;

import org.unchaff.text.Fold;

/** What the writer of a regular expression should have written: its characters folded. */
final class FoldedPattern {

  private static final String REFERENCE = "${";

  private FoldedPattern() {}

  static String of(String pattern, Fold fold) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int end = asWritten(pattern, at);
      if (end > at) {
        out.append(pattern, at, end);
        at = end;
      } else {
        int c = pattern.codePointAt(at);
        out.append(folded(c, fold));
        at += Character.charCount(c);
      }
    }
    return out.toString();
  }

  /** The end of an escape or of a definition's name that starts here; else the start. */
  private static int asWritten(String pattern, int at) {
    if (pattern.startsWith(REFERENCE, at)) {
      return pattern.indexOf('}', at) + 1;
    }
    if (pattern.charAt(at) != '\\' || at + 1 >= pattern.length()) {
      return at;
    }
    boolean isProperty =
        "pP".indexOf(pattern.charAt(at + 1)) >= 0 && pattern.startsWith("{", at + 2);
    return isProperty ? Math.max(at + 2, pattern.indexOf('}', at) + 1) : at + 2;
  }

  /** A full-width bracket becomes one that the pattern must not read as its own. */
  private static String folded(int c, Fold fold) {
    String image = fold.of(Character.toString(c));
    boolean isNew = c >= 128 && image.length() == 1 && "()[]{}.*+?^$|\\".contains(image);
    return isNew ? "\\" + image : image;
  }
}
