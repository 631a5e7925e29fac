package org.unchaff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;

class JsonReportTest {

  private static final String TWO =
      reportOf(Samples.entry("noisy.txt", Samples.NOISY), Samples.entry("ok.txt", Samples.CLEAN));

  private static String reportOf(Entry... entries) {
    try {
      return Samples.report(ReportFormat.JSONL, ReportText.FULL, entries);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema() throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("record.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  private static List<JsonTree> records(String report) {
    List<JsonTree> records = new ArrayList<>();
    report
        .lines()
        .forEach(
            line -> {
              try {
                records.add(JsonTree.read(line.getBytes(StandardCharsets.UTF_8)));
              } catch (JsonFault e) {
                throw new AssertionError(line, e);
              }
            });
    return records;
  }

  @Test
  void everyRecordIsAsTheSchemaSays() throws IOException {
    Schema schema = schema();
    TWO.lines()
        .forEach(
            line -> assertEquals(List.of(), schema.validate(line, InputFormat.JSON), () -> line));
  }

  @Test
  void theSchemaRefusesAFieldThatItDoesNotName() throws IOException {
    Schema schema = schema();
    TWO.lines()
        .forEach(
            line -> {
              String more = line.replaceFirst("\\{", "{\"surprise\":1,");
              assertFalse(schema.validate(more, InputFormat.JSON).isEmpty(), () -> more);
            });
  }

  @Test
  void theSchemaMissesEveryFieldThatIsTakenAway() throws IOException {
    Schema schema = schema();
    for (String line : TWO.lines().toList()) {
      String less = line.replaceFirst("\"version\":1,", "");
      assertFalse(schema.validate(less, InputFormat.JSON).isEmpty(), () -> less);
    }
  }

  @Test
  void thereIsARecordOfEachType() {
    List<String> types = records(TWO).stream().map(r -> r.text("type")).distinct().toList();
    assertEquals(List.of("document", "edit", "suspected", "failed", "summary"), types);
  }

  @Test
  void theSummaryCountsWhatTheRecordsSay() {
    List<JsonTree> records = records(TWO);
    JsonTree summary = records.get(records.size() - 1);
    List<JsonTree> cuts =
        records.stream()
            .filter(r -> r.text("type").equals("edit") && !r.text("kind").equals("tidy"))
            .toList();
    int characters = cuts.stream().mapToInt(r -> r.number("characters").orElseThrow()).sum();
    assertEquals(2, summary.number("documents").orElseThrow());
    assertEquals(1, summary.number("changed").orElseThrow());
    assertEquals(1, summary.number("failed").orElseThrow());
    assertEquals(1, summary.number("suspected").orElseThrow());
    assertEquals(cuts.size(), summary.number("cuts").orElseThrow());
    assertEquals(characters, summary.number("removed").orElseThrow());
    for (String list : List.of("by-category", "by-rule")) {
      int sum = summary.objects(list).stream().mapToInt(c -> c.number("cuts").orElseThrow()).sum();
      assertEquals(cuts.size(), sum, list);
    }
    assertEquals(cuts.size(), summary.objects("largest").size());
  }

  @Test
  void aSuspicionSaysWhyItWasNotCut() {
    JsonTree suspected =
        records(TWO).stream().filter(r -> r.text("type").equals("suspected")).findFirst().get();
    assertEquals("t.trial", suspected.text("rule"));
    assertFalse(suspected.text("why-not").isEmpty());
  }

  @Test
  void aHashedReportHoldsNothingOfWhatWasCut() throws IOException {
    String report =
        Samples.report(
            ReportFormat.JSONL, ReportText.HASH, Samples.entry("noisy.txt", Samples.NOISY));
    assertFalse(report.contains("555-0199"), report);
    assertFalse(report.contains("follow us"), report);
    assertTrue(report.contains("\"texts\":\"hash\""), report);
    for (String line : report.lines().toList()) {
      assertEquals(List.of(), schema().validate(line, InputFormat.JSON), line);
    }
  }

  @Test
  void nothingIsRestoredFromAHashedReportAndThatIsSaid(@TempDir Path folder) throws IOException {
    Entry entry = Samples.entry("noisy.txt", Samples.NOISY);
    Path report = folder.resolve("report.jsonl");
    Files.writeString(report, Samples.report(ReportFormat.JSONL, ReportText.HASH, entry));
    RestoreException refused =
        assertThrows(
            RestoreException.class, () -> Restore.original(entry.cleaning().bytes(), report));
    assertTrue(refused.reason().contains("--report-text hash"), refused.reason());
  }

  @Test
  void theSourceIsRestoredFromAFullReport(@TempDir Path folder) throws Exception {
    Entry entry = Samples.entry("noisy.txt", Samples.NOISY);
    Path report = folder.resolve("report.jsonl");
    Files.writeString(report, Samples.report(ReportFormat.JSONL, ReportText.FULL, entry));
    byte[] original = Restore.original(entry.cleaning().bytes(), report);
    assertEquals(Samples.NOISY, new String(original, StandardCharsets.UTF_8));
  }
}
