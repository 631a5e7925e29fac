package org.unchaff.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Document;

/** What each format reads, and that all it was not asked to change stays to the byte. */
class FormatsTest {

  private static FormatSettings fields(String... fields) {
    return new FormatSettings(List.of(fields));
  }

  private static FormatSettings small(int most) {
    return new FormatSettings(List.of("text"), Optional.empty(), Optional.empty(), false, most);
  }

  private record Written(byte[] bytes, List<String> texts, List<String> faults) {
    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Reads all and writes it again, with every text changed by a function. */
  private static Written write(
      Format format, byte[] bytes, FormatSettings settings, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> texts = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (RecordReader reader = format.open(new ByteArrayInputStream(bytes), settings)) {
      for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        InputRecord record = next.get();
        record.texts().forEach(text -> texts.add(text.text()));
        record.fault().ifPresent(fault -> faults.add(record.label() + ": " + fault));
        List<Document> changed =
            record.texts().stream()
                .map(text -> new Document(change.apply(text.text()), text.encoding(), text.raw()))
                .toList();
        out.writeBytes(changed.isEmpty() ? record.original() : record.with(changed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(out.toByteArray(), texts, faults);
  }

  private static Written write(
      Format format, String input, FormatSettings settings, UnaryOperator<String> change) {
    return write(format, input.getBytes(StandardCharsets.UTF_8), settings, change);
  }

  @Test
  void aKeptEncodingThatLacksACharacterOfTheCleanTextIsNamedNotFilledWithQuestionMarks() {
    Charset korean = Charset.forName("x-windows-949");
    FormatSettings keeping =
        new FormatSettings(List.of("text"), Optional.empty(), Optional.of(korean), true, 1 << 20);
    byte[] rows = "id,text\n1,오래된 항구\n".getBytes(korean);
    assertEquals(
        "id,text\n1,오래된 항구!\n",
        new String(write(Format.CSV, rows, keeping, text -> text + "!").bytes(), korean));
    assertThrows(
        IllegalArgumentException.class, () -> write(Format.CSV, rows, keeping, text -> text + "‛"));
  }

  @Test
  void jsonLinesAreNotTakenForUtf16WithoutANul() {
    byte[] like = {'0', 1, '-', ']'};
    assertArrayEquals(
        like, write(Format.JSONL, like, fields("text"), UnaryOperator.identity()).bytes());
  }

  @Test
  void aLineThatGrowsBeyondTheLimitIsWrittenWhole() {
    String line = "{\"text\":\"1234567\"}\n";
    FormatSettings limit = small(line.length());
    Written written = write(Format.JSONL, line, limit, text -> text + "\n\"☂");
    assertEquals("{\"text\":\"1234567\\n\\\"☂\"}\n", written.toString());
    assertEquals(List.of(), written.faults());
    UnaryOperator<String> same = UnaryOperator.identity();
    assertEquals(
        List.of("1234567\n\"☂"),
        write(Format.JSONL, written.bytes(), fields("text"), same).texts());
    assertEquals(1, write(Format.JSONL, written.bytes(), limit, same).faults().size());
  }

  @Test
  void jsonFieldsByPathChangeAndNothingElseDoes() {
    String line =
        "{ \"n\": 1.50, \"big\": 12345678901234567890123, \"a\": {\"b\":\"one\\u0021\"}, \"esc\": \"\\/\\u4e2d\","
            + " \"body\" : \"two\", \"z\": [1, 2.0e5] }\n";
    Written written = write(Format.JSONL, line, fields("a.b", "body"), text -> text + "+");
    assertEquals(List.of("one!", "two"), written.texts());
    assertEquals(
        line.replace("\"one\\u0021\"", "\"one!+\"").replace("\"two\"", "\"two+\""),
        written.toString());
  }

  @Test
  void aLineThatIsTooLongPassesAndTheStreamGoesOn() {
    String input = "{\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"text\":\"short\"}\n";
    Written written = write(Format.JSONL, input, small(1000), text -> "new");
    assertEquals(input.replace("\"short\"", "\"new\""), written.toString());
    assertEquals(
        List.of("line 1: the line is larger than --max-document, 1000 bytes"), written.faults());
  }

  @Property(tries = 200)
  void piecesOfLinesMakeUpTheInput(@ForAll byte[] any) throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(any), 3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
      out.writeBytes(line.get().bytes());
    }
    assertArrayEquals(any, out.toByteArray());
  }

  @Property(tries = 200)
  void anyBytesPassThroughAsWebArchive(@ForAll byte[] any) {
    assertArrayEquals(any, write(Format.WARC, any, small(3), text -> text).bytes());
  }

  @Test
  void nestedBracketsAreNamedAndPass() {
    String line = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + ",\"text\":\"x\"}\n";
    Written written = write(Format.JSONL, line, fields("text"), text -> "new");
    assertEquals(line, written.toString());
    assertEquals(1, written.faults().size());
  }

  @Test
  void utf16JsonLinesBecomeUtf8OrStay() {
    String input = "{\"text\":\"早安😀\"}\n{\"text\":\"b\"}\n";
    byte[] bytes = ("\uFEFF" + input).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(
        input.replace("早安", "晚安"),
        write(Format.JSONL, bytes, fields("text"), text -> text.replace("早", "晚")).toString());
    FormatSettings keeps =
        new FormatSettings(List.of("text"), Optional.empty(), Optional.empty(), true, 1 << 20);
    assertArrayEquals(bytes, write(Format.JSONL, bytes, keeps, text -> text).bytes());
  }

  @Test
  void piecesOfALongLineKeepTheirCharactersInAnotherEncoding() {
    String input = "{\"text\":\"" + "早😀".repeat(40_000) + "\"}\n{\"text\":\"b\"}\n";
    byte[] bytes = ("\uFEFF" + input).getBytes(StandardCharsets.UTF_16BE);
    FormatSettings keeps =
        new FormatSettings(List.of("text"), Optional.empty(), Optional.empty(), true, 1001);
    assertArrayEquals(bytes, write(Format.JSONL, bytes, keeps, text -> text).bytes());
  }

  @Test
  void bytesOutsideTheNamedCharsetStopTheInput() {
    FormatSettings korean =
        new FormatSettings(
            List.of("text"),
            Optional.empty(),
            Optional.of(Charset.forName("EUC-KR")),
            false,
            1 << 20);
    byte[] bytes = {'t', 'e', 'x', 't', '\n', (byte) 0xff, '\n'};
    assertThrows(UncheckedIOException.class, () -> write(Format.CSV, bytes, korean, text -> text));
  }

  @Test
  void csvCellsOfTheTextColumnChangeAndNothingElseDoes() {
    String input =
        "id,text,\"no te\"\r\n1,plain,x\r\n 2 ,\"with, comma and \"\"marks\"\"\r\nand a second line\", \r\n\r\n3,,last";
    Written written = write(Format.CSV, input, fields("text"), text -> text.replace("a", "A"));
    assertEquals(
        List.of("plain", "with, comma and \"marks\"\r\nand a second line", ""), written.texts());
    assertEquals(
        "id,text,\"no te\"\r\n1,plAin,x\r\n 2 ,\"with, commA And \"\"mArks\"\"\r\nAnd A second line\", \r\n\r\n3,,last",
        written.toString());
    assertEquals(List.of(), written.faults());
  }

  @Test
  void csvQuotesACellThatNeedsItOnlyNow() {
    Written written = write(Format.CSV, "text;n\none;1\n", fields("text"), text -> "o;\"e");
    assertEquals("text;n\n\"o;\"\"e\";1\n", written.toString());
  }

  @Test
  void csvTellsTheSeparatorAndSurvivesABadRow() {
    String input = "n\ttext\n1\ta\n2\t\"b\"x\n3\n4\tc\n";
    Written written = write(Format.CSV, input, fields("text"), text -> text + "!");
    assertEquals("n\ttext\n1\ta!\n2\t\"b\"x\n3\n4\tc!\n", written.toString());
    assertEquals(
        List.of(
            "line 3: no row of CSV: check the quotation marks",
            "line 4: the row has too few cells"),
        written.faults());
  }

  @Test
  void csvWithoutTheColumnNamesWhatThereIs() {
    UncheckedIOException thrown =
        assertThrows(
            UncheckedIOException.class,
            () -> write(Format.CSV, "id,body\n1,x\n", fields("text"), text -> text));
    assertTrue(String.valueOf(thrown.getMessage()).contains("id,body"));
  }

  @Test
  void csvInALegacyCharsetBecomesUtf8() {
    String input = "编号,text,备注\n1,清晨的港口还没有醒来,老船长已经把缆绳理好\n2,他说这条航线跑了三十年,闭着眼睛也知道\n";
    byte[] bytes = input.getBytes(Charset.forName("GB18030"));
    assertEquals(input, write(Format.CSV, bytes, fields("text"), text -> text).toString());
    FormatSettings keeps =
        new FormatSettings(List.of("text"), Optional.empty(), Optional.empty(), true, 1 << 20);
    assertArrayEquals(bytes, write(Format.CSV, bytes, keeps, text -> text).bytes());
  }

  private static String record(String type, String body, String digest) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nwarc-target-uri: https://news.example/a\r\nContent-Type: text/plain\r\n"
        + digest
        + "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  @Test
  void warcConversionRecordsChangeWithTheirLengthAndDigest() {
    String info = record("warcinfo", "software: x", "");
    String other = record("response", "one", "");
    String input =
        info
            + record(
                "conversion", "one", "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n")
            + other;
    Written written = write(Format.WARC, input, fields("text"), text -> "two words");
    assertEquals(List.of("one"), written.texts());
    // python3: base64.b32encode(hashlib.sha1(b"two words").digest())
    assertEquals(
        info
            + record(
                "conversion",
                "two words",
                "WARC-Block-Digest: sha1:NO6VNJTP6EDSU5PTBX3ZHEI4VTFO6MWI\r\n")
            + other,
        written.toString());
  }

  @Test
  void aWarcThatIsCutShortIsNamed() {
    String input = record("conversion", "one", "").substring(0, 110);
    Written written = write(Format.WARC, input, fields("text"), text -> "two");
    assertEquals(1, written.faults().size());
    assertEquals(input, written.toString());
  }

  @Test
  void aLargeRecordOfAnotherKindPassesInPieces() {
    String input = record("response", "x".repeat(200_000), "") + record("conversion", "one", "");
    Written written = write(Format.WARC, input, small(1000), text -> "two");
    assertEquals(
        record("response", "x".repeat(200_000), "") + record("conversion", "two", ""),
        written.toString());
  }

  @Test
  void aTextThatIsTooLargeIsNamed() {
    Written written = write(Format.TEXT, "x".repeat(1001), small(1000), text -> "two");
    assertEquals(List.of(": it is larger than --max-document, 1000 bytes"), written.faults());
  }

  @Test
  void formatsGoByTheEndingBeforeThePacking() {
    assertEquals(Optional.of(Format.CSV), Format.named("a.CSV"));
    assertEquals(Optional.of(Format.WARC), Format.named("a.warc.wet.gz"));
    assertEquals(Optional.of(Format.MARKDOWN), Format.named("a.md.zst"));
    assertEquals(Optional.empty(), Format.named("README"));
  }
}
