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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestoreCommandTest {

  private static final String TEXT = "第一段说天气。\n第二段说##paidbegin##水。\n\n第三段说山。\n##paidend##\n最后一段。\n";
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
}
