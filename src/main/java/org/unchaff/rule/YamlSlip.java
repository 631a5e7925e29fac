package org.unchaff.rule;

import java.util.List;

/**
 * The likely slip behind a file that is no YAML. A parser says what it expected; a rule writer
 * wants to hear what he typed.
 *
 * @param line from 0
 * @param column from 0, in code points
 * @param message what is wrong and what would be right
 */
record YamlSlip(int line, int column, String message) {

  /**
   * Lines above the parser's place that are searched: the parser often notices a slip one line
   * late.
   */
  private static final int LOOK_BACK = 2;

  private static final String RESERVED = "@`%&*!|>";

  static YamlSlip find(String yaml, int line, int column, String problem) {
    List<String> lines = yaml.lines().toList();
    for (int at = Math.min(line, lines.size() - 1); at >= 0 && at >= line - LOOK_BACK; at--) {
      YamlSlip slip = inLine(at, lines.get(at));
      if (slip != null) {
        return slip;
      }
    }
    return new YamlSlip(line, column, "this is no YAML: " + problem);
  }

  private static @org.jspecify.annotations.Nullable YamlSlip inLine(int number, String line) {
    int indent = line.length() - line.stripLeading().length();
    int tab = line.substring(0, indent).indexOf('\t');
    if (tab >= 0) {
      return new YamlSlip(number, tab, "a tab indents this line; YAML takes only spaces");
    }
    int wide = line.indexOf('：');
    if (wide > 0
        && line.indexOf(": ") < 0
        && !line.endsWith(":")
        && isWord(line.substring(indent, wide))) {
      return new YamlSlip(
          number,
          columns(line, wide),
          "a full-width colon stands behind the key; write : and a space");
    }
    int value = valueStart(line);
    if (value < line.length() && value > 0) {
      char c = line.charAt(value);
      if (RESERVED.indexOf(c) >= 0 && !(c == '|' || c == '>') || "[{".indexOf(c) >= 0) {
        return new YamlSlip(
            number, columns(line, value), "a text that begins with " + c + " must stand in quotes");
      }
      if ((c == '"' || c == '\'') && hasTextBehindQuote(line, value, c)) {
        return new YamlSlip(
            number,
            columns(line, value),
            c == '"'
                ? "this double-quoted text ends early or holds a backslash; single quotes take both as they are"
                : "this single-quoted text ends early; write '' for a single quote inside it");
      }
      int colon = line.indexOf(": ", value);
      if (colon > 0 && c != '"' && c != '\'') {
        return new YamlSlip(
            number,
            columns(line, value),
            "a text that holds a colon and a space must stand in quotes");
      }
    }
    return null;
  }

  private static boolean hasTextBehindQuote(String line, int open, char quote) {
    int close = line.indexOf(quote, open + 1);
    return close < 0 || close < line.stripTrailing().length() - 1 || line.indexOf('\\') > open;
  }

  private static boolean isWord(String key) {
    String bare = key.startsWith("- ") ? key.substring(2) : key;
    return !bare.isBlank() && bare.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }

  /** Where the value of a line starts: behind the key, or behind the dash of a list. */
  private static int valueStart(String line) {
    int at = line.length() - line.stripLeading().length();
    while (line.startsWith("- ", at)) {
      at += 2;
    }
    int colon = line.indexOf(": ", at);
    if (colon > 0 && isWord(line.substring(at, colon))) {
      at = colon + 2;
    }
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int columns(String line, int offset) {
    return line.codePointCount(0, offset);
  }
}
