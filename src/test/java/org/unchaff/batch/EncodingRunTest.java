package org.unchaff.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.Cleaner;
import org.unchaff.format.FormatSettings;
import org.unchaff.report.Report;
import org.unchaff.report.ReportFormat;
import org.unchaff.report.ReportSettings;
import org.unchaff.report.Restore;
import org.unchaff.rule.RuleSet;

/** Files in other encodings: read, written, and restored from the report. */
class EncodingRunTest {

  private static final String TEXT =
      "清晨的港口还没有醒来，老船长已经把缆绳理好。\n他说这条航线跑了三十年，$$paidbegin$$哪里有暗礁，闭着眼睛也知道。\n";
  private static final String CLEAN = TEXT.replace("$$paidbegin$$", "");
  private static final Cleaner CLEANER = Cleaner.builder().build();

  @TempDir Path folder;

  private record Result(byte[] clean, byte[] restored) {}

  private Result run(byte[] source, boolean keepsEncoding) throws Exception {
    Path input = folder.resolve("in.txt");
    Files.write(input, source);
    Path reportFile = folder.resolve("report.jsonl");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RuleSet rules = CLEANER.rules();
    try (OutputStream reportOut = Files.newOutputStream(reportFile);
        Report report = ReportFormat.JSONL.open(reportOut, ReportSettings.of(rules))) {
      FormatSettings format =
          new FormatSettings(
              List.of("text"),
              Optional.empty(),
              Optional.empty(),
              keepsEncoding,
              FormatSettings.MAX_DOCUMENT);
      Batch.Settings settings =
          new Batch.Settings(CLEANER, Optional.empty(), format, true, List.of(report));
      Plan plan = Plan.of(List.of(input.toString()), Optional.empty(), Quiet.PROGRESS);
      new Batch(settings, InputStream.nullInputStream(), out, Quiet.PROGRESS).run(plan);
    }
    return new Result(out.toByteArray(), Restore.original(out.toByteArray(), reportFile));
  }

  @TestFactory
  Stream<DynamicTest> legacyTextsBecomeUtf8AndComeBack() {
    return Stream.of("GB18030", "UTF-16LE", "UTF-16BE")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      byte[] source = TEXT.getBytes(Charset.forName(name));
                      Result result = run(source, false);
                      assertEquals(CLEAN, new String(result.clean(), StandardCharsets.UTF_8));
                      assertArrayEquals(source, result.restored());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> orStayInTheirEncoding() {
    return Stream.of("GB18030", "UTF-16LE")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      byte[] source = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));
                      Result result = run(source, true);
                      assertEquals(
                          "\uFEFF" + CLEAN, new String(result.clean(), Charset.forName(name)));
                      assertArrayEquals(source, result.restored());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> undecodableBytesComeBackFromUtf8() {
    return Stream.of(0, 1, 2)
        .map(
            place ->
                DynamicTest.dynamicTest(
                    "place " + place,
                    () -> {
                      byte[] source = broken(place);
                      assertArrayEquals(source, run(source, false).restored());
                      assertArrayEquals(source, run(source, true).restored());
                    }));
  }

  private static byte[] broken(int place) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] lines = TEXT.split("(?<=\n)", -1);
    for (int i = 0; i < lines.length; i++) {
      bytes.write(lines[i].getBytes(Charset.forName("GB18030")));
      if (i == place) {
        bytes.write(0xff);
        bytes.write(0x80);
      }
    }
    return bytes.toByteArray();
  }
}
