package org.unchaff.engine;

import java.nio.charset.StandardCharsets;

/** Any text is an expression, which means the same written out, or is refused at a place in it. */
public final class RegexFuzz {

  private RegexFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String pattern = new String(data, StandardCharsets.UTF_8);
    Regex regex;
    try {
      regex = RegexParser.parse(pattern);
    } catch (RegexFault e) {
      if (e.position() < 0 || e.position() > pattern.length()) {
        throw new AssertionError("refused at " + e.position(), e);
      }
      return;
    }
    try {
      String again = RegexParser.parse(regex.toString()).toString();
      if (!again.equals(regex.toString())) {
        throw new AssertionError(regex + " was read as " + again);
      }
    } catch (RegexFault e) {
      // Written out, each repetition has a group of its own.
      if (!e.reason().startsWith("groups nest")) {
        throw new AssertionError(regex + " cannot be read", e);
      }
    }
  }
}
