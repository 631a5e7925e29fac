package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.rule.RuleFileException;

/** A rule that asks the weights of boilerplate heeds what they say. */
class AdviceTest {

  private static final String STORY =
      "The ferry left the pier at noon, and nobody was on the quay to see it go.\n"
          + "Her grandfather had built the boat in the winter after the war.\n";
  private static final String PITCH =
      "Subscribe to our free newsletter and never miss a story. Sign up now!\n";
  private static final String ASKS = "advice: boilerplate";

  @TempDir Path folder;

  private Cleaner cleaner(String match, String keys, String... off) throws RuleFileException {
    String rule = "match: \"" + match + "\"\nremove: line\n" + keys;
    Path pack = Packs.write(folder, "pack.yml", Packs.ofRule(rule));
    Cleaner.Builder builder = Cleaner.builder().rules(pack);
    for (String name : off) {
      builder.disable(name);
    }
    return builder.build();
  }

  @Test
  void whatReadsLikeArticleIsOnlySuspected() throws RuleFileException {
    Cleaning cleaning = cleaner("grandfather", ASKS).clean(STORY);
    assertSame(STORY, cleaning.text());
    assertEquals("it reads like article", cleaning.suspected().get(0).reason());
  }

  @Test
  void aRuleThatAsksNobodyCutsItAllTheSame() throws RuleFileException {
    assertEquals(
        STORY.lines().findFirst().orElseThrow() + "\n",
        cleaner("grandfather", "advice: none").clean(STORY).text());
  }

  @Test
  void nobodyAnswersWhereTheDetectorIsOff() throws RuleFileException {
    assertEquals(
        STORY.lines().findFirst().orElseThrow() + "\n",
        cleaner("grandfather", ASKS, "any.boilerplate").clean(STORY).text());
  }

  @Test
  void whatReadsLikeNoiseGoesAtAnyConfidence() throws RuleFileException {
    Cleaning cleaning =
        cleaner("never miss a story", ASKS + "\nconfidence: low").clean(STORY + PITCH);
    assertEquals(STORY, cleaning.text());
    assertTrue(
        cleaning.edits().get(0).causes().stream()
            .anyMatch(cause -> cause.points().toString().contains("it reads like noise too")));
  }

  @Test
  void aPackAsksForAllItsRulesThatDoNotSayOtherwise() throws RuleFileException {
    String rule = Packs.ofRule("match: grandfather\nremove: line");
    Path pack = Packs.write(folder, "pack.yml", ASKS + "\n" + rule);
    assertSame(STORY, Cleaner.builder().rules(pack).build().clean(STORY).text());
  }
}
