package org.unchaff.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static String report(ReportText text, String source) throws IOException {
    return Samples.report(ReportFormat.TEXT, text, Samples.entry("a.txt", source));
  }

  @Test
  void aCutIsShownWithItsPlaceItsRuleAndItsReason() throws IOException {
    String report = report(ReportText.FULL, Samples.NOISY);
    String cut =
        """
          - line 3, column 1: cut by t.pitch (promo, medium confidence)
              | Call now: 555-0199!
              a score of 5
                +2 match: Call now
                +2 regex: 555-0199
                +1 whole-line
        """;
    assertTrue(report.contains(cut), report);
  }

  @Test
  void whatFailedIsNamed() throws IOException {
    String report = report(ReportText.FULL, Samples.CLEAN);
    assertTrue(report.contains("gone.txt\n  ! there is no such file\n"), report);
    assertTrue(report.contains("  failed      1\n"), report);
  }

  @Test
  void whatATerminalWouldObeyIsShownAsItsNumber() throws IOException {
    String report =
        report(ReportText.FULL, "It rained all day.\nCall now: 555-0199 \u001b[2J\u202e!");
    assertTrue(report.contains("<U+001B>[2J<U+202E>"), report);
    assertFalse(report.contains("\u001b"), report);
  }

  @Test
  void aHashedReportHoldsNothingOfWhatWasCut() throws IOException {
    String report = report(ReportText.HASH, Samples.NOISY);
    assertFalse(report.contains("555-0199"), report);
    assertTrue(report.contains("| sha256:"), report);
  }
}
