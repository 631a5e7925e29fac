package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be done is named in a line or two; what can be done is done. */
class BadInputTest {

  private static final String GOOD = "The river rose two feet overnight.\n";
  private static final String SNOW = "春天来了，山里的雪慢慢化开，溪水又响了起来，羊群上山去了。";
  private static final String SNOW_MARKED = SNOW.replace("溪", "##paidend##溪");
  private static final int FORTY_MEGABYTES = 40 << 20;

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertTold(Cli.Result result, int status, String... words) {
    assertEquals(status, result.status(), result.messages());
    assertFalse(result.messages().contains("\tat "), "no stack trace");
    assertFalse(result.messages().contains("Exception"), result.messages());
    for (String word : words) {
      assertTrue(result.messages().contains(word), word + " in: " + result.messages());
    }
  }

  @Test
  void aMissingFileIsNamedAndTheOthersAreDone() throws IOException {
    String good = file("good.txt", GOOD).toString();
    String missing = folder.resolve("missing.txt").toString();
    Path out = folder.resolve("out");
    assertTold(Cli.run(missing, good, "-o", out.toString()), 3, missing, "no such file");
    assertEquals(GOOD, Files.readString(out.resolve("good.txt")));
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    Path secret = file("secret.txt", GOOD);
    assertTrue(secret.toFile().setReadable(false));
    assumeFalse(Files.isReadable(secret), "a privileged user reads everything");
    assertTold(Cli.run(secret.toString()), 3, "secret.txt", "permission");
  }

  @Test
  void aFolderWithoutFilesIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertTold(
        Cli.run(empty.toString(), "-o", folder.resolve("out").toString()), 3, "empty", "no files");
  }

  @Test
  void aFolderNeedsAPlaceToGo() throws IOException {
    file("in/a.txt", GOOD);
    assertTold(Cli.run(folder.resolve("in").toString()), 2, "is a folder", "-o");
  }

  @Test
  void anEmptyFileStaysEmpty() throws IOException {
    Cli.Result result = Cli.run(file("empty.txt", "").toString());
    assertTold(result, 0);
    assertEquals(0, result.bytes().length);
  }

  @Test
  void binaryIsNoText() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    assertTold(Cli.run(file("a.png", picture).toString()), 3, "a.png", "binary");
    assertTold(Cli.run(file("b.txt", new byte[] {0, 1, 2, 0, 0, 3}).toString()), 3, "b.txt");
  }

  @Test
  void htmlIsNamedWithTheWayOut() throws IOException {
    String page =
        "<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>y</p></body></html>\n";
    assertTold(Cli.run(file("page.txt", page).toString()), 3, "page.txt", "HTML");
  }

  @Test
  void anArchiveIsNamedWithTheWayOut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    assertTold(Cli.run(file("a.zip", bytes.toByteArray()).toString()), 3, "a.zip", "ZIP");
  }

  @Test
  void bytesThatAreNoUtf8ComeThrough() throws IOException {
    byte[] text =
        "甲乙丙，春天来了，山里的雪慢慢化开，溪水又响了起来，羊群上山去了。##paidbegin##丁戊\u0001。\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] expected =
        "甲乙丙，春天来了，山里的雪慢慢化开，溪水又响了起来，羊群上山去了。丁戊\u0001。\n".getBytes(StandardCharsets.UTF_8);
    replace(text, (byte) 1, (byte) 0xFF);
    replace(expected, (byte) 1, (byte) 0xFF);
    Cli.Result result = Cli.run(file("a.txt", text).toString());
    assertEquals(0, result.status());
    assertArrayEquals(expected, result.bytes());
  }

  private static void replace(byte[] bytes, byte old, byte by) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == old ? by : bytes[i];
    }
  }

  @Test
  void aBrokenJsonLineGoesThroughAndIsNamed() {
    String lines =
        "{\"text\":\""
            + SNOW_MARKED
            + "\"}\n{\"text\":\"broken\n{\"text\":\""
            + SNOW_MARKED
            + "\"}\n";
    Cli.Result result = Cli.runWith(lines, "--from", "jsonl");
    assertTold(result, 3, "line 2");
    assertEquals(
        List.of("{\"text\":\"" + SNOW + "\"}", "{\"text\":\"broken", "{\"text\":\"" + SNOW + "\"}"),
        result.out().lines().toList());
  }

  @Test
  void aLoneSurrogateInJsonComesThrough() {
    String line = "{\"text\":\"甲\\ud83d乙" + SNOW_MARKED + "\"}\n";
    Cli.Result result = Cli.runWith(line, "--from", "jsonl");
    assertEquals(0, result.status(), result.messages());
    assertEquals("{\"text\":\"甲\\ud83d乙" + SNOW + "\"}\n", result.out());
  }

  @Test
  void anOutputThatIsSomethingElseIsRefused() throws IOException {
    String good = file("good.txt", GOOD).toString();
    String taken = Files.createDirectory(folder.resolve("taken")).toString();
    assertTold(Cli.run(good, "-o", taken), 2, "taken", "is a folder");
    file("in/a.txt", GOOD);
    assertTold(Cli.run(folder.resolve("in").toString(), "-o", good), 2, "good.txt", "is a file");
    assertEquals(GOOD, Files.readString(Path.of(good)));
  }

  @Test
  void theInputItselfIsNeverOverwritten() throws IOException {
    String good = file("good.txt", SNOW_MARKED + "\n").toString();
    assertTold(Cli.run(good, "-o", good), 2, "input itself");
    assertEquals(SNOW_MARKED + "\n", Files.readString(Path.of(good)));
    file("in/a.txt", GOOD);
    String in = folder.resolve("in").toString();
    assertTold(Cli.run(in, "-o", in), 2, "both input and output");
  }

  @Test
  void anOutputInsideTheInputIsLeftOutOfTheWalk() throws IOException {
    file("in/a.txt", GOOD);
    Path in = folder.resolve("in");
    Path out = in.resolve("clean");
    assertTold(Cli.run(in.toString(), "-o", out.toString()), 0, "left out");
    assertTold(Cli.run(in.toString(), "-o", out.toString()), 0, "1 document");
    assertEquals(GOOD, Files.readString(out.resolve("a.txt")));
    assertFalse(Files.exists(out.resolve("clean")));
  }

  @Test
  void aLineOfFortyMegabytesIsDoneOrNamed() throws IOException {
    StringBuilder line = new StringBuilder(FORTY_MEGABYTES + 100).append("{\"text\":\"");
    while (line.length() < FORTY_MEGABYTES) {
      line.append("The river rose two feet overnight, and the ferry stayed. ");
    }
    String monster = line.append("\"}\n").toString();
    String good = "{\"text\":\"" + SNOW_MARKED + "\"}\n";
    Cli.Result result = Cli.runWith(monster + good, "--from", "jsonl");
    assertTrue(result.status() == 0 || result.status() == 3, result.messages());
    assertTrue(result.out().startsWith(monster), "the line comes through");
    assertTrue(result.out().endsWith("{\"text\":\"" + SNOW + "\"}\n"), "the next one is cleaned");
  }
}
