package org.unchaff.text;

import java.util.Arrays;

/**
 * The lines of a text. A line ends with LF, CRLF or CR; what follows the last line end is a line of
 * its own if it is not empty, so the empty text has no line.
 */
public final class Lines {

  /** Start of each line, and the length of the text at the end. */
  private final int[] starts;

  /** End of each line's content. */
  private final int[] ends;

  private Lines(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  public static Lines of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int count = 0;
    int start = 0;
    while (start < text.length()) {
      int end = contentEnd(text, start);
      if (count + 1 == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      ends[count++] = end;
      start = behindLineEnd(text, end);
    }
    starts[count] = text.length();
    return new Lines(Arrays.copyOf(starts, count + 1), Arrays.copyOf(ends, count));
  }

  private static int contentEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int behindLineEnd(String text, int end) {
    if (end == text.length()) {
      return end;
    }
    boolean crlf =
        text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
    return end + (crlf ? 2 : 1);
  }

  public int count() {
    return ends.length;
  }

  /** A line without its line end. */
  public Span content(int line) {
    return new Span(starts[line], ends[line]);
  }

  /** A line with its line end. */
  public Span whole(int line) {
    return new Span(starts[line], starts[line + 1]);
  }

  /** Whether the line has a line end: all have, but perhaps the last one. */
  public boolean isTerminated(int line) {
    return ends[line] < starts[line + 1];
  }

  /**
   * The line that an offset stands in; line ends belong to the line they end, and the end of the
   * text to the last line.
   *
   * @param offset from 0 to the length of the text
   * @throws IllegalStateException if the text has no line
   */
  public int at(int offset) {
    if (count() == 0) {
      throw new IllegalStateException("an empty text has no line");
    }
    int found = Arrays.binarySearch(starts, 0, count(), offset);
    return found >= 0 ? found : -found - 2;
  }
}
