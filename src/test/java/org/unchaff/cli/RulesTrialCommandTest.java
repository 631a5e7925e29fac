package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Trying rules on documents. */
class RulesTrialCommandTest extends RulesCommandCase {

  @Test
  void trialCountsWhatRulesOnTrialWouldCutAndCutsNothing() throws IOException {
    Path text = write("a.txt", ARTICLE + "快来关注渡口报\n" + ARTICLE);
    Cli.Result result = rules("trial", text.toString(), "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.messages());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).startsWith("own.trial: 1 document, 1 cut, 5 characters ("));
    assertTrue(lines.get(1).contains("1 × "), lines.get(1));
    assertTrue(lines.get(1).contains("快来[关注渡口报]⏎"), lines.get(1));
    assertEquals("own.scan: 0 cuts; it did not run: it is switched off", lines.get(2));
    assertEquals(3, lines.size());
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
    Cli.Result result =
        rules("trial", inputs.toString(), "--no-builtin", "--rules", pack.toString());
    assertEquals(0, result.status(), result.messages());
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
    Cli.Result result =
        rules(
            "trial",
            text.toString(),
            "--no-builtin",
            "--rules",
            now.toString(),
            "--against",
            old.toString());
    assertEquals(0, result.status(), result.messages());
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
    Cli.Result result =
        rules(
            "trial",
            text.toString(),
            "--no-builtin",
            "--rules",
            site.toString(),
            "--url-field",
            "url");
    assertTrue(result.out().startsWith("own.trial: 1 document, 1 cut"), result.out());
  }

  @Test
  void trialRefusesNumbersThatAreNone() {
    for (String number : List.of("-1", "NaN", "many", "1e3")) {
      assertEquals(2, rules("trial", folder.toString(), "--show", number).status(), number);
      Cli.Result limit = rules("trial", folder.toString(), "--max-per-million", number);
      assertEquals(2, limit.status(), number);
      assertTrue(limit.messages().contains("is a number, not " + number), limit.messages());
    }
  }

  private Cli.Result trial(Path text, Path rules, String... more) {
    List<String> call =
        new ArrayList<>(List.of("trial", text.toString(), "--rules", rules.toString()));
    call.addAll(List.of(more));
    Cli.Result result = rules(call.toArray(String[]::new));
    assertEquals(0, result.status(), result.messages());
    return result;
  }

  @Test
  void trialListsTheUsersRulesThatCutNothing() throws IOException {
    Path own = write("active.yml", PACK.replace("disable: [own.scan]\n", ""));
    Path text = write("a.txt", ARTICLE + "##paidbegin##\n");
    List<String> lines = trial(text, own).out().lines().toList();
    assertTrue(lines.get(0).startsWith("any.paywall.marker: 1 document, 1 cut"), lines::toString);
    assertEquals(List.of("own.scan: 0 cuts", "own.trial: 0 cuts"), lines.subList(2, lines.size()));
  }

  @Test
  void trialSaysOfARuleForASiteWhyItDidNotRun() throws IOException {
    Path own = write("site.yml", PACK.replace("state: trial", "for: { sites: [a.example] }"));
    Path text = write("a.txt", ARTICLE + "关注渡口报\n");
    String reason = "it is for sites a.example, and no address is known (--url-field)";
    Cli.Result counts = trial(text, own, "--no-builtin");
    assertTrue(
        counts.out().contains("own.trial: 0 cuts; it did not run: " + reason + "\n"), counts.out());
    Cli.Result difference = trial(text, own, "--no-builtin", "--against", "builtin");
    assertTrue(
        difference.messages().contains("note: own.trial did not run here: " + reason),
        difference.messages());
  }

  @Test
  void trialAgainstRulesThatCutTheSameSaysSo() throws IOException {
    Cli.Result result = trial(write("a.txt", ARTICLE), pack, "--against", "builtin");
    assertEquals("", result.out());
    assertTrue(result.messages().contains("no difference: both cut the same"), result.messages());
  }
}
