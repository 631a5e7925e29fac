package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}: why a line was cut, or was not. */
class ExplainCommandTest {

  private static final String PACK =
      """
      pack: own
      version: "1"
      rules:
        - id: own.scan
          category: promo
          match: 扫码领渔网
          unless: 记者
          removes: ["<<扫码领渔网>>"]
          keeps: ["记者扫码领渔网"]
        - id: own.footer
          category: promo
          signals:
            - { points: 2, match: 素材库 }
            - { points: 2, match: 客服 }
            - { points: 1, match: 每日更新 }
          threshold: 4
          over: run
          removes: ["<<甲素材库，找客服>>"]
          keeps: ["素材库"]
        - id: own.trial
          category: follow
          state: trial
          match: 关注渡口报
          removes: ["<<关注渡口报>>"]
          keeps: ["关注"]
        - id: own.unsure
          category: contact
          confidence: low
          match: 加群问鱼价
          removes: ["<<加群问鱼价>>"]
          keeps: ["加群"]
      """;

  private static final String TEXT =
      """
      河水一夜之间涨了两尺，渡船整天都停在港里。
      桥修好了，快扫码领渔网吧。
      记者看见有人扫码领渔网。
      老人坐在门口补网，关注渡口报，加群问鱼价。
      甲乙素材库上新了。
      “扫码领渔网”是一句广告。
      第二天清早，雾慢慢散了，对岸的钟声传了过来。
      甲乙素材库，请找客服
      甲乙素材库每日更新，请找客服
      """;

  @TempDir Path folder;
  private Path text;
  private Path pack;

  @BeforeEach
  void write() throws IOException {
    pack = Files.writeString(folder.resolve("own.yml"), PACK);
    text = Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  private record Result(int status, List<String> out, String err) {}

  private Result explain(String... more) {
    String[] args = new String[more.length + 5];
    String[] first = {"explain", text.toString(), "--no-builtin", "--rules", pack.toString()};
    System.arraycopy(first, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(args, Streams.of(new ByteArrayInputStream(new byte[0]), out, err));
    return new Result(
        status,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8));
  }

  private List<String> line(int number) {
    Result result = explain("--line", Integer.toString(number));
    assertEquals(0, result.status(), result.err());
    return result.out();
  }

  @Test
  void aLineThatWasCutNamesTheRuleAndWhatWent() {
    assertEquals(List.of("2\t桥修好了，快扫码领渔网吧。", "  cut by own.scan (promo): \"扫码领渔网\""), line(2));
  }

  @Test
  void aLineThatNothingWasFoundInSaysSo() {
    assertEquals("  no rule found anything here", line(1).get(1));
  }

  @Test
  void anExceptionAndAQuotationAreGivenAsTheReasonAndWhatWouldHaveToBeDifferent() {
    assertEquals(
        List.of(
            "3\t记者看见有人扫码领渔网。",
            "  not cut by own.scan (promo): \"扫码领渔网\"",
            "    because an exception stands in it",
            "    it would go if no text of the rule's unless, and none of allow, stood in it"),
        lineWith("unless: 记者", "unless: 有人扫码领渔网", 3));
    List<String> quoted = line(6);
    assertTrue(quoted.contains("    because it is quoted"), quoted::toString);
    assertTrue(quoted.contains("    it would go if it did not stand in quotation marks"));
  }

  private List<String> lineWith(String old, String now, int number) {
    try {
      Files.writeString(pack, PACK.replace(old, now));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return line(number);
  }

  @Test
  void whatIsOnlySuspectedTellsHowItWouldGo() {
    List<String> both = line(4);
    assertTrue(both.contains("  suspected by own.trial (follow): \"关注渡口报\""), both::toString);
    assertTrue(both.contains("    because the rule is on trial"));
    assertTrue(
        both.contains(
            "    it would go with state: active in the rule, or with --enable own.trial"));
    assertTrue(both.contains("    because the rule's confidence is low"));
    assertTrue(both.contains("    it would go with --confidence low"));
  }

  @Test
  void aScoreTellsItsPointsAndThoseThatAreMissing() {
    List<String> out = line(5);
    assertEquals("  not cut by own.footer (promo): \"甲乙素材库上新了。\"", out.get(1));
    assertTrue(out.get(2).startsWith("    because it scores 2 of 4; not met: +2 "), out.get(2));
    assertTrue(out.get(2).contains("客服"), out.get(2));
    assertTrue(out.stream().anyMatch(l -> l.startsWith("    +2 ") && l.contains("素材库")));
  }

  @Test
  void aRunThatWentTellsItsPointsForEachOfItsLines() {
    for (int number : new int[] {8, 9}) {
      List<String> out = line(number);
      assertTrue(out.get(1).startsWith("  cut by own.footer (promo): "), out.get(1));
      assertEquals(3, out.stream().filter(l -> l.startsWith("    +")).count(), out::toString);
    }
  }

  @Test
  void aLineListsOnlyWhatLiesInIt() {
    String cause = "own.scan";
    assertTrue(line(8).stream().noneMatch(l -> l.contains(cause)));
    assertTrue(line(2).stream().noneMatch(l -> l.contains("own.footer")));
  }

  @Test
  void withoutALineTheArticleHasItsCutsInTheMargin() {
    Result result = explain();
    assertEquals(0, result.status(), result.err());
    List<String> out = result.out();
    assertTrue(out.contains("  1\t河水一夜之间涨了两尺，渡船整天都停在港里。"), out::toString);
    assertTrue(out.contains("~ 2\t桥修好了，快扫码领渔网吧。"));
    assertTrue(out.contains("    own.scan: \"扫码领渔网\""));
    assertTrue(out.contains("? 4\t老人坐在门口补网，关注渡口报，加群问鱼价。"));
    assertTrue(out.contains("- 8\t甲乙素材库，请找客服"));
    assertTrue(out.contains("- 9\t甲乙素材库每日更新，请找客服"));
  }

  @Test
  void aLineThatTheTextDoesNotHaveIsRefused() {
    assertEquals(2, explain("--line", "99").status());
    assertTrue(explain("--line", "99").err().contains("the text has lines 1 to "));
    assertTrue(explain("--line", "two").err().contains("--line is a number, not two"));
  }

  private static final String SITE_RULE =
      """
        - id: own.site
          category: promo
          for: { sites: [gazette.example] }
          match: 读渡口公报
          removes: ["<<读渡口公报>>"]
          keeps: ["读公报"]
      """;

  private void writeSiteRule() throws IOException {
    Files.writeString(pack, PACK + SITE_RULE);
    Files.writeString(text, "雾慢慢散了，请读渡口公报。\n");
  }

  @Test
  void aRuleForASiteSaysThatItDidNotRun() throws IOException {
    writeSiteRule();
    String silent =
        "  own.site did not run here: it is for sites gazette.example, and no address is known"
            + " (--url)";
    assertEquals(List.of("1\t雾慢慢散了，请读渡口公报。", "  no rule found anything here", silent), line(1));
    assertTrue(explain().out().contains(silent));
    Result other = explain("--url", "https://other.example/1");
    assertTrue(other.out().toString().contains("and this is from other.example"), other.err());
  }

  @Test
  void aRuleForASiteIsExplainedWithItsAddress() throws IOException {
    writeSiteRule();
    Result result = explain("--line", "1", "--url", "https://www.gazette.example/1");
    assertEquals("  cut by own.site (promo): \"读渡口公报\"", result.out().get(1));
    assertEquals(2, result.out().size());
    assertTrue(explain("--url", "gazette").err().contains("--url is an address such as"));
  }

  @Test
  void aRuleForFilesSeesTheFile() throws IOException {
    writeSiteRule();
    Files.writeString(
        pack, PACK + SITE_RULE.replace("sites: [gazette.example]", "files: ['**/a.txt']"));
    assertEquals("  cut by own.site (promo): \"读渡口公报\"", line(1).get(1));
  }

  @Test
  void theOnlyRecordOfAFileIsExplainedAndSeveralAreRefused() throws IOException {
    writeSiteRule();
    String record = "{\"url\":\"https://gazette.example/1\",\"text\":\"雾散了，请读渡口公报。\"}\n";
    text = Files.writeString(folder.resolve("a.jsonl"), record);
    Result one = explain("--line", "1", "--url-field", "url");
    assertEquals("  cut by own.site (promo): \"读渡口公报\"", one.out().get(1));
    Files.writeString(text, record + record);
    Result two = explain();
    assertEquals(2, two.status());
    assertTrue(two.err().contains("a.jsonl holds 2 texts, and explain takes one"), two.err());
  }
}
