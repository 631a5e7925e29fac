package org.unchaff.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(,|\r\n)");

  /** The rows of a table, whose every cell has to stand in quotation marks. */
  private static List<List<String>> rows(String table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Matcher cell = CELL.matcher(table.substring(1));
    int done = 0;
    while (cell.find()) {
      assertEquals(done, cell.start(), "something stands outside of the cells");
      done = cell.end();
      row.add(cell.group(1).replace("\"\"", "\""));
      if (cell.group(2).equals("\r\n")) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    assertEquals(table.length() - 1, done);
    return rows;
  }

  private static String table(Entry... entries) throws IOException {
    return Samples.report(ReportFormat.CSV, ReportText.FULL, entries);
  }

  @Test
  void theTableBeginsWithAByteOrderMark() throws IOException {
    assertTrue(table().startsWith("\ufeff\"type\","));
  }

  @Test
  void everyChangeAndFailureIsARow() throws IOException {
    Entry entry = Samples.entry("noisy.txt", Samples.NOISY);
    List<List<String>> rows = rows(table(entry));
    int changes = entry.cleaning().edits().size() + entry.cleaning().suspected().size();
    assertEquals(1 + changes + 1, rows.size());
    rows.forEach(row -> assertEquals(rows.get(0).size(), row.size()));
    assertEquals("failed", rows.get(rows.size() - 1).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t=", "\uff1d", "\uff0b", "\uff0d", "\uff20"})
  void noCellCanBeTakenForAFormula(String start) throws IOException {
    String hostile = start + "cmd|' /C calc'!A0, \"x\"\r\n=1+1";
    List<List<String>> rows = rows(table(Samples.entry(hostile, Samples.NOISY)));
    for (List<String> row : rows) {
      for (String cell : row) {
        assertFalse(cell.startsWith(start), cell);
      }
    }
    assertEquals("'" + hostile, rows.get(1).get(1));
  }
}
