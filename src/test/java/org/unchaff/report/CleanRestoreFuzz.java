package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.unchaff.Cleaner;
import org.unchaff.Cleaning;

/**
 * Any bytes at all come back from the clean file and the report; a second cleaning finds nothing.
 */
public final class CleanRestoreFuzz {

  private static final Cleaner CLEANER = Cleaner.builder().build();
  private static final Path REPORT = file();

  private CleanRestoreFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempDirectory("unchaff-fuzz-").resolve("report.jsonl");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException, RestoreException {
    Cleaning cleaning = CLEANER.clean(data);
    if (!cleaning.restore().equals(cleaning.source().text())) {
      throw new AssertionError("the edits do not lead back");
    }
    Cleaning again = CLEANER.clean(cleaning.clean());
    if (again.isChanged()) {
      throw new AssertionError("cleaned again it loses " + again.edits().get(0).text());
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(REPORT));
        Report report = ReportFormat.JSONL.open(out, ReportSettings.of(CLEANER.rules()))) {
      report.add(new Entry("a.txt", "", cleaning));
    }
    if (!Arrays.equals(data, Restore.original(cleaning.bytes(), REPORT))) {
      throw new AssertionError("the report does not lead back");
    }
  }
}
