package org.unchaff.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.unchaff.rule.Rule;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/**
 * Finds what stands before and behind the body of a whole page: menus, teasers, comments. Prose
 * speaks for the body by its length, menu lines against it, and most of all stamps with a date and
 * lines that come again and again, as lists of teasers and comments have them; the body is the
 * stretch with the greatest sum. All numbers were fitted to what two tools made of 90 news pages,
 * on a plain between values that did worse on both sides.
 */
final class BodyRunner extends Runner {

  /** A page has at least so many units. */
  private static final int FEWEST_UNITS = 40;

  /** A menu line weighs less than this; of a page's units at least one in two does. */
  private static final int MENU = 40;

  /** So many units in a row that weigh less than this, and end no sentence, are a menu. */
  private static final int MENU_RUN = 8;

  private static final int MENU_RUN_WEIGHT = 30;

  /** Fewer units round the body are not worth the doubt. */
  private static final int LEAST_OUTSIDE = 15;

  /** The body holds at least so many units of prose, and one in so many letters of the page. */
  private static final int LEAST_PROSE = 2;

  private static final int LEAST_SHARE = 20;

  /** What one unit of prose can speak for the body at most. */
  private static final int MOST_WORTH = 250;

  /** Prose of less weight between two menu lines, as in a teaser, speaks by a third only. */
  private static final int TEASER = 200;

  private static final double ALONE = 0.35;

  /** What units speak against the body. */
  private static final int AGAINST_MENU = 50;

  private static final int AGAINST_HEADLINE = 35;
  private static final int AGAINST_LONG = 15;
  private static final int AGAINST_REPEATED = 100;
  private static final int AGAINST_STAMP = 200;

  /** From these weights on a line is a headline, then a long one, then says nothing either way. */
  private static final int HEADLINE_WEIGHT = 30;

  private static final int LONG_WEIGHT = 80;
  private static final int NEUTRAL_WEIGHT = 150;

  /** Stamps and lines are repeated from so many on. */
  private static final int REPEATED = 3;

  private static final int STAMP_WEIGHT = 60;
  private static final Pattern STAMP =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)");

  /** Lines up to this width, nearly all of them, are broken lines of paragraphs. */
  private static final int NARROW_COLUMNS = 100;

  private static final int JOINED_COLUMNS = 50;

  BodyRunner(Rule rule, PatternTable patterns) {
    super(rule, patterns);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    Layout layout = reading.layout();
    if (layout.lineCount() < FEWEST_UNITS) {
      return;
    }
    List<PageUnit> units = units(layout);
    if (!isPage(units)) {
      return;
    }
    int[] body = best(worths(units));
    if (isCertain(units, body[0], body[1])) {
      report(reading, units.subList(0, body[0]), found);
      report(reading, units.subList(body[1], units.size()), found);
    }
  }

  private void report(Reading reading, List<PageUnit> units, Consumer<Match> found) {
    if (units.isEmpty()) {
      return;
    }
    Layout layout = reading.layout();
    int first = units.get(0).first();
    int last = units.get(units.size() - 1).last();
    Span evidence = layout.line(first);
    for (int line = first; line <= last && layout.isCode(evidence); line++) {
      evidence = layout.isBlank(line) ? evidence : layout.line(line);
    }
    Span target = layout.line(first).hull(layout.line(last));
    found.accept(checked(reading, Match.wide(rule(), evidence, target)));
  }

  private static List<PageUnit> units(Layout layout) {
    boolean joins = isNarrow(layout);
    List<PageUnit> units = new ArrayList<>();
    for (int line = 0; line < layout.lineCount(); line++) {
      if (!layout.isBlank(line)) {
        int last = line;
        while (joins && last + 1 < layout.lineCount() && joins(layout, last)) {
          last++;
        }
        units.add(PageUnit.of(layout, line, last));
        line = last;
      }
    }
    return units;
  }

  /** Whether the page is hard-wrapped, but for a few lines of its own that are longer. */
  private static boolean isNarrow(Layout layout) {
    int wide = 0;
    int full = 0;
    for (int line = 0; line < layout.lineCount(); line++) {
      int columns = Chars.columns(layout.text(), layout.line(line));
      wide += columns > NARROW_COLUMNS ? 1 : 0;
      full += columns > JOINED_COLUMNS && columns <= NARROW_COLUMNS ? 1 : 0;
    }
    return wide * REPEATED * REPEATED < full;
  }

  private static boolean joins(Layout layout, int line) {
    if (layout.isBlank(line + 1)
        || Chars.columns(layout.text(), layout.line(line)) < JOINED_COLUMNS) {
      return false;
    }
    char next = layout.text().charAt(layout.line(line + 1).start());
    return !Chars.isSpace(next) && "-*•#>|+".indexOf(next) < 0;
  }

  private static boolean isPage(List<PageUnit> units) {
    int menu = 0;
    int run = 0;
    int longest = 0;
    for (PageUnit unit : units) {
      menu += unit.weight() < MENU ? 1 : 0;
      run = unit.weight() < MENU_RUN_WEIGHT && !unit.ends() ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return units.size() >= FEWEST_UNITS && 2 * menu >= units.size() && longest >= MENU_RUN;
  }

  private static boolean isCertain(List<PageUnit> units, int first, int end) {
    int prose = 0;
    long inside = 0;
    long all = 0;
    for (int i = 0; i < units.size(); i++) {
      boolean isInside = i >= first && i < end;
      prose += isInside && units.get(i).isProse() ? 1 : 0;
      inside += isInside ? units.get(i).weight() : 0;
      all += units.get(i).weight();
    }
    return prose >= LEAST_PROSE
        && inside * LEAST_SHARE >= all
        && units.size() - (end - first) >= LEAST_OUTSIDE;
  }

  private static double[] worths(List<PageUnit> units) {
    Map<String, Integer> times = new HashMap<>();
    int stamps = 0;
    for (PageUnit unit : units) {
      times.merge(unit.text(), 1, Integer::sum);
      stamps += isStamp(unit) ? 1 : 0;
    }
    double[] worths = new double[units.size()];
    for (int i = 0; i < worths.length; i++) {
      PageUnit unit = units.get(i);
      if (unit.isProse()) {
        worths[i] = worthOfProse(units, i);
      } else if (stamps >= REPEATED && isStamp(unit)) {
        worths[i] = -AGAINST_STAMP;
      } else if (unit.weight() < MENU && times.getOrDefault(unit.text(), 0) >= REPEATED) {
        worths[i] = -AGAINST_REPEATED;
      } else {
        worths[i] = -against(unit.weight());
      }
    }
    return worths;
  }

  private static double worthOfProse(List<PageUnit> units, int i) {
    int weight = units.get(i).weight();
    boolean beside =
        i > 0 && units.get(i - 1).isProse() || i + 1 < units.size() && units.get(i + 1).isProse();
    return Math.min(weight, MOST_WORTH) * (beside || weight >= TEASER ? 1 : ALONE);
  }

  private static int against(int weight) {
    return weight < HEADLINE_WEIGHT
        ? AGAINST_MENU
        : weight < LONG_WEIGHT ? AGAINST_HEADLINE : weight < NEUTRAL_WEIGHT ? AGAINST_LONG : 0;
  }

  private static boolean isStamp(PageUnit unit) {
    return unit.weight() < STAMP_WEIGHT && !unit.ends() && STAMP.matcher(unit.text()).find();
  }

  /** The stretch with the greatest sum, half-open (J. Kadane). */
  private static int[] best(double[] worths) {
    int[] best = {0, 0};
    double most = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < worths.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worths[i];
      if (sum > most) {
        most = sum;
        best = new int[] {start, i + 1};
      }
    }
    return best;
  }
}
