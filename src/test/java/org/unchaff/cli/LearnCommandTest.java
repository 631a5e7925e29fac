package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.json.JsonText;
import org.unchaff.lab.Sites;

class LearnCommandTest {

  @TempDir private Path folder;
  private Path articles;
  private Path pack;

  @BeforeEach
  void writeArticles() throws IOException {
    articles = folder.resolve("articles");
    pack = folder.resolve("site.yml");
    for (Sites.Article article : Sites.articles(2, 12)) {
      Path file = articles.resolve(article.site()).resolve(article.name());
      Files.createDirectories(file.getParent());
      Files.writeString(file, article.text());
    }
  }

  @Test
  void aFolderGivesAPackThatPassesTheCheck() throws IOException {
    Cli.Result result = Cli.run("learn", articles.toString(), "-o", pack.toString());
    assertEquals(0, result.status(), result.messages());
    assertTrue(
        result.messages().contains("4 rules on trial, learned from 24 documents from 2 sources"),
        result.messages());
    assertTrue(Files.readString(pack).contains("for: { files: [\"**/site-0/**\"] }"));
    Cli.Result check = Cli.run("rules", "check", pack.toString());
    assertEquals(0, check.status(), check.messages());
    String told = check.out() + check.messages();
    assertTrue(told.contains("0 errors, 0 warnings"), told);
  }

  @Test
  void rulesOnTrialCutNothingAndRulesMadeActiveDo() throws IOException {
    Cli.run("learn", articles.toString(), "-o", pack.toString());
    String file = articles.resolve("site-0/1.txt").toString();
    Cli.Result trial = Cli.run(file, "--rules", pack.toString(), "--no-builtin");
    assertEquals(Files.readString(Path.of(file)), trial.out());
    assertTrue(trial.messages().contains("2 suspected"), trial.messages());
    Files.writeString(pack, Files.readString(pack).replace("state: trial", "state: active"));
    Cli.Result active = Cli.run(file, "--rules", pack.toString(), "--no-builtin");
    assertFalse(active.out().contains("Larkfield"), active.out());
    assertTrue(active.out().contains("Background"), active.out());
  }

  @Test
  void recordsAreToldApartByTheHostOfTheirAddress() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Sites.Article article : Sites.articles(2, 12)) {
      lines.append("{\"url\":\"https://" + article.site() + ".example/a\",\"text\":");
      lines.append(JsonText.quote(article.text())).append("}\n");
    }
    Path records = Files.writeString(folder.resolve("records.jsonl"), lines);
    Cli.Result result = Cli.run("learn", records.toString(), "--url-field", "url");
    assertEquals(0, result.status(), result.messages());
    assertTrue(result.out().contains("for: { sites: [\"site-0.example\"] }"), result.out());
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Files.writeString(pack, "mine");
    Cli.Result result = Cli.run("learn", articles.toString(), "-o", pack.toString());
    assertEquals(2, result.status());
    assertEquals("mine", Files.readString(pack));
  }

  @Test
  void whereNothingRepeatsNothingIsWritten() {
    Cli.Result result =
        Cli.run("learn", articles.toString(), "--at-least", "50", "-o", pack.toString());
    assertEquals(0, result.status(), result.messages());
    assertTrue(result.messages().contains("0 rules on trial"), result.messages());
    assertFalse(Files.exists(pack));
  }

  @Test
  void whatCannotBeReadTwiceIsRefused() {
    assertEquals(2, Cli.run("learn").status());
    assertEquals(2, Cli.run("learn", "-").status());
    assertEquals(2, Cli.run("learn", articles.toString(), "--at-least", "1").status());
  }

  @Test
  void whatCannotBeReadIsNamedOnce() throws IOException {
    Files.write(
        articles.resolve("site-0/page.txt"),
        "%PDF-1.4 \u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Cli.Result result = Cli.run("learn", articles.toString(), "-o", pack.toString());
    assertEquals(3, result.status(), result.messages());
    assertEquals(1, result.messages().lines().filter(line -> line.contains("page.txt")).count());
  }
}
