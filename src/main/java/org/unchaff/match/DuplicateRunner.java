package org.unchaff.match;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unchaff.rule.Rule;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/** Finds a long paragraph, a sentence at least, that stands a second time right behind itself. */
final class DuplicateRunner extends Runner {

  /**
   * Fewer letters prove nothing: refrains, dialogue and numbered clauses repeat short lines on
   * purpose.
   */
  private static final int LONG = 30;

  /** The same for a sentence that stands twice in one paragraph. */
  private static final int LONG_SENTENCE = 20;

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
      findSentences(reading, line, found);
      before = line;
    }
  }

  /** Finds sentences that say what the one before them in their line says. */
  private void findSentences(Reading reading, int line, Consumer<Match> found) {
    String text = reading.layout().text();
    @Nullable Span before = null;
    for (Span sentence : reading.layout().sentences(line)) {
      Span trimmed = Units.trim(text, sentence);
      if (before != null
          && trimmed.length() == before.length()
          && text.regionMatches(before.start(), text, trimmed.start(), trimmed.length())
          && Chars.letters(text, trimmed) >= LONG_SENTENCE) {
        found.accept(checked(reading, Match.wide(rule(), trimmed, trimmed)));
      }
      before = trimmed;
    }
  }
}
