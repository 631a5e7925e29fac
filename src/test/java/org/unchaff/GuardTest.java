package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No document loses most of itself unnoticed. */
class GuardTest {

  private static final String SENTENCE = "山里的雪慢慢化开，溪水又响了起来，羊群沿着旧路上山去了。";
  private static final String FOOTER =
      "【甲乙素材库】——每天更新材料1000多篇，会员群同步每日更新，有意加入请联系：1 4367\n"
          + "【甲乙素材库】——每天更新材料1000多篇，会员群同步每日更新，有意加入请联系：1 4367\n"
          + "欢迎加入“甲乙素材库svip会员”，轻松解决各类素材需求！添加客服：cwk，谨防假冒！\n";

  @TempDir Path folder;

  private Cleaner cleaner(String rules) throws IOException {
    Path pack =
        Files.writeString(
            folder.resolve("pack.yml"), "format: 1\npack: p\nversion: \"1\"\nrules:\n" + rules);
    return Cleaner.builder().noBuiltin().rules(pack).build();
  }

  private static String rule(String id, String match, String remove) {
    return "- id: p.%s\n  category: promo\n  match: %s\n  remove: %s\n  removes: [\"<<%s>>\"]\n  keeps: [\"zzz\"]\n"
        .formatted(id, match, remove, match);
  }

  @Test
  void twoRulesThatTakeTooMuchTogetherTakeNothing() throws IOException {
    String text = "alpha ".repeat(9) + "\n" + "gamma ".repeat(9) + "\n" + "delta one\n";
    Cleaner cleaner = cleaner(rule("one", "alpha", "line") + rule("two", "gamma", "line"));
    Cleaning cleaning = cleaner.clean(text);
    assertSame(text, cleaning.text());
    assertFalse(cleaning.suspected().isEmpty(), "the report says what was held back");
    assertTrue(cleaning.suspected().get(0).reason().contains("guard"));
  }

  @Test
  void oneOfTheTwoAloneCuts() throws IOException {
    String text = "alpha ".repeat(9) + "\n" + "gamma ".repeat(9) + "\n" + "delta one\n";
    assertEquals(
        "gamma ".repeat(9) + "\ndelta one\n",
        cleaner(rule("one", "alpha", "line")).clean(text).text());
  }

  @Test
  void aMatchOnEveryLineThatTakesMostOfItTakesNothing() throws IOException {
    String text = "alphabetical x\n".repeat(20);
    assertSame(text, cleaner(rule("one", "alphabetical", "match")).clean(text).text());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theFooterGoesFromUnderABodyThatIsNotTooShort(int sentences) {
    String body = (SENTENCE + "\n").repeat(1) + otherSentences(sentences - 1);
    String clean = Unchaff.clean(body + "\n" + FOOTER);
    assertTrue(clean.startsWith(SENTENCE), "the body stays");
    assertTrue(
        clean.equals(body) || clean.equals(body + "\n" + FOOTER), "all or nothing: " + clean);
    if (sentences == 5) {
      assertEquals(body, clean);
    }
  }

  private static String otherSentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("第").append("一二三四五".charAt(i)).append("天，牧人数了数羊，又添了一捆干草，才去睡。\n");
    }
    return text.toString();
  }

  @Test
  void aDocumentThatIsNothingButNoiseStaysAndIsNamed() {
    Cleaning cleaning = Cleaner.builder().build().clean(FOOTER);
    assertSame(FOOTER, cleaning.text());
    assertFalse(cleaning.suspected().isEmpty());
  }
}
