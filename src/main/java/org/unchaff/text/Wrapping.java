package org.unchaff.text;

/**
 * Tells hard-wrapped text from text whose lines are paragraphs or verse, and joins its lines again.
 *
 * <p>The test is what a wrapping editor does: it breaks a line only where the next word would not
 * have fitted. A break inside a paragraph that keeps this promise for the widest line is
 * <em>full</em>. Verse, lists and tables break early.
 */
final class Wrapping {

  /** Fewer breaks inside paragraphs than this prove nothing. */
  private static final int FEWEST_BREAKS = 4;

  /** Share of the breaks inside paragraphs that have to be full. */
  private static final double FULL_SHARE = 0.85;

  /**
   * Share of full breaks at most that may stand behind a final punctuation mark: prose wraps in
   * mid-sentence.
   */
  private static final double PUNCTUATED_SHARE = 0.5;

  private static final int NARROWEST = 32;
  private static final int WIDEST = 132;

  private final String text;
  private final Lines lines;

  Wrapping(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
  }

  boolean isWrapped() {
    int width = 0;
    for (int i = 0; i < lines.count(); i++) {
      width = Math.max(width, width(lines.content(i)));
      if (width > WIDEST) {
        return false;
      }
    }
    return width >= NARROWEST && mostBreaksAreFull(width);
  }

  private boolean mostBreaksAreFull(int width) {
    int breaks = 0;
    int full = 0;
    int punctuated = 0;
    for (int i = 0; i + 1 < lines.count(); i++) {
      if (joins(i)) {
        breaks++;
        if (width(lines.content(i)) + 1 + firstWordWidth(lines.content(i + 1)) > width) {
          full++;
          punctuated += endsSentence(lines.content(i)) ? 1 : 0;
        }
      }
    }
    return breaks >= FEWEST_BREAKS
        && full >= FULL_SHARE * breaks
        && punctuated <= PUNCTUATED_SHARE * full;
  }

  /** Whether the line and the next one may belong to one paragraph. */
  private boolean joins(int line) {
    Span next = lines.content(line + 1);
    return !isBlank(lines.content(line)) && !isBlank(next) && !startsItem(next);
  }

  private boolean startsItem(Span line) {
    char first = text.charAt(line.start());
    return Character.isWhitespace(first) || "-*•#>|+".indexOf(first) >= 0;
  }

  private boolean isBlank(Span line) {
    return Chars.isBlank(text, line);
  }

  private boolean endsSentence(Span line) {
    return Sentences.endsSentence(text, line);
  }

  private int firstWordWidth(Span line) {
    int width = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        break;
      }
      width += Chars.columns(c);
      if (Chars.isWide(c)) {
        break;
      }
    }
    return width;
  }

  private int width(Span line) {
    int width = 0;
    for (int i = line.start(); i < line.end() && width <= WIDEST; i++) {
      width += Chars.columns(text.charAt(i));
    }
    return width;
  }

  /**
   * The text with the lines of each paragraph joined: by a space, or by nothing between wide
   * characters.
   */
  View joined() {
    View.Builder view = new View.Builder(text);
    for (int i = 0; i + 1 < lines.count(); i++) {
      if (joins(i)) {
        int gapStart = trimmedEnd(lines.content(i));
        int gapEnd = lines.content(i + 1).start();
        Span gap = new Span(gapStart, gapEnd);
        boolean wide = Chars.isWide(text.charAt(gapStart - 1)) && Chars.isWide(text.charAt(gapEnd));
        view.replace(gap, wide ? "" : " ");
      }
    }
    return view.build();
  }

  private int trimmedEnd(Span line) {
    int end = line.end();
    while (end > line.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
