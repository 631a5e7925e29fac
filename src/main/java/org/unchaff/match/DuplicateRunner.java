package org.unchaff.match;

import java.util.function.Consumer;
import org.unchaff.rule.Rule;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;

/** Finds a long paragraph, a sentence at least, that stands a second time right behind itself. */
final class DuplicateRunner extends Runner {

  /**
   * Fewer letters prove nothing: refrains, dialogue and numbered clauses repeat short lines on
   * purpose.
   */
  private static final int LONG = 30;

  DuplicateRunner(Rule rule, PatternTable patterns) {
    super(rule, patterns);
  }

  @Override
  void find(Reading reading, Consumer<Match> found) {
    Layout layout = reading.layout();
    int before = -1;
    for (int line = 0; line < layout.lineCount(); line++) {
      if (layout.isBlank(line)) {
        continue;
      }
      boolean same = before >= 0 && layout.line(before).length() == layout.line(line).length();
      if (same
          && Chars.letters(layout.text(), layout.line(line)) >= LONG
          && Sentences.endsSentence(layout.text(), layout.line(line))
          && reading.foldedLine(before).equals(reading.foldedLine(line))) {
        found.accept(checked(reading, Match.wide(rule(), layout.line(line), layout.line(line))));
      }
      before = line;
    }
  }
}
