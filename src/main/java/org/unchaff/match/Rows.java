package org.unchaff.match;

import java.util.Arrays;
import java.util.BitSet;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** The lines of a text that are not blank, numbered through: each is a row. Immutable. */
final class Rows {

  /** The line of each row. */
  private final int[] lines;

  /** How many rows stand before each line. */
  private final int[] before;

  private final int[] columns;
  private final BitSet unended = new BitSet();

  Rows(Layout layout) {
    int[] all = new int[layout.lineCount()];
    before = new int[layout.lineCount() + 1];
    int count = 0;
    for (int line = 0; line < layout.lineCount(); line++) {
      if (!layout.isBlank(line)) {
        all[count++] = line;
      }
      before[line + 1] = count;
    }
    lines = Arrays.copyOf(all, count);
    columns = new int[count];
    for (int row = 0; row < count; row++) {
      Span content = layout.line(lines[row]);
      columns[row] = Chars.columns(layout.text(), content);
      unended.set(row, !Sentences.endsSentence(layout.text(), content));
    }
  }

  int count() {
    return lines.length;
  }

  int line(int row) {
    return lines[row];
  }

  /** How many rows stand before a line; if it is not blank, the number of its row. */
  int before(int line) {
    return before[line];
  }

  boolean has(int row) {
    return row >= 0 && row < lines.length;
  }

  /** The width of a row in columns. */
  int columns(int row) {
    return columns[row];
  }

  /** Whether a row does not end as a sentence does. */
  boolean isUnended(int row) {
    return unended.get(row);
  }
}
