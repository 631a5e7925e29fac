package org.unchaff.report;

import org.unchaff.text.Lines;

/** Lines and columns of offsets in a text, both from 1; columns count code points. */
final class Positions {

  private final String text;
  private final Lines lines;

  Positions(String text) {
    this.text = text;
    this.lines = Lines.of(text);
  }

  int line(int offset) {
    return lines.at(offset) + 1;
  }

  int column(int offset) {
    return text.codePointCount(lines.whole(lines.at(offset)).start(), offset) + 1;
  }
}
