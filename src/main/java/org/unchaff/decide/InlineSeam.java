package org.unchaff.decide;

import java.util.ArrayList;
import java.util.List;
import org.unchaff.text.Brackets;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/**
 * Closes the gaps inside one line: spaces, brackets and punctuation that a cut leaves empty or
 * doubled.
 */
final class InlineSeam {

  private static final String WEAK = "，、,；;：:";
  private static final String FINAL = "。！？.!?…";

  private final String text;
  private final Span line;
  private final List<Cut> cuts;
  private final List<Span> tidy = new ArrayList<>();

  /** What is taken out right now: from here to there nothing is left. */
  private int left;

  private int right;

  /** Where the next cut begins. */
  private int most;

  /**
   * @param line the line's content
   * @param cuts the cuts in it, in order
   */
  InlineSeam(String text, Span line, List<Cut> cuts) {
    this.text = text;
    this.line = line;
    this.cuts = cuts;
  }

  /** What goes besides the cuts, in order and without overlap; a stretch may hold cuts. */
  List<Span> mend() {
    for (int i = 0; i < cuts.size(); ) {
      int end = i + 1;
      boolean repair = cuts.get(i).isRepair();
      boolean replaces = cuts.get(i).isReplacement();
      while (end < cuts.size() && onlySpaceBetween(end - 1, end)) {
        repair |= cuts.get(end).isRepair();
        replaces |= cuts.get(end).isReplacement();
        end++;
      }
      if (!replaces) {
        left = cuts.get(i).span().start();
        right = cuts.get(end - 1).span().end();
        most = end < cuts.size() ? cuts.get(end).span().start() : line.end();
        mendOne(repair);
        tidy.add(new Span(left, right));
      }
      i = end;
    }
    return tidy;
  }

  private boolean onlySpaceBetween(int before, int behind) {
    Span gap = new Span(cuts.get(before).span().end(), cuts.get(behind).span().start());
    return Chars.isBlank(text, gap);
  }

  private void mendOne(boolean isRepair) {
    do {
      joinWithLast();
      mendSpaces();
      joinWithLast();
    } while (!isRepair && (mendBrackets() || mendPunctuation()));
  }

  /** Where the stretch before this one ends here, the two are one. */
  private void joinWithLast() {
    int last = tidy.size() - 1;
    if (last >= 0 && tidy.get(last).end() >= left) {
      left = tidy.remove(last).start();
    }
  }

  private boolean startsLine() {
    return Chars.isBlank(text, new Span(line.start(), Math.max(left, line.start())));
  }

  private boolean endsLine() {
    return Chars.isBlank(text, new Span(Math.min(right, line.end()), line.end()));
  }

  private void mendSpaces() {
    if (endsLine()) {
      right = Math.max(right, line.end());
      dropSpacesBefore();
    } else if (startsLine() || left > line.start() && isSpace(left - 1)) {
      if (isPunctuation(right)) {
        dropSpacesBefore();
      }
      while (right < most && isSpace(right)) {
        right++;
      }
    }
  }

  private void dropSpacesBefore() {
    while (left > line.start() && isSpace(left - 1)) {
      left--;
    }
  }

  private boolean isPunctuation(int at) {
    return at < most && (WEAK.indexOf(text.charAt(at)) >= 0 || FINAL.indexOf(text.charAt(at)) >= 0);
  }

  private boolean isSpace(int at) {
    return Chars.isHorizontalSpace(text.charAt(at));
  }

  private boolean mendBrackets() {
    boolean empty =
        left > line.start()
            && right < most
            && Brackets.isPair(text.charAt(left - 1), text.charAt(right));
    if (empty) {
      left--;
      right++;
    }
    return empty;
  }

  private boolean mendPunctuation() {
    char before = left > line.start() ? text.charAt(left - 1) : 0;
    char behind = right < most ? text.charAt(right) : 0;
    boolean weakBefore = before != 0 && WEAK.indexOf(before) >= 0;
    boolean weakBehind = behind != 0 && WEAK.indexOf(behind) >= 0;
    boolean finalBehind = behind != 0 && FINAL.indexOf(behind) >= 0;
    boolean finalBefore = before != 0 && FINAL.indexOf(before) >= 0;
    if (weakBefore && (weakBehind || finalBehind)) {
      left--;
      return true;
    }
    if (weakBehind && (finalBefore || startsLine())
        || finalBefore && behind == before && before != '.') {
      right++;
      return true;
    }
    return false;
  }
}
