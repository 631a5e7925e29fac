package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.unchaff.rule.RuleFileException;

/** What scores and detectors do to a text. */
class SignalsFormatTest extends RuleFormatCase {

  @Test
  void signalsAddUpAndEvidenceAgainstIsTakenAway() throws RuleFileException {
    String rule =
        """
        signals:
          - { points: 2, match: 素材库 }
          - { points: 2, match: 客服 }
          - { points: 1, shorter-than: 12 }
          - { points: -3, match: 记者 }
        threshold: 4
        """;
    takesLine(rule, "甲乙素材库，请找客服");
    leaves(rule, "甲乙素材库上新了");
    leaves(rule, "记者问素材库的客服");
  }

  @Test
  void aSignalMayWeighWhatStandsBetweenTwoTexts() throws RuleFileException {
    String rule =
        """
        signals:
          - { points: 2, between: { begin: 延伸阅读, end: end-of-text } }
          - { points: 2, unpunctuated: true }
        threshold: 4
        """;
    takesLine(rule, "延伸阅读\n雾里的钟声\n桥上的灯");
    takes(rule, "延伸阅读\n雾里的钟声\n他把这本书读了三遍。", "他把这本书读了三遍。");
    leaves(rule, "雾里的钟声\n桥上的灯");
  }

  @Test
  void aSignalMayWeighWhatADetectorFinds() throws RuleFileException {
    String rule =
        """
        signals:
          - { points: 4, match: 渡船 }
          - { points: 2, detect: duplicate-paragraph }
        threshold: 6
        """;
    String paragraph = "他们说渡船整天都停在港里，老人坐在门口补网，孩子们在堤上放风筝，谁也不急着回家去吃饭。";
    takes(rule, paragraph + "\n" + paragraph, paragraph);
    leaves(rule, paragraph.replace("渡船", "小船") + "\n" + paragraph.replace("渡船", "小船"));
  }

  @Test
  void whatADetectorFindsMaySpeakAgainst() throws RuleFileException {
    String rule =
        """
        signals:
          - { points: 4, match: 入会送渔网 }
          - { points: -3, detect: headline }
        threshold: 4
        """;
    String text = "入会送渔网\n" + BEFORE.replace("\n", "又过了一天，河水退了，渡船开了，老人还坐在门口补网。\n");
    assertEquals(text, clean(rule, text));
    takesLine(rule, "入会送渔网");
  }

  @Test
  void aRunFindsItsOwnBordersAndTakesNoCleanLine() throws RuleFileException {
    String rule =
        """
        over: run
        signals:
          - { points: 2, match: 素材库 }
          - { points: 2, match: 客服 }
          - { points: 2, match: 好评 }
        threshold: 6
        """;
    takesLine(rule, "甲乙素材库\n请找客服\n好评如潮");
    leaves(rule, "甲乙素材库\n请找客服");
  }

  @Test
  void aDetectorFindsWhatDataCannotExpress() throws RuleFileException {
    String paragraph = "河水一夜之间涨了两尺，渡船整天都停在港里，老人坐在门口补网，孩子们在堤上放风筝，谁也不急着回家去吃饭。";
    String text = BEFORE + paragraph + "\n" + paragraph + BEHIND;
    assertEquals(BEFORE + paragraph + BEHIND, clean("detect: duplicate-paragraph", text));
  }
}
