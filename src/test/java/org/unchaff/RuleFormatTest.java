package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleFileException;
import org.unchaff.text.Document;
import org.unchaff.text.Origin;

/** What each word of the rule format does to a text. */
class RuleFormatTest extends RuleFormatCase {

  @Test
  void matchFindsATextHoweverItIsDressedUpAndCutsTheOriginal() throws RuleFileException {
    String rule = "match: 下载APP看全文";
    takes(rule, "桥修好了。下载app看全文", "桥修好了。");
    takes(rule, "桥修好了。下載ＡＰＰ看全文", "桥修好了。");
    takes(rule, "桥修好了。下\u200b载A\u2060pp看全文", "桥修好了。");
    leaves(rule, "桥修好了。下载文件看全文");
  }

  @Test
  void regexTakesTheLongestMatchThatBeginsFirst() throws RuleFileException {
    takes("regex: '编号|编号[0-9]+'", "桥修好了，编号123，通车了。", "桥修好了，，通车了。".replace("，，", "，"));
  }

  @Test
  void aDefinitionOfPhrasesIsAnyOfThem() throws RuleFileException {
    Packs.write(folder, "words.txt", "# channels\n扫码关注\n\n添加微信\n");
    String head = "pack: test\nversion: \"1\"\ndefine:\n  plain: 'a[0-9]+'\n";
    String pack =
        head
            + "  words: { file: words.txt }\n  more: ['${words}', 进群]\nrules:\n"
            + "  - id: test.match\n    category: promo\n    match: '${more}'\n"
            + "    removes: ['<<进群>>']\n    keeps: [y]\n"
            + "  - id: test.regex\n    category: promo\n    regex: '(?:${more}):${plain}'\n"
            + "    removes: ['<<进群:a1>>']\n    keeps: [y]\n";
    Cleaner cleaner =
        Cleaner.of(Packs.load(Packs.write(folder, "defines.yml", pack)), Confidence.MEDIUM);
    for (String noise : new String[] {"扫码关注", "添加微信", "进群", "添加微信：a77"}) {
      assertEquals(
          BEFORE + "桥修好了。" + BEHIND, cleaner.clean(BEFORE + "桥修好了。" + noise + BEHIND).text());
    }
  }

  @Test
  void betweenTakesAllLinesToABlankOne() throws RuleFileException {
    String rule = "between: { begin: { regex: '^相关阅读$' }, end: blank-line }";
    String list = "相关阅读\n一座桥的故事\n渡口旧事";
    assertEquals(BEFORE + "\n" + BEHIND.strip() + "\n", clean(rule, BEFORE + list + "\n" + BEHIND));
    assertEquals(BEFORE + "相关阅读：本书" + BEHIND, clean(rule, BEFORE + "相关阅读：本书" + BEHIND));
  }

  @Test
  void betweenTakesAllLinesToATextOrTheEnd() throws RuleFileException {
    String noise = "广告开始\n便宜的渔网\n广告结束";
    takesLine("between: { begin: 广告开始, end: { match: 广告结束 } }", noise);
    String end = "between: { begin: 广告开始, end: end-of-text }";
    assertEquals(BEFORE, clean(end, BEFORE + "广告开始\n便宜的渔网\n"));
  }

  @Test
  void betweenThatWouldTakeTooManyLinesTakesNone() throws RuleFileException {
    String rule = "between: { begin: 广告开始, end: { match: 广告结束 }, at-most-lines: 3 }";
    String noise = "广告开始\n一\n二\n三\n广告结束";
    assertEquals(BEFORE + noise + BEHIND, clean(rule, BEFORE + noise + BEHIND));
  }

  @Test
  void swapPutsOtherTextsInTheirPlace() throws RuleFileException {
    String rule = "fold: exact\nswap: { D员: 党员, D的: 党的 }\nunless: { regex: '[素A-Z]D' }";
    takes(rule, "广大D员走好D的路线。", "广大党员走好党的路线。");
    leaves(rule, "维生素D的作用，CAD的图层。");
  }

  @Test
  void replacePutsATextOrADecodedEntityThere() throws RuleFileException {
    takes("match: 某宝\nreplace: 网店", "他在某宝买了网。", "他在网店买了网。");
    takes("regex: '&(?:amp|lt|gt);'\nreplace: { decode: entity }", "甲&amp;乙说好了。", "甲&乙说好了。");
  }

  @Test
  void nearAsksForATextOnNeighbouringLines() throws RuleFileException {
    String rule = "match: 点这里\nremove: line\nwhen: { near: { match: 广告, lines: 1 } }";
    leaves(rule, "点这里领取");
    takes(rule, "广告语\n点这里领取", "广告语");
    takes(rule, "点这里领取\n广告语", "广告语");
    String far = BEFORE + "广告语\n河边\n点这里领取" + BEHIND;
    assertEquals(far, clean(rule, far));
  }

  @Test
  void notNearAsksThatATextIsAbsent() throws RuleFileException {
    String rule = "match: 点这里\nremove: line\nwhen: { not-near: { match: 教程, lines: 1 } }";
    takesLine(rule, "点这里领取");
    String lesson = BEFORE + "教程第一步\n点这里领取" + BEHIND;
    assertEquals(lesson, clean(rule, lesson));
  }

  @Test
  void scriptAsksWhatMostOfTheDocumentIsWrittenIn() throws RuleFileException {
    String rule = "match: sign up now\nremove: line\nwhen: { script: latin }";
    leaves(rule, "Sign up now");
    String english =
        "The river rose two feet overnight.\nSign up now\nThe ferry stayed in the harbour.\n";
    assertEquals(
        "The river rose two feet overnight.\nThe ferry stayed in the harbour.\n",
        clean(rule, english));
  }

  @Test
  void lengthIsCountedInLettersOfWhatGoes() throws RuleFileException {
    String shorter = "match: 扫码\nremove: line\nwhen: { shorter-than: 6 }";
    takesLine(shorter, "——扫码领书！");
    leaves(shorter, "扫码领一本书");
    String longer = "match: 扫码\nremove: line\nwhen: { longer-than: 5 }";
    takesLine(longer, "扫码领一本书");
    leaves(longer, "——扫码领书！");
  }

  @Test
  void repeatsCountsTheSameTextInTheDocument() throws RuleFileException {
    String rule = "match: 扫码\nremove: line\nwhen: { repeats: 2 }";
    leaves(rule, "扫码领书");
    assertEquals(
        BEFORE + "桥修好了。\n" + BEHIND.strip() + "\n",
        clean(rule, BEFORE + "扫码领书\n桥修好了。\n扫码领书" + BEHIND));
  }

  @Test
  void wholeLineAndUnpunctuatedAskForTheShapeOfTheMatch() throws RuleFileException {
    String whole = "match: 加入书架\nwhen: { whole-line: true }";
    takesLine(whole, "加入书架");
    leaves(whole, "他把书加入书架就走了。");
    String open = "match: 返回目录\nremove: line\nwhen: { unpunctuated: true }";
    takesLine(open, "返回目录");
    leaves(open, "他翻到末页，又返回目录。");
  }

  @Test
  void anExceptionStopsACutThatItStandsIn() throws RuleFileException {
    String rule = "match: 扫码\nremove: line\nunless: [记者, 据报道]";
    takesLine(rule, "扫码领书");
    leaves(rule, "记者看到有人扫码");
    leaves("match: 扫码\nremove: line\nunless: { regex: '扫码进(?:站|场)' }", "扫码进站更快");
  }

  @Test
  void exactFoldTakesTextsAsTheyAre() throws RuleFileException {
    String rule = "match: D员\nfold: exact";
    takes(rule, "广大D员同志", "广大同志");
    leaves(rule, "广大d员同志");
    leaves(rule, "广大Ｄ员同志");
  }

  @Test
  void strongFoldSeesThroughSpacesLookAlikesAndDigitsOfAnyKind() throws RuleFileException {
    String rule = "regex: '加微信[0-9]{3}'\nfold: strong";
    takes(rule, "桥修好了。加 微 信①②③", "桥修好了。");
    takes(rule, "桥修好了。加.微.信一二三", "桥修好了。");
    leaves("regex: '加微信[0-9]{3}'", "桥修好了。加 微 信①②③");
  }

  @Test
  void zonesSayWhereAMatchMayStand() throws RuleFileException {
    String line = "扫码领书";
    leaves("match: 扫码\nremove: line\nwhere: tail", line);
    assertEquals(BEFORE, clean("match: 扫码\nremove: line\nwhere: tail", BEFORE + line + "\n"));
    String atHead = line + BEHIND;
    assertEquals(BEHIND.substring(1), clean("match: 扫码\nremove: line\nwhere: head", atHead));
    leaves("match: 扫码\nremove: line\nwhere: { first-lines: 2 }", line);
    takesLine("match: 扫码\nremove: line\nwhere: { first-lines: 3 }", line);
    leaves("match: 扫码\nremove: line\nwhere: { last-lines: 2 }", line);
    takesLine("match: 扫码\nremove: line\nwhere: { last-lines: 3 }", line);
  }

  @Test
  void theUnitSaysHowMuchGoes() throws RuleFileException {
    takes("match: 扫码领书", "桥修好了。快扫码领书吧。通车了。", "桥修好了。快吧。通车了。");
    takesLine("match: 扫码领书\nremove: line", "快扫码领书吧");
    assertEquals(
        BEFORE + "\n" + BEHIND.strip() + "\n",
        clean("match: 扫码领书\nremove: block", BEFORE + "\n甲行\n扫码领书\n乙行\n" + BEHIND));
    String rest = "signals:\n  - { points: 2, match: 扫码领书 }\nthreshold: 2\nremove: rest";
    assertEquals(BEFORE, clean(rest, BEFORE + "扫码领书\n更多\n"));
  }

  @Test
  void glueJoinsTheHalvesOfWhatAMarkerStoodIn() throws RuleFileException {
    takes("match: '##x##'\nglue: spaces", "添加 ##x## 客服，桥修好了。", "添加客服，桥修好了。");
    takes("match: '##x##'\nglue: lines", "添加\n##x##\n客服，桥修好了。", "添加客服，桥修好了。");
  }

  @Test
  void otherRulesSeeTheTextWithoutWhatIsGluedOver() throws RuleFileException {
    String pack =
        Packs.ofRule("match: '##x##'\nglue: spaces")
            + "  - id: test.other\n    category: promo\n    match: 添加客服\n"
            + "    removes: ['<<添加客服>>']\n    keeps: [y]\n";
    Cleaner cleaner =
        Cleaner.of(Packs.load(Packs.write(folder, "glue.yml", pack)), Confidence.MEDIUM);
    assertEquals(
        BEFORE + "桥修好了。" + BEHIND, cleaner.clean(BEFORE + "桥修好了。添加##x##客服" + BEHIND).text());
  }

  @Test
  void aRuleOnTrialSuspectsAndADisabledOneIsSilent() throws RuleFileException {
    String text = BEFORE + "扫码领书" + BEHIND;
    Cleaning trial = Packs.cleaner(folder, "match: 扫码领书\nstate: trial").clean(text);
    assertEquals(text, trial.text());
    assertEquals(1, trial.suspected().size());
    Cleaning off = Packs.cleaner(folder, "match: 扫码领书\nstate: disabled").clean(text);
    assertEquals(text, off.text());
    assertTrue(off.suspected().isEmpty());
  }

  @Test
  void aRuleOfLowConfidenceCutsOnlyWhereThatIsAskedFor() throws RuleFileException {
    String text = BEFORE + "扫码领书" + BEHIND;
    Path pack = Packs.write(folder, "low.yml", Packs.ofRule("match: 扫码领书\nconfidence: low"));
    Cleaning usual = Cleaner.of(Packs.load(pack), Confidence.MEDIUM).clean(text);
    assertEquals(text, usual.text());
    assertEquals(1, usual.suspected().size());
    Cleaning keen = Cleaner.of(Packs.load(pack), Confidence.LOW).clean(text);
    assertEquals(BEFORE + BEHIND.substring(1), keen.text());
  }

  @Test
  void aRuleForASiteRunsOnItsPagesOnly() throws RuleFileException {
    Cleaner cleaner =
        Packs.cleaner(
            folder, "match: 扫码领书\nfor: { sites: [daily.example.com], files: ['**/daily/*.txt'] }");
    String text = BEFORE + "扫码领书" + BEHIND;
    String clean = BEFORE + BEHIND.substring(1);
    assertEquals(text, cleaner.clean(text).text());
    Document document = Document.of(text);
    for (Origin from :
        new Origin[] {
          Origin.UNKNOWN.at("https://daily.example.com/a/1.html"),
          Origin.UNKNOWN.at("http://m.Daily.example.com/2"),
          Origin.ofFile("saved/daily/a.txt")
        }) {
      assertEquals(clean, cleaner.clean(document.from(from)).text(), from::toString);
    }
    for (Origin from :
        new Origin[] {
          Origin.UNKNOWN.at("https://example.com/"),
          Origin.UNKNOWN.at("https://notdaily.example.com/"),
          Origin.UNKNOWN.at("no address at all"),
          Origin.ofFile("saved/weekly/a.txt")
        }) {
      assertEquals(text, cleaner.clean(document.from(from)).text(), from::toString);
    }
  }

  @Test
  void aRuleForALanguageRunsOnItsTextsOnly() throws RuleFileException {
    String rule = "match: sign up now\nremove: line\nfor: { languages: [en] }";
    leaves(rule, "Sign up now");
    String english =
        "The river rose two feet overnight, and the ferry stayed in the harbour.\nSign up now\n"
            + "They packed their bags and walked along the old road into the hills.\n";
    assertEquals(english.replace("Sign up now\n", ""), clean(rule, english));
  }
}
