package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;

/** The rule author's commands, as they are called. */
class RulesCommandTest {

  private static final String ARTICLE = "河水一夜之间涨了两尺，渡船整天都停在港里。\n老人坐在门口补网。\n";

  private static final String PACK =
      """
      pack: own
      version: "1.2"
      rules:
        - id: own.scan
          category: promo
          match: 扫码领渔网
          remove: line
          when: { shorter-than: 20 }
          removes: ["正文。\\n<<扫码领渔网>>"]
          keeps:
            - "他说，那天下午河边有个人告诉他，只要扫码领渔网就行，但他没有理会，转身走了。"
        - id: own.trial
          category: follow
          state: trial
          confidence: medium
          match: 关注渡口报
          removes: ["正文。<<关注渡口报>>"]
          keeps: ["正文，关注渡口。"]
      disable: [own.scan]
      """;

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void writePack() throws IOException {
    pack = write("own.yml", PACK);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** What a call printed and its exit status. */
  private record Result(int status, String out, String err) {}

  private static Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(args, Streams.of(new java.io.ByteArrayInputStream(new byte[0]), out, err));
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Result rules(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "rules";
    System.arraycopy(args, 0, all, 1, args.length);
    return run(all);
  }

  private Result check(String rule) throws IOException {
    Path file = write("checked.yml", "pack: checked\nversion: \"1\"\nrules:\n" + rule);
    return rules("check", file.toString());
  }

  // list and show

  @Test
  void listTellsOfEveryRuleItsStateAndWhy() {
    Result result = rules("list", "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals("id\tcategory\tstate\tconfidence\tpack\twhy", lines.get(0));
    assertTrue(
        lines.get(1).startsWith("own.scan\tpromo\tdisabled\thigh\town 1.2\tdisabled in own"));
    assertEquals("own.trial\tfollow\ttrial\tmedium\town 1.2\ttrial in its pack", lines.get(2));
    assertEquals(3, lines.size());
  }

  @Test
  void listFiltersByCategoryStateAndPack() {
    String own = pack.toString();
    for (String[] filter :
        new String[][] {
          {"--category", "follow"}, {"--state", "trial"}, {"--pack", "own", "--category", "follow"}
        }) {
      String[] args = new String[filter.length + 4];
      System.arraycopy(new String[] {"list", "--no-builtin", "--rules", own}, 0, args, 0, 4);
      System.arraycopy(filter, 0, args, 4, filter.length);
      List<String> lines = rules(args).out().lines().toList();
      assertEquals(2, lines.size());
      assertTrue(lines.get(1).startsWith("own.trial\t"));
    }
    Result none = rules("list", "--rules", own, "--pack", "nobody");
    assertEquals(1, none.out().lines().count());
  }

  @Test
  void listRefusesAFilterThatNothingHas() {
    Result result = rules("list", "--state", "actve");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("did you mean active?"), result.err());
  }

  @Test
  void showGivesTheRuleAfterAllPacksAndWhereItsPartsCameFrom() throws IOException {
    Path above =
        write(
            "above.yml",
            "pack: above\nversion: \"3\"\nchange: { own.scan: { remove: match } }\n"
                + "enable: [own.scan]\n");
    Result result =
        rules(
            "show",
            "own.scan",
            "--no-builtin",
            "--rules",
            pack.toString(),
            "--rules",
            above.toString());
    assertEquals(0, result.status(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).startsWith("# defined in own 1.2, " + pack + ":4:"), lines.get(0));
    assertTrue(lines.get(1).startsWith("# disabled in own 1.2, "), lines.get(1));
    assertTrue(lines.get(2).startsWith("# remove changed in above 3, "), lines.get(2));
    assertTrue(lines.get(3).startsWith("# enabled in above 3, "), lines.get(3));
    assertTrue(lines.contains("# state: active"));
    assertTrue(lines.contains("id: own.scan"));
    assertTrue(lines.contains("remove: match"));
  }

  @Test
  void showSuggestsTheRuleThatWasMeant() {
    Result result = rules("show", "own.scam", "--no-builtin", "--rules", pack.toString());
    assertEquals(2, result.status());
    assertTrue(result.err().contains("did you mean own.scan?"), result.err());
  }

  // check

  @Test
  void checkIsSilentAboutAGoodPack() {
    Result result = rules("check", pack.toString());
    assertEquals("", result.out());
    assertEquals(0, result.status());
    assertEquals("unchaff: 2 rules checked, 0 errors, 0 warnings\n", result.err());
  }

  @Test
  void checkRunsExamplesExactlyAsMarked() throws IOException {
    Result result =
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
    Result result =
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
    Result result =
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
    Result result =
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
    Result whole =
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
    Result result =
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
    Result result =
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
    Result result =
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
    Result result =
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
    Result text = rules("check", bad.toString());
    assertEquals(2, text.status());
    assertTrue(text.out().contains(bad + ":6:5: a rule has no key \"macht\"; did you mean match?"));
    assertTrue(text.out().contains("\n        ^\n"), text.out());
    Result json = rules("check", bad.toString(), "--format", "json", "-q");
    assertEquals(2, json.status());
    assertEquals("", json.err());
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
    Result result = rules("check", own.toString());
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
    Result result = rules("check", own.toString());
    assertEquals(2, result.status(), result.out());
    assertTrue(result.out().contains(":5:24: own.trial: in this example it takes"), result.out());
  }

  // trial

  @Test
  void trialCountsWhatRulesOnTrialWouldCutAndCutsNothing() throws IOException {
    Path text = write("a.txt", ARTICLE + "快来关注渡口报\n" + ARTICLE);
    Result result = rules("trial", text.toString(), "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).startsWith("own.trial: 1 documents, 1 cuts, 5 characters ("));
    assertTrue(lines.get(1).contains("1 × "), lines.get(1));
    assertTrue(lines.get(1).contains("快来[关注渡口报]⏎"), lines.get(1));
    assertEquals(2, lines.size());
    assertEquals(ARTICLE + "快来关注渡口报\n" + ARTICLE, Files.readString(text));
  }

  @Test
  void trialReadsFoldersJsonLinesAndPackedFiles() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("a.txt"), ARTICLE + "关注渡口报\n");
    String record = "{\"text\":\"" + ARTICLE.replace("\n", "\\n") + "关注渡口报\"}\n";
    Files.writeString(inputs.resolve("b.jsonl"), record + record);
    try (GZIPOutputStream gz =
        new GZIPOutputStream(Files.newOutputStream(inputs.resolve("c.jsonl.gz")))) {
      gz.write(record.getBytes(StandardCharsets.UTF_8));
    }
    Result result = rules("trial", inputs.toString(), "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().startsWith("own.trial: 4 documents, 4 cuts"), result.out());
  }

  @Test
  void trialWithALimitEndsWithOneWhenMoreWouldGo() throws IOException {
    Path text = write("a.txt", ARTICLE + "关注渡口报\n");
    String[] call = {
      "trial", text.toString(), "--no-builtin", "--rules", pack.toString(), "--max-per-million", "0"
    };
    assertEquals(1, rules(call).status());
    call[6] = "500000";
    assertEquals(0, rules(call).status());
    call[6] = "many";
    assertEquals(2, rules(call).status());
  }

  @Test
  void trialAgainstOtherRulesShowsOnlyWhatChanges() throws IOException {
    Path text = write("a.txt", ARTICLE + "关注渡口报\n扫码领鱼篓\n");
    String both = PACK.replace("disable: [own.scan]\n", "");
    Path old = write("old.yml", both.replace("扫码领渔网", "关注渡口报"));
    Path now = write("now.yml", both.replace("扫码领渔网", "扫码领鱼篓"));
    Result result =
        rules(
            "trial",
            text.toString(),
            "--no-builtin",
            "--rules",
            now.toString(),
            "--against",
            old.toString());
    assertEquals(0, result.status(), result.err());
    assertTrue(result.out().contains("+ " + text + "\town.scan\t"), result.out());
    assertTrue(result.out().contains("[扫码领鱼篓]"), result.out());
    assertTrue(result.out().lines().allMatch(l -> l.startsWith("+ ") || l.startsWith("- ")));
  }

  @Test
  void trialKnowsTheSitesOfRecords() throws IOException {
    Path site =
        write("site.yml", PACK.replace("state: trial", "for: { sites: [daily.example.com] }"));
    String record =
        "{\"url\":\"https://%s/1\",\"text\":\"" + ARTICLE.replace("\n", "\\n") + "关注渡口报\"}\n";
    Path text =
        write("a.jsonl", record.formatted("daily.example.com") + record.formatted("other.example"));
    Result result =
        rules(
            "trial",
            text.toString(),
            "--no-builtin",
            "--rules",
            site.toString(),
            "--url-field",
            "url");
    assertTrue(result.out().startsWith("own.trial: 1 documents, 1 cuts"), result.out());
  }

  @Test
  void anUnknownRulesCommandIsNamedWithThoseThatThereAre() {
    Result result = rules("chekc");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("list, show, check, trial"), result.err());
    assertTrue(rules("--help").out().contains("trial INPUT..."));
  }
}
