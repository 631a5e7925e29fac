package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestoreCommandTest {

  private static final String TEXT = "第一段说天气。\n第二段说##paidbegin##水。\n\n第三段说山。\n##paidend##\n最后一段。\n";
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final String RECORDS =
      "{\"n\":1.50,\"body\":\"清晨的港口还没有醒来，老船长已##paidbegin##经把缆绳理好。\"}\n{\"body\":null}\n{\"body\":\"第三段说山。\"}\n";

  @TempDir Path folder;

  static Stream<Arguments> sources() {
    byte[] lf = TEXT.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("LF", lf),
        Arguments.of("CRLF", TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("CR", TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("mixed", TEXT.replace("。\n", "。\r\n").getBytes(StandardCharsets.UTF_8)),
        Arguments.of("no last line end", TEXT.strip().getBytes(StandardCharsets.UTF_8)),
        Arguments.of("BOM", join(BOM, lf)),
        Arguments.of("undecodable start", join(new byte[] {(byte) 0xFF, (byte) 0xC0}, lf)),
        Arguments.of(
            "undecodable middle", join(join(lf, new byte[] {(byte) 0xE4, (byte) 0xBD}), lf)),
        Arguments.of("undecodable end", join(lf, new byte[] {(byte) 0x80})),
        Arguments.of("only noise", "##paidbegin##".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("nothing to cut", "第一段说天气。\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("empty", new byte[0]));
  }

  private static byte[] join(byte[] left, byte[] right) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(left);
    all.writeBytes(right);
    return all.toByteArray();
  }

  private Path clean(byte[] source) throws IOException {
    Path original = Files.write(folder.resolve("a.txt"), source);
    Path clean = folder.resolve("clean.txt");
    String report = "jsonl=" + folder.resolve("report.jsonl");
    assertEquals(
        0, Cli.run(original.toString(), "-o", clean.toString(), "--report", report, "-q").status());
    return clean;
  }

  private Cli.Result restore(Path clean) {
    return Cli.run(
        "restore", clean.toString(), "--report", folder.resolve("report.jsonl").toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void theOriginalComesBackByteForByte(String name, byte[] source) throws IOException {
    Cli.Result result = restore(clean(source));
    assertEquals(0, result.status(), result.messages());
    assertArrayEquals(source, result.bytes(), name);
  }

  @Test
  void undecodableBytesAreNoPartOfAMatch() throws IOException {
    byte[] source = "甲##paid?begin##乙丙丁。\n".getBytes(StandardCharsets.UTF_8);
    source[9] = (byte) 0xFF;
    assertArrayEquals(source, Files.readAllBytes(clean(source)));
  }

  @Test
  void aCleanFileThatWasEditedSinceIsRefused() throws IOException {
    Path clean = clean(TEXT.getBytes(StandardCharsets.UTF_8));
    Files.writeString(clean, Files.readString(clean) + "more\n");
    Cli.Result result = restore(clean);
    assertEquals(2, result.status());
    assertTrue(result.messages().contains(clean.toString()), result.messages());
    assertEquals(0, result.bytes().length);
  }

  @Test
  void aReportOfSomethingElseIsRefused() throws IOException {
    Path clean = clean(TEXT.getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("report.jsonl"), "{\"type\":\"document\"}\nno report\n");
    Cli.Result result = restore(clean);
    assertEquals(2, result.status());
    assertFalse(result.messages().contains("Exception"), result.messages());
  }

  @Test
  void theResultCanGoToAFile() throws IOException {
    Path clean = clean(TEXT.getBytes(StandardCharsets.UTF_8));
    Path back = folder.resolve("back.txt");
    Cli.run(
        "restore",
        clean.toString(),
        "--report",
        folder.resolve("report.jsonl").toString(),
        "-o",
        back.toString());
    assertEquals(TEXT, Files.readString(back));
  }

  /** Cleans a file with records to one of another name. */
  private Path cleanRecords() throws IOException {
    Path original = Files.writeString(folder.resolve("x.jsonl"), RECORDS);
    Path clean = folder.resolve("clean.records");
    String report = "jsonl=" + folder.resolve("report.jsonl");
    Cli.Result result =
        Cli.run(
            List.of(original, "-o", clean, "--report", report, "--from", "jsonl", "--field", "body")
                .stream()
                .map(Object::toString)
                .toArray(String[]::new));
    assertEquals(0, result.status(), result.messages());
    assertFalse(Files.readString(clean).contains("paidbegin"));
    return clean;
  }

  private Cli.Result restoreRecords(Path clean, String field) {
    String report = folder.resolve("report.jsonl").toString();
    return Cli.run(
        "restore",
        clean.toString(),
        "--report",
        report,
        "--from",
        "jsonl",
        "--field",
        field,
        "-o",
        folder.resolve("back").toString());
  }

  @Test
  void oneFileWithRecordsComesBackUnderAnotherName() throws IOException {
    Cli.Result result = restoreRecords(cleanRecords(), "body");
    assertEquals(0, result.status(), result.messages());
    assertEquals(RECORDS, Files.readString(folder.resolve("back")));
  }

  @Test
  void aRecordThatWasEditedSinceIsNamedAndNoFileAppears() throws IOException {
    Path clean = cleanRecords();
    Files.writeString(clean, Files.readString(clean).replace("第三段", "第四段"));
    Cli.Result result = restoreRecords(clean, "body");
    assertEquals(2, result.status());
    assertEquals(
        "unchaff: " + clean + ": line 3 was changed since it was cleaned",
        result.messages().strip());
    assertFalse(Files.exists(folder.resolve("back")));
  }

  @Test
  void aFieldThatWasNotCleanedGivesNothingBack() throws IOException {
    Cli.Result result = restoreRecords(cleanRecords(), "text");
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("line 1 is missing"), result.messages());
  }

  @Test
  void aCleanFileThatIsNotThereIsNamed() throws IOException {
    cleanRecords();
    Path clean = folder.resolve("gone");
    assertEquals(
        "unchaff: " + clean + ": there is no such file",
        restoreRecords(clean, "body").messages().strip());
  }

  @Test
  void aReportOfHashesIsRefusedAsOne() throws IOException {
    Path original = Files.writeString(folder.resolve("a.txt"), TEXT);
    Path clean = folder.resolve("clean.txt");
    String report = "jsonl=" + folder.resolve("report.jsonl");
    Cli.run(
        original.toString(), "-o", clean.toString(), "--report", report, "--report-text", "hash");
    Cli.Result result = restore(clean);
    assertEquals(2, result.status());
    assertTrue(result.messages().contains("--report-text hash"), result.messages());
  }
}
