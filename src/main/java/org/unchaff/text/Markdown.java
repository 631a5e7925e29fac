package org.unchaff.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a cut in a Markdown text takes whole or not at all: links, images, addresses in angle
 * brackets, and the front matter. Code needs no help, it is known in any text.
 */
public final class Markdown {

  /**
   * A link that is not closed within so many code units is none: keeps the work linear in the text.
   */
  private static final int FAR = 2000;

  private Markdown() {}

  /** The frames of a text, in order. */
  public static List<Frame> frames(String text) {
    List<Frame> found = new ArrayList<>();
    int at = frontMatter(text);
    if (at > 0) {
      found.add(new Frame(new Span(0, at), new Span(0, 0)));
    }
    while (at < text.length()) {
      Frame frame =
          switch (text.charAt(at)) {
            case '[' -> link(text, at);
            case '<' -> address(text, at);
            default -> Frame.NONE;
          };
      if (frame.whole().length() > 0) {
        found.add(frame);
      }
      at = Math.max(at + 1, frame.whole().end());
    }
    return found;
  }

  private static int frontMatter(String text) {
    Lines lines = Lines.of(text);
    for (int i = 0; i < lines.count(); i++) {
      boolean rule = lines.content(i).in(text).toString().equals("---");
      if (i == 0 && !rule) {
        return 0;
      }
      if (i > 0 && rule) {
        return lines.whole(i).end();
      }
    }
    return 0;
  }

  private static Frame link(String text, int open) {
    int close = partner(text, open, '[', ']');
    if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '(') {
      return Frame.NONE;
    }
    int end = partner(text, close + 1, '(', ')');
    if (end < 0) {
      return Frame.NONE;
    }
    int start = open > 0 && text.charAt(open - 1) == '!' ? open - 1 : open;
    return new Frame(new Span(start, end + 1), new Span(open + 1, close));
  }

  private static int partner(String text, int at, char open, char close) {
    int depth = 0;
    for (int i = at; i < text.length() && i < at + FAR; i++) {
      char c = text.charAt(i);
      if (c == '\n' && i > 0 && text.charAt(i - 1) == '\n') {
        return -1;
      }
      if (c == '\\') {
        i++;
      } else {
        depth += c == open ? 1 : c == close ? -1 : 0;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Frame address(String text, int open) {
    int end = open + 1;
    while (end < text.length() && end < open + FAR && text.charAt(end) > ' ') {
      if (text.charAt(end) == '>') {
        boolean isAddress =
            text.substring(open, end).matches("<(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[^@]+@).*");
        return isAddress ? new Frame(new Span(open, end + 1), new Span(open, open)) : Frame.NONE;
      }
      end++;
    }
    return Frame.NONE;
  }
}
