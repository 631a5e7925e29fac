package org.unchaff.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds code: lines inside a fence, and stretches of a line between backquotes. What stands there
 * is shown, not said.
 */
final class CodeBlocks {

  private static final int FENCE = 3;

  /**
   * A code span that is not closed within so many code units is none: keeps the work linear in the
   * line.
   */
  private static final int FAR = 1000;

  private CodeBlocks() {}

  /**
   * The lines that belong to a fenced block, fences included; a fence that nothing closes holds all
   * that follows.
   */
  static BitSet fenced(String text, Lines lines) {
    BitSet fenced = new BitSet();
    char open = 0;
    int length = 0;
    for (int i = 0; i < lines.count(); i++) {
      Span line = lines.content(i);
      int at = indent(text, line);
      char c = at < line.end() ? text.charAt(at) : ' ';
      int run = c == '`' || c == '~' ? run(text, at, line.end()) : 0;
      if (open != 0) {
        fenced.set(i);
        if (c == open && run >= length && Chars.isBlank(text, new Span(at + run, line.end()))) {
          open = 0;
        }
      } else if (run >= FENCE
          && (c == '~' || text.substring(at + run, line.end()).indexOf('`') < 0)) {
        fenced.set(i);
        open = c;
        length = run;
      }
    }
    return fenced;
  }

  private static int indent(String text, Span line) {
    int at = line.start();
    while (at < line.end()
        && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '>')) {
      at++;
    }
    return at;
  }

  private static int run(String text, int at, int end) {
    int to = at;
    while (to < end && text.charAt(to) == text.charAt(at)) {
      to++;
    }
    return to - at;
  }

  /** Code spans of a line, backquotes included. */
  static List<Span> inline(String line) {
    List<Span> found = new ArrayList<>();
    int open = line.indexOf('`');
    while (open >= 0) {
      int run = run(line, open, line.length());
      int close = closing(line, open + run, run);
      if (close > 0) {
        found.add(new Span(open, close));
      }
      open = line.indexOf('`', close > 0 ? close : open + run);
    }
    return found;
  }

  private static int closing(String line, int from, int length) {
    for (int at = line.indexOf('`', from); at >= 0 && at < from + FAR; ) {
      int run = run(line, at, line.length());
      if (run == length) {
        return at + run;
      }
      at = line.indexOf('`', at + run);
    }
    return -1;
  }
}
