package org.unchaff.decide;

import org.unchaff.rule.Glue;
import org.unchaff.text.Chars;
import org.unchaff.text.Lines;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Widens a cut by the white space that parts the halves of what it stood in. */
final class GlueSpan {

  private GlueSpan() {}

  static Span widen(String text, Span span, Glue glue) {
    return switch (glue) {
      case NONE -> span;
      case SPACES -> spaces(text, span);
      case LINES -> lines(text, span);
    };
  }

  /** Where words are set apart by spaces and one stands on each side, one stays. */
  private static Span spaces(String text, Span span) {
    Span wide = withSpaces(text, span);
    boolean both = wide.start() < span.start() && wide.end() > span.end();
    boolean inLine = wide.start() > 0 && wide.end() < text.length();
    if (both && inLine) {
      boolean spaced =
          !Chars.isWide(text.charAt(wide.start() - 1)) && !Chars.isWide(text.charAt(wide.end()));
      return spaced ? new Span(wide.start() + 1, wide.end()) : wide;
    }
    return wide;
  }

  private static Span withSpaces(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start > 0 && Chars.isHorizontalSpace(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Chars.isHorizontalSpace(text.charAt(end))) {
      end++;
    }
    boolean startsLine = start == 0 || isLineEnd(text.charAt(start - 1));
    return new Span(startsLine ? span.start() : start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Joins two lines only where the first one breaks off in the middle of a sentence. */
  private static Span lines(String text, Span span) {
    Lines lines = Lines.of(text);
    int line = lines.at(span.start());
    Span own = withSpaces(text, span);
    boolean alone =
        own.hull(lines.content(line)).equals(lines.content(line))
            && Chars.isBlank(text, new Span(lines.content(line).start(), span.start()))
            && Chars.isBlank(
                text, new Span(span.end(), Math.max(span.end(), lines.content(line).end())));
    if (!alone || line == 0 || line + 1 >= lines.count()) {
      return span;
    }
    Span before = lines.content(line - 1);
    Span behind = lines.content(line + 1);
    boolean breaksOff =
        !Chars.isBlank(text, before)
            && !Chars.isBlank(text, behind)
            && !Sentences.endsSentence(text, before);
    return breaksOff ? withSpaces(text, new Span(before.end(), behind.start())) : span;
  }
}
