package org.unchaff.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.unchaff.Cleaner;

/** A small pack of rules of all kinds, and reports of what it does. */
final class Samples {

  static final Cleaner CLEANER =
      Cleaner.builder()
          .noBuiltin()
          .rules(Path.of("src/test/resources/org/unchaff/report/pack.yml"))
          .build();

  /** Two markers, a scored line, a replacement and a suspicion. */
  static final String NOISY =
      "The river ro##paid##se two feet overnight, said the warden.\n"
          + "Salt (amp) pepper lay on the table, and nobody wanted to follow us there.\n"
          + "Call now: 555-0199!\n"
          + "\n"
          + "In the morning the meadow stood under water as far as the mill.\n"
          + "##paid##\n";

  static final String CLEAN = "The mill was dry again by noon.\n";

  private Samples() {}

  static Entry entry(String name, String text) {
    return new Entry(name, "", CLEANER.clean(text));
  }

  static ReportSettings settings(ReportText text) {
    return new ReportSettings(CLEANER.rules(), text, ReportSettings.DEFAULT_LIMIT);
  }

  /** The report of some entries and of one failure. */
  static String report(ReportFormat format, ReportText text, Entry... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Report report = format.open(out, settings(text))) {
      for (Entry entry : entries) {
        report.add(entry);
      }
      report.addFailure("gone.txt", "there is no such file");
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
