package org.unchaff.report;

import java.util.List;
import org.unchaff.Cleaning;
import org.unchaff.decide.Edit;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;
import org.unchaff.text.Visible;

/** The lines in which something changes, with what goes in red and what comes in green. */
final class WordDiff {

  private static final String RED = "\u001b[31;9m";
  private static final String GREEN = "\u001b[32m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final String text;
  private final Lines lines;
  private final List<Edit> edits;
  private final StringBuilder out = new StringBuilder();

  private WordDiff(String text, List<Edit> edits) {
    this.text = text;
    this.lines = Lines.of(text);
    this.edits = edits;
  }

  static String of(String name, Cleaning cleaning) {
    WordDiff diff = new WordDiff(cleaning.source().text(), cleaning.edits());
    diff.out.append(BOLD).append(Visible.of(name)).append(PLAIN).append('\n');
    diff.write();
    return diff.out.append('\n').toString();
  }

  private void write() {
    int shown = -1;
    for (int line = 0; line < lines.count(); line++) {
      if (isTouched(line)) {
        if (line != shown + 1) {
          out.append(DIM).append("...").append(PLAIN).append('\n');
        }
        shown = line;
        writeLine(line);
      }
    }
  }

  private boolean isTouched(int line) {
    return edits.stream().anyMatch(edit -> touches(edit, lines.whole(line)));
  }

  private static boolean touches(Edit edit, Span line) {
    return edit.span().overlaps(line)
        || edit.span().isEmpty() && line.contains(edit.span().start());
  }

  private void writeLine(int line) {
    Span whole = lines.whole(line);
    Span content = lines.content(line);
    out.append(DIM).append(String.format("%5d  ", line + 1)).append(PLAIN);
    int done = whole.start();
    for (Edit edit : edits) {
      if (touches(edit, whole)) {
        int start = Math.max(edit.span().start(), whole.start());
        int end = Math.min(edit.span().end(), whole.end());
        append("", done, Math.min(start, content.end()));
        append(RED, Math.min(start, content.end()), Math.min(end, content.end()));
        if (end > content.end()) {
          out.append(RED).append('⏎').append(PLAIN);
        }
        if (!edit.replacement().isEmpty() && edit.span().start() >= whole.start()) {
          out.append(GREEN).append(Visible.of(edit.replacement())).append(PLAIN);
        }
        done = end;
      }
    }
    append("", done, content.end());
    out.append('\n');
  }

  private void append(String colour, int start, int end) {
    if (start < end) {
      String shown = Visible.of(text.substring(start, end));
      out.append(colour).append(shown).append(colour.isEmpty() ? "" : PLAIN);
    }
  }
}
