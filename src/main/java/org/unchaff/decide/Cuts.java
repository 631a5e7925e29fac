package org.unchaff.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.unchaff.text.Chars;
import org.unchaff.text.Lines;
import org.unchaff.text.Span;

/** Makes one list of cuts, in order and without overlap, of all that goes in a step. */
final class Cuts {

  private Cuts() {}

  static List<Cut> of(String text, List<Ruling> removals) {
    List<Ruling> sorted = new ArrayList<>(removals);
    sorted.sort(Comparator.comparing(Ruling::span));
    List<Cut> cuts = new ArrayList<>();
    for (Ruling ruling : sorted) {
      Finding finding = ruling.decision().finding();
      add(cuts, new Cut(ruling.span(), finding.replacement(), finding.isWide(), ruling.isFirst()));
    }
    return split(text, cuts);
  }

  private static void add(List<Cut> cuts, Cut cut) {
    int last = cuts.size() - 1;
    if (last < 0 || !cuts.get(last).span().overlaps(cut.span())) {
      cuts.add(cut);
    } else if (!cuts.get(last).isReplacement() || !cut.isReplacement()) {
      cuts.set(last, cuts.get(last).join(cut));
    }
  }

  /**
   * A cut from the middle of one line to the middle of another would join two paragraphs, so it is
   * made line by line.
   */
  private static List<Cut> split(String text, List<Cut> cuts) {
    List<Cut> out = new ArrayList<>();
    Lines lines = Lines.of(text);
    for (Cut cut : cuts) {
      int first = lines.at(cut.span().start());
      int last = lines.at(Math.max(cut.span().start(), cut.span().end() - 1));
      Span before = new Span(lines.content(first).start(), cut.span().start());
      int end = Math.max(cut.span().end(), lines.content(last).start());
      Span behind = new Span(end, Math.max(end, lines.content(last).end()));
      boolean joins = first < last && !Chars.isBlank(text, before) && !Chars.isBlank(text, behind);
      if (!joins || cut.isRepair()) {
        out.add(cut);
        continue;
      }
      for (int line = first; line <= last; line++) {
        Span content = lines.content(line);
        int from = Math.max(content.start(), cut.span().start());
        int to = Math.min(content.end(), cut.span().end());
        if (from < to) {
          out.add(cut.at(new Span(from, to)));
        }
      }
    }
    return out;
  }
}
