package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

class RulesNewCommandTest {

  private static final List<String> BODY =
      List.of(
          "The road to the upper village was mended last year.",
          "A lime tree stands at the bridge, and people sit under it.",
          "The school has nine pupils and a teacher who plays the horn.",
          "The harvest was better than the one of the year before.",
          "In winter the stove is lit before the sun is up.");

  @TempDir private Path folder;

  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    for (int i = 0; i < 4; i++) {
      String text = String.join("\n", BODY) + "\n\nGet the Larkfield app, code " + (100 + i) + "\n";
      Files.writeString(articles.resolve(i + ".txt"), text);
    }
  }

  private Path pack() {
    return folder.resolve("my-rules.yml");
  }

  private String propose(String... args) throws IOException {
    String[] all = new String[args.length + 4];
    all[0] = "rules";
    all[1] = "new";
    System.arraycopy(args, 0, all, 2, args.length);
    all[all.length - 2] = "-o";
    all[all.length - 1] = pack().toString();
    Cli.Result result = Cli.run(all);
    assertEquals(0, result.status(), result.messages());
    assertFalse(result.messages().contains("warning"), result.messages());
    return Files.readString(pack());
  }

  @Test
  void numbersThatVaryAreFoundWhateverTheyAre() throws IOException {
    String pack = propose("Get the Larkfield app, code 101", articles.toString());
    assertTrue(pack.contains("regex: \"get the larkfield app, code [0-9]+\""), pack);
    assertTrue(pack.contains("where: tail"), pack);
    assertTrue(pack.contains("when: { whole-line: true }"), pack);
  }

  @Test
  void theProposedRuleCleansTheArticles() throws IOException {
    propose("Get the Larkfield app, code 101", articles.toString());
    String article = articles.resolve("3.txt").toString();
    Cli.Result result = Cli.run(article, "--no-builtin", "--rules", pack().toString());
    assertEquals(String.join("\n", BODY) + "\n", result.out());
  }

  @Test
  void theProposedRulePassesTheCheck() throws IOException {
    propose("Get the Larkfield app, code 101", articles.toString());
    assertEquals(0, Cli.run("rules", "check", pack().toString()).status());
  }

  @Test
  void aLineOfAnArticleCanBePicked() throws IOException {
    String pack = propose("--line", "7", articles.resolve("2.txt").toString());
    assertTrue(pack.contains("match: \"Get the Larkfield app, code 102\""), pack);
  }

  @Test
  void aTextWithoutArticlesGetsExamplesToo() throws IOException {
    String pack = propose("【山核桃客户端】看全文请下载");
    assertTrue(pack.contains("<<【山核桃客户端】看全文请下载>>"), pack);
  }

  @Test
  void aTextInsideOfLinesGoesAlone() throws IOException {
    Files.writeString(
        articles.resolve("in.txt"), "The road was [[locked]]mended last year.\n" + BODY.get(1));
    String pack = propose("[[locked]]", articles.toString());
    assertFalse(pack.contains("whole-line"), pack);
    assertTrue(pack.contains("was <<[[locked]]>>mended"), pack);
  }

  @Test
  void aFileThatIsNoPackIsLeftAlone() throws IOException {
    Files.writeString(pack(), "mine");
    Cli.Result result = Cli.run("rules", "new", "some text here", "-o", pack().toString());
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("has faults"), result.messages());
    assertEquals("mine", Files.readString(pack()));
  }

  @Test
  void aRuleIsAddedBehindThoseOfAFileAndAllElseStays() throws IOException {
    String before =
        """
        # Ours.
        pack: ours
        version: "1"
        rules:
          - id: ours.first   # the first
            category: promo
            match: the Larkfield shop is open
            removes: |
              The rain stopped.
              # no comment
              <<the Larkfield shop is open>>
            keeps: [The shop is open.]

        """;
    String behind = "# Exceptions.\nallow: [Larkfield school]\n";
    Files.writeString(pack(), before + behind);
    String after = propose("Get the Larkfield app, code 101", articles.toString());
    String kept = before.stripTrailing() + "\n";
    assertTrue(after.startsWith(kept + "  - id: my.rule\n    category: promo\n"), after);
    assertTrue(after.endsWith("\n\n" + behind), after);
    assertEquals(0, Cli.run("rules", "check", pack().toString()).status());
  }

  @Test
  void aSecondRuleGetsAnIdOfItsOwn() throws IOException {
    propose("Get the Larkfield app, code 101", articles.toString());
    String both = propose("The Larkfield shop is open");
    assertTrue(both.contains("- id: my.rule\n"), both);
    assertTrue(both.contains("- id: my.rule-2\n"), both);
  }

  @Test
  void aTextThatThePackHasARuleForIsRefusedAndTheRuleNamed() throws IOException {
    String before = propose("The Larkfield shop is open");
    Cli.Result result =
        Cli.run("rules", "new", "The Larkfield SHOP is open", "-o", pack().toString());
    assertEquals(2, result.status());
    assertTrue(
        result.messages().contains("has a rule for this text already: my.rule"), result.messages());
    assertEquals(before, Files.readString(pack()));
  }

  @Test
  void halfALineIsWarnedOf() throws IOException {
    Path half = articles.resolve("half.txt");
    Files.writeString(
        half, BODY.get(0) + "\nRead more in the Harbour Gazette, every morning at your door\n");
    Cli.Result result = Cli.run("rules", "new", "Read more in the", half.toString());
    assertEquals(0, result.status());
    assertTrue(
        result.messages().contains("warning: it leaves the rest of its line"), result.messages());
  }

  @Test
  void anIdThatIsTakenIsRefused() throws IOException {
    String before = propose("The Larkfield shop is open");
    String[] again = {"rules", "new", "Other text", "--id", "my.rule", "-o", pack().toString()};
    Cli.Result result = Cli.run(again);
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("my.rule already"), result.messages());
    assertEquals(before, Files.readString(pack()));
  }

  @Test
  void aRuleIsAddedToAPackWithoutAny() throws IOException {
    Files.writeString(pack(), "pack: ours\r\nversion: \"1\"\r\nallow: [Larkfield school]");
    String after = propose("The Larkfield shop is open");
    assertTrue(after.contains("school]\r\nrules:\r\n- id: my.rule\r\n"), after);
    assertFalse(after.replace("\r\n", "").contains("\n"), after);
  }

  @Test
  void rulesInBracketsAreLeftAlone() throws IOException {
    String pack =
        "pack: ours\nversion: \"1\"\nrules: [{ id: a.b, category: promo, match: some noise,"
            + " removes: [<<some noise>>], keeps: [text] }]\n";
    Files.writeString(pack(), pack);
    Cli.Result result = Cli.run("rules", "new", "Other text", "-o", pack().toString());
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("in brackets"), result.messages());
    assertEquals(pack, Files.readString(pack()));
  }

  @Test
  void aTerminalIsAsked() throws IOException {
    String answers =
        "Get the Larkfield app, code 101\n" + articles + "\n\nmy.app\n" + pack() + "\n";
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                messages)
            .onTerminal();
    assertEquals(
        0,
        Main.run(new String[] {"rules", "new"}, streams),
        messages.toString(StandardCharsets.UTF_8));
    assertTrue(Files.readString(pack()).contains("- id: my.app\n  category: promo\n"));
  }

  @Test
  void withoutATextAndATerminalTheUsageIsShown() {
    Cli.Result result = Cli.run("rules", "new");
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("unchaff rules new"), result.messages());
  }
}
