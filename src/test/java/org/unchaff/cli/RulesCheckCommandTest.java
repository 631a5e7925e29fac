package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;

/** Checking rule files. */
class RulesCheckCommandTest extends RulesCommandCase {

  @Test
  void checkIsSilentAboutAGoodPack() {
    Cli.Result result = rules("check", pack.toString());
    assertEquals("", result.out());
    assertEquals(0, result.status());
    assertEquals("unchaff: 2 rules checked, 0 errors, 0 warnings\n", result.messages());
  }

  @Test
  void checkRunsExamplesExactlyAsMarked() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                match: 扫码领渔网
                removes: ["正文。<<快扫码领渔网>>"]
                keeps: ["他扫码领渔网去了"]
            """);
    assertEquals(2, result.status());
    assertTrue(result.out().contains(":7:15: a.b: in this example it leaves \"快\""), result.out());
    assertTrue(result.out().contains(":8:13: a.b: in this example it takes \"扫码领渔网\""));
  }

  @Test
  void checkNamesClausesThatNoExampleNeeds() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                regex: [扫码领渔网, 加群领渔网]
                remove: line
                when: { shorter-than: 20, longer-than: 2 }
                unless: 记者
                removes: ["正文。\\n<<扫码领渔网>>"]
                keeps: ["他说，那天下午河边有个人告诉他，只要扫码领渔网就行，但他没有理会，转身走了。"]
            """);
    assertEquals(0, result.status(), result.out());
    assertTrue(
        result.out().contains(":6:20: warning: a.b: no example needs this clause: regex 加群领渔网"));
    assertTrue(result.out().contains("no example needs this clause: when: longer-than"));
    assertTrue(result.out().contains("no example needs this clause: unless"));
    assertFalse(result.out().contains("regex 扫码领渔网"));
    assertFalse(result.out().contains("when: shorter-than"));
  }

  @Test
  void checkFindsRulesThatAreTooGeneral() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                match: 的
                remove: line
                removes: ["正文。\\n<<我的渔网>>"]
                keeps: ["渔网"]
            """);
    assertEquals(2, result.status());
    assertTrue(result.out().contains("too general: it cuts "), result.out());
    assertTrue(result.out().contains("\"的\" is short and may stand anywhere"), result.out());
    assertTrue(result.out().contains("more than the match goes wherever it stands"));
  }

  @Test
  void checkFindsDisguisesThatARuleDoesNotSeeThrough() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                regex: '扫码领渔网[0-9]{2}(?: |$)'
                fold: strong
                removes: ["正文。\\n<<扫码领渔网12>>"]
                keeps: ["扫码领渔网1"]
            """);
    assertTrue(
        result.out().contains("leave") || result.out().contains("folded text"), result.out());
    Cli.Result whole =
        check(
            """
              - id: a.b
                category: promo
                match: 扫码领渔网
                remove: line
                where: { first-lines: 1 }
                when: { longer-than: 4 }
                removes: ["<<扫码领渔网>>\\n正文。\\n正文。"]
                keeps: ["正文。\\n扫码领渔网\\n正文。"]
            """);
    assertEquals(0, whole.status(), whole.out());
  }

  @Test
  void checkFindsExamplesThatHoldOnlyByThemselves() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                match: 扫码领渔网
                remove: line
                where: { last-lines: 2 }
                removes: ["正文。\\n<<扫码领渔网>>\\n\\n\\n正文。"]
                keeps: ["扫码领渔网\\n正文。\\n正文。"]
              - id: a.c
                category: promo
                regex: '^扫码得鱼篓$'
                when: { not-near: { match: 的, lines: 3 } }
                removes: ["正文。\\n<<扫码得鱼篓>>"]
                keeps: ["扫码得鱼篓\\n他的正文。", "正文扫码得鱼篓"]
            """);
    assertTrue(
        result.out().contains("a.c: set among clean paragraphs this example no longer holds"),
        result.out());
  }

  @Test
  void checkFindsWhatWouldChangeAgain() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: mask
                swap: { 鱼: 鱼鱼 }
                removes: ["卖<<鱼=>鱼鱼>>了。"]
                keeps: ["卖肉了。"]
            """);
    assertEquals(2, result.status(), result.out());
  }

  @Test
  void checkFindsMonstrousPatternsAndGapsWithoutEnd() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                regex: ['扫码.*领渔网', '(?:加群.{0,90}领鱼篓.{0,90}){9}(?:渔.{0,90}){40}完']
                removes: ["正文。<<扫码就领渔网>>", "<<加群领鱼篓>>"]
                keeps: ["扫码"]
            """);
    assertTrue(result.out().contains("a gap without an end may take a whole paragraph"));
    assertTrue(result.out().contains("parts: shorten its gaps"), result.out());
  }

  @Test
  void checkFindsRulesThatLookForTheSameAndThoseThatCutWhatAnotherKeeps() throws IOException {
    Cli.Result result =
        check(
            """
              - id: a.b
                category: promo
                match: 扫码领渔网
                removes: ["正文。<<扫码领渔网>>"]
                keeps: ["加群领鱼篓了"]
              - id: a.c
                category: promo
                match: 扫码领渔网
                remove: line
                when: { shorter-than: 9 }
                removes: ["正文。\\n<<扫码领渔网>>"]
                keeps: ["他们几个人都扫码领渔网去了"]
              - id: a.d
                category: promo
                match: 加群领鱼篓
                removes: ["正文。<<加群领鱼篓>>"]
                keeps: ["加群领渔网"]
            """);
    assertTrue(result.out().contains("a.c: it looks for the same as a.b"), result.out());
    assertTrue(result.out().contains("a.b: this example of what stays is cut by a.d"));
  }

  @Test
  void checkTellsOfFaultsWithTheirLinesAndAsJson() throws IOException, JsonFault {
    Path bad = write("bad.yml", PACK.replace("match: 扫码领渔网", "macht: 扫码领渔网"));
    Cli.Result text = rules("check", bad.toString());
    assertEquals(2, text.status());
    assertTrue(text.out().contains(bad + ":6:5: a rule has no key \"macht\"; did you mean match?"));
    assertTrue(text.out().contains("\n        ^\n"), text.out());
    Cli.Result json = rules("check", bad.toString(), "--format", "json", "-q");
    assertEquals(2, json.status());
    assertEquals("", json.messages());
    List<String> lines = json.out().lines().toList();
    assertEquals(1, lines.size());
    JsonTree fault = JsonTree.read(lines.get(0).getBytes(StandardCharsets.UTF_8));
    assertEquals("error", fault.text("severity"));
    assertEquals(bad.toString(), fault.text("file"));
    assertEquals(6, fault.number("line").orElseThrow());
    assertEquals(5, fault.number("column").orElseThrow());
  }

  @Test
  void checkKnowsTheNamesOfRulesThatAPackSwitches() throws IOException {
    Path own = write("user.yml", "pack: user\nversion: \"1\"\ndisable: [no.such.rule]\n");
    Cli.Result result = rules("check", own.toString());
    assertEquals(2, result.status());
    assertTrue(
        result.out().contains("user.yml:3:11: no rule is called no.such.rule"), result.out());
  }

  @Test
  void checkRunsTheExamplesOfRulesThatAPackChanges() throws IOException {
    Path own =
        write(
            "user.yml",
            "pack: user\nversion: \"1\"\nextends: [own.yml]\n"
                + "change:\n  own.trial: { keeps: [快来关注渡口报] }\n");
    Cli.Result result = rules("check", own.toString());
    assertEquals(2, result.status(), result.out());
    assertTrue(result.out().contains(":5:24: own.trial: in this example it takes"), result.out());
  }

  @Test
  void whatARuleLeavesKeepsItsSpacesAndTheReasonIsGiven() throws IOException {
    Cli.Result result =
        check(
            """
            - id: a.b
              category: promo
              match: read more in the gazette
              remove: line
              when: { shorter-than: 20 }
              removes: ["The road was mended.\\n<<--- The Gazette: read more in the gazette>>"]
              keeps: ["You can read more in the gazette on any of its days."]
            """);
    assertTrue(
        result
            .out()
            .contains(
                "it leaves \"--- The Gazette: read more in the gazette\","
                    + " because this does not hold: shorter-than: 20\n"),
        result.out());
    assertEquals("unchaff: 1 rule checked, 1 error, 0 warnings\n", result.messages());
  }

  @Test
  void aScoreThatFallsShortIsTheReasonWhyAnExampleIsLeft() throws IOException {
    Cli.Result result =
        check(
            """
            - id: a.b
              category: promo
              signals:
              - { points: 2, match: shop }
              - { points: 2, match: pier }
              threshold: 4
              removes: ["The road was mended.\\n<<Our shop>>"]
              keeps: ["The pier."]
            """);
    assertTrue(
        result.out().contains("it leaves \"Our shop\", because it scores 2 of 4; not met: +2"),
        result.out());
  }
}
