package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.rule.RuleFileException;

/** An article with a place in it for what a rule may take. */
abstract class RuleFormatCase {

  static final String BEFORE = "河水一夜之间涨了两尺，渡船整天都停在港里。\n老人坐在门口补网，孩子们在堤上放风筝。\n";
  static final String BEHIND = "\n第二天清早，雾慢慢散了，对岸的钟声传了过来。\n他们收拾好行李，沿着旧路往山里走去。\n";

  @TempDir Path folder;

  String clean(String rule, String text) throws RuleFileException {
    return Packs.cleaner(folder, rule).clean(text).text();
  }

  /** Asserts that a rule takes {@code gone} out of a line of an article. */
  void takes(String rule, String line, String left) throws RuleFileException {
    assertEquals(BEFORE + left + BEHIND, clean(rule, BEFORE + line + BEHIND));
  }

  void leaves(String rule, String line) throws RuleFileException {
    takes(rule, line, line);
  }

  /** Asserts that a whole line goes. */
  void takesLine(String rule, String line) throws RuleFileException {
    assertEquals(BEFORE + BEHIND.substring(1), clean(rule, BEFORE + line + BEHIND));
  }
}
