package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.json.JsonText;

class CleanCommandTest {

  private static final Path ARTICLE = Path.of("samples/articles/morning-market.txt");
  private static final Path CLEAN = Path.of("samples/clean/morning-market.txt");
  private static final String GOOD = "The river rose two feet overnight.\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static String jsonLine(String text) {
    return "{\"id\":7,\"text\":" + JsonText.quote(text) + ",\"n\":1.50}\n";
  }

  @Test
  void aFileComesOutClean() throws IOException {
    Cli.Result result = Cli.run(ARTICLE.toString());
    assertEquals(0, result.status());
    assertArrayEquals(Files.readAllBytes(CLEAN), result.bytes());
  }

  @Test
  void theStandardInputComesOutTheSame() throws IOException {
    Cli.Result result = Cli.runWith(Files.readAllBytes(ARTICLE));
    assertArrayEquals(Files.readAllBytes(CLEAN), result.bytes());
    assertArrayEquals(result.bytes(), Cli.runWith(Files.readAllBytes(ARTICLE), "-").bytes());
  }

  @Test
  void aJsonLineComesOutTheSameAndKeepsItsOtherBytes() throws IOException {
    Cli.Result result = Cli.runWith(jsonLine(Files.readString(ARTICLE)), "--from", "jsonl");
    assertEquals(jsonLine(Files.readString(CLEAN)), result.out());
  }

  @Test
  void oneLineSaysWhatWent() {
    Cli.Result result = Cli.run(ARTICLE.toString());
    assertEquals(1, result.messageLines());
    assertTrue(result.messages().matches("(?s)unchaff: 1 document, \\d+ cuts in 1 .*paywall 2.*"));
  }

  @Test
  void quietSaysNothing() {
    assertEquals("", Cli.run(ARTICLE.toString(), "-q").messages());
  }

  @Test
  void aDryRunWritesNoTextAndSaysWhatWouldGo() throws IOException {
    Path target = folder.resolve("out.txt");
    Cli.Result result = Cli.run(ARTICLE.toString(), "-o", target.toString(), "--dry-run");
    assertEquals(0, result.status());
    assertEquals("", result.out());
    assertFalse(Files.exists(target));
    assertTrue(result.messages().contains("would cut"));
  }

  @Test
  void aCheckFailsWhereSomethingWouldGo() throws IOException {
    assertEquals(1, Cli.run(ARTICLE.toString(), "--check").status());
    assertEquals(0, Cli.run(CLEAN.toString(), "--check").status());
    assertEquals("", Cli.run(ARTICLE.toString(), "--check").out());
  }

  @Test
  void aFileIsWrittenWhereItIsAskedFor() throws IOException {
    Path target = folder.resolve("out.txt");
    assertEquals(0, Cli.run(ARTICLE.toString(), "-o", target.toString()).status());
    assertEquals(-1, Files.mismatch(CLEAN, target));
  }

  @Test
  void aFolderIsMirrored() throws IOException {
    file("in/a.txt", GOOD);
    file("in/deep/er/b.txt", Files.readString(ARTICLE));
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run(folder.resolve("in").toString(), "-o", out.toString());
    assertEquals(0, result.status());
    assertEquals(GOOD, Files.readString(out.resolve("a.txt")));
    assertEquals(-1, Files.mismatch(CLEAN, out.resolve("deep/er/b.txt")));
    try (Stream<Path> files = Files.walk(out)) {
      assertEquals(2, files.filter(Files::isRegularFile).count(), "no temporary file stays");
    }
  }

  @Test
  void severalFilesNeedAPlaceToGo() throws IOException {
    String a = file("a.txt", GOOD).toString();
    String b = file("b.txt", GOOD).toString();
    assertEquals(2, Cli.run(a, b).status());
    assertEquals(GOOD + GOOD, Cli.run(a, b, "--concat").out());
    assertEquals(0, Cli.run(a, b, "-o", folder.resolve("out").toString()).status());
    assertEquals(GOOD, Files.readString(folder.resolve("out/b.txt")));
  }

  @Test
  void aReportTellsOfADocumentWithoutCutsToo() throws IOException {
    Path report = folder.resolve("report.jsonl");
    Cli.run(file("a.txt", GOOD).toString(), "--report", "jsonl=" + report);
    List<String> lines = Files.readAllLines(report);
    assertEquals(2, lines.size(), "the document and the summary");
    for (String field : List.of("sha256", "\"charset\":\"UTF-8\"", "\"edits\":0", "\"rules\":")) {
      assertTrue(lines.get(0).contains(field), field);
    }
  }

  @Test
  void aReportTellsWhereWhatAndWhy() throws IOException {
    Cli.Result result = Cli.run(ARTICLE.toString(), "--report", "jsonl", "-q");
    String marker =
        result.out().lines().filter(line -> line.contains("##paidbegin##")).findFirst().orElse("");
    for (String field :
        List.of("\"category\":\"paywall\"", "\"line\":3", "\"length\":13", "\"kind\":\"cut\"")) {
      assertTrue(marker.contains(field), field + " in " + marker);
    }
    assertTrue(
        result.out().lines().anyMatch(line -> line.contains("\"signals\":[{\"points\":")),
        "a score names its signals");
  }

  @Test
  void helpNamesEveryOption() {
    Cli.Result result = Cli.run("--help");
    assertEquals(0, result.status());
    for (String option : List.of("--output", "--report", "--from", "--rules", "--check", "-q")) {
      assertTrue(result.out().contains(option), option);
    }
    assertTrue(result.out().contains("Exit status:"));
  }

  @Test
  void theVersionIsOneLine() {
    assertTrue(Cli.run("--version").out().matches("unchaff [^\\n]+\\n"));
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestOne() {
    Cli.Result result = Cli.run("--reprot", "jsonl");
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("--report"), result.messages());
  }
}
