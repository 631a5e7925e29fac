package org.unchaff.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.unchaff.rule.Rule;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * Finds what a page shows twice: its title, its lead once more, or all from the lead on. What
 * stands inside a text comes again on purpose too, as clauses and speeches do, and stays.
 */
final class RepeatedTextRunner extends Runner {

  /** Shorter lines come again on purpose: refrains, dialogue, numbered clauses. */
  private static final int LONG = 30;

  /** A title of fewer letters may be the first of two equal lines of a song. */
  private static final int TITLE_LETTERS = 6;

  /** Among so many lines behind a title there is running text. */
  private static final int NEAR_TITLE = 4;

  /** How many lines a copy of a whole article may lack, such as the advertisements between them. */
  private static final int LEFT_OUT = 3;

  RepeatedTextRunner(Rule rule, PatternTable patterns) {
    super(rule, patterns);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    Text text = new Text(reading);
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      Integer earlier = first.putIfAbsent(text.at(i), i);
      if (earlier == null) {
        continue;
      }
      int length = text.mayStartAgain(earlier, i) ? text.sameFrom(earlier, i) : 0;
      boolean isStart = text.isStartAgain(earlier, i, length);
      if (isStart || text.isTitleAgain(earlier, i)) {
        int last = isStart ? i + length - 1 : i;
        Span target = text.line(i).hull(text.line(last));
        found.accept(checked(reading, Match.wide(rule(), target, target)));
        i = last;
      }
    }
  }

  /** The lines of a text that are not blank. */
  private static final class Text {
    private final Reading reading;
    private final Layout layout;
    private final List<Integer> lines = new ArrayList<>();
    private final int lead;

    Text(Reading reading) {
      this.reading = reading;
      this.layout = reading.layout();
      for (int line = 0; line < layout.lineCount(); line++) {
        if (!layout.isBlank(line)) {
          lines.add(line);
        }
      }
      int at = 0;
      while (at < lines.size() && !isParagraph(at)) {
        at++;
      }
      this.lead = at;
    }

    int size() {
      return lines.size();
    }

    String at(int i) {
      return reading.foldedLine(lines.get(i));
    }

    Span line(int i) {
      return layout.line(lines.get(i));
    }

    private int letters(int i) {
      return Chars.letters(layout.text(), line(i));
    }

    private boolean isParagraph(int i) {
      return letters(i) >= LONG && Sentences.endsSentence(layout.text(), line(i));
    }

    /**
     * How many lines from one place on are the same as those from an earlier one, where a line may
     * stand that the copy does not have, such as an advertisement.
     */
    int sameFrom(int earlier, int i) {
      int length = 0;
      int at = earlier;
      while (i + length < size() && at < i) {
        if (same(at, i + length)) {
          length++;
        } else if (at + 1 < i && same(at + 1, i + length)) {
          length++;
          at++;
        } else {
          break;
        }
        at++;
      }
      return length;
    }

    private boolean same(int one, int other) {
      return line(one).length() == line(other).length() && at(one).equals(at(other));
    }

    /**
     * Whether the lead comes a second time, and never a third, as far from it as these lines are
     * from each other. That is true of one distance at most, so not many lines are compared.
     */
    boolean mayStartAgain(int earlier, int i) {
      int copy = i + lead - earlier;
      return earlier <= lead
          && copy < size()
          && same(lead, copy)
          && reading.repeats(line(copy)) == 2;
    }

    /**
     * The lead comes a second time, by itself, or with all that stands between it and the copy. An
     * edict that cites the petition before it comes again in part.
     *
     * @param length how many lines are the same; 0 if the lead cannot be among them
     */
    boolean isStartAgain(int earlier, int i, int length) {
      boolean holdsLead = i + lead - earlier < i + length;
      boolean whole = length == 1 || i - earlier - length <= LEFT_OUT;
      return length > 0 && whole && holdsLead;
    }

    /** The second line of a text is its first, and prose follows. */
    boolean isTitleAgain(int earlier, int i) {
      boolean second = earlier == 0 && i == 1 && lines.get(1) == lines.get(0) + 1;
      return second
          && letters(0) >= TITLE_LETTERS
          && !Sentences.endsSentence(layout.text(), line(0))
          && lead < size()
          && lead - i <= NEAR_TITLE;
    }
  }
}
