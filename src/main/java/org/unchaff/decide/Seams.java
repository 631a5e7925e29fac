package org.unchaff.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchaff.text.Chars;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;

/**
 * Closes the gaps that cuts leave: line ends of emptied lines, blank lines brought together, and,
 * by {@link InlineSeam}, spaces and punctuation inside a line.
 */
final class Seams {

  private enum State {
    KEPT,
    BLANK,
    GONE
  }

  /** Lines that cuts make one, with what is left of them. */
  private record Row(int first, int last, State state, List<Cut> cuts) {}

  private final String text;
  private final List<Cut> cuts;
  private final Lines lines;
  private final List<Row> rows = new ArrayList<>();
  private final List<Span> tidy = new ArrayList<>();

  private Seams(String text, List<Cut> cuts) {
    this.text = text;
    this.cuts = cuts;
    this.lines = Lines.of(text);
  }

  /** The cuts with all that goes because of them, as edits of the text. */
  static Edits mend(String text, List<Cut> cuts) {
    Seams seams = new Seams(text, cuts);
    seams.findRows();
    seams.closeEmptiedRows();
    seams.closeKeptRows();
    return seams.edits();
  }

  private void findRows() {
    int next = 0;
    for (int line = 0; line < lines.count(); ) {
      int last = line;
      int firstCut = next;
      while (next < cuts.size() && cuts.get(next).span().start() < lines.whole(last).end()) {
        int end = cuts.get(next).span().end();
        while (last + 1 < lines.count() && end > lines.whole(last).end()) {
          last++;
        }
        boolean takesLineEnd = end == lines.whole(last).end() && end > lines.content(last).end();
        if (takesLineEnd && last + 1 < lines.count()) {
          last++;
        }
        next++;
      }
      rows.add(row(line, last, cuts.subList(firstCut, next)));
      line = last + 1;
    }
  }

  private Row row(int first, int last, List<Cut> inside) {
    Span span = lines.content(first).hull(lines.content(last));
    if (inside.isEmpty()) {
      return new Row(first, last, Chars.isBlank(text, span) ? State.BLANK : State.KEPT, inside);
    }
    int at = span.start();
    boolean left = false;
    for (Cut cut : inside) {
      left |= at < cut.span().start() && !Chars.isBlank(text, new Span(at, cut.span().start()));
      left |= !cut.replacement().isBlank();
      at = cut.span().end();
    }
    left |= at < span.end() && !Chars.isBlank(text, new Span(at, span.end()));
    return new Row(first, last, left ? State.KEPT : State.GONE, inside);
  }

  private void closeEmptiedRows() {
    int row = 0;
    while (row < rows.size()) {
      int end = row;
      boolean gone = false;
      while (end < rows.size() && rows.get(end).state() != State.KEPT) {
        gone |= rows.get(end).state() == State.GONE;
        end++;
      }
      if (gone) {
        close(row, end);
      }
      row = Math.max(end, row + 1);
    }
  }

  /**
   * Closes a group of blank and emptied rows: between two kept ones the longest run of blank lines
   * stays.
   */
  private void close(int from, int to) {
    boolean between = from > 0 && to < rows.size();
    int[] kept = between ? longestBlank(from, to) : new int[] {from, from};
    for (int row = from; row < to; row++) {
      if (row < kept[0] || row >= kept[1]) {
        remove(rows.get(row));
      }
    }
    boolean endsText = to == rows.size() && from > 0;
    if (endsText && !lines.isTerminated(lines.count() - 1)) {
      int before = rows.get(from - 1).last();
      add(lines.content(before).end(), lines.whole(before).end());
    }
  }

  private int[] longestBlank(int from, int to) {
    int[] longest = {from, from};
    for (int row = from; row < to; row++) {
      int end = row;
      while (end < to && rows.get(end).state() == State.BLANK) {
        end++;
      }
      if (end - row > longest[1] - longest[0]) {
        longest = new int[] {row, end};
      }
      row = Math.max(row, end - 1);
    }
    return longest;
  }

  private void remove(Row row) {
    add(lines.whole(row.first()).start(), lines.whole(row.last()).end());
  }

  private void closeKeptRows() {
    for (Row row : rows) {
      if (row.state() == State.KEPT && !row.cuts().isEmpty()) {
        Span content = lines.content(row.first()).hull(lines.content(row.last()));
        new InlineSeam(text, content, row.cuts())
            .mend()
            .forEach(span -> add(span.start(), span.end()));
      }
    }
  }

  private void add(int start, int end) {
    if (start < end) {
      tidy.add(new Span(start, end));
    }
  }

  /** Cuts and tidied stretches in order; what a cut takes is not tidied a second time. */
  private Edits edits() {
    List<Splice> splices = new ArrayList<>();
    tidy.sort(Comparator.naturalOrder());
    int next = 0;
    for (Span span : tidy) {
      int at = span.start();
      while (next < cuts.size() && cuts.get(next).span().start() < span.end()) {
        Span cut = cuts.get(next).span();
        addSplice(splices, at, cut.start());
        splices.add(new Splice(cut, cuts.get(next++).replacement()));
        at = Math.max(at, cut.end());
      }
      addSplice(splices, at, span.end());
    }
    cuts.subList(next, cuts.size())
        .forEach(cut -> splices.add(new Splice(cut.span(), cut.replacement())));
    return new Edits(splices);
  }

  private static void addSplice(List<Splice> splices, int start, int end) {
    if (start < end) {
      splices.add(new Splice(new Span(start, end), ""));
    }
  }
}
