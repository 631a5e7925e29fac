package org.unchaff.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.unchaff.Cleaner;
import org.unchaff.format.FormatSettings;
import org.unchaff.report.Report;
import org.unchaff.report.ReportFormat;
import org.unchaff.report.ReportSettings;

/** Runs over folders, for tests. */
final class FolderRun implements Progress {

  static final Cleaner CLEANER = Cleaner.builder().build();

  static final String NOISE = "$$paidbegin$$";

  static final String TEXT =
      "The old cap" + NOISE + "tain had stowed the ropes before dawn.\nNobody saw him leave.\n";

  static final String CLEAN = TEXT.replace(NOISE, "");

  final List<String> failures = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final ByteArrayOutputStream report = new ByteArrayOutputStream();
  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  int jobs = 1;
  Optional<String> resume = Optional.empty();
  FormatSettings format = FormatSettings.DEFAULT;
  Disk disk = new Disk();

  @Override
  public void failed(String where, String what) {
    failures.add(where + ": " + what);
  }

  @Override
  public void note(String what) {
    notes.add(what);
  }

  Tally run(Path folder, Path output) throws IOException, Plan.OutputException {
    return run(Plan.of(List.of(folder.toString()), Optional.of(output), this));
  }

  Tally run(Plan plan) throws IOException {
    try (Report jsonl = ReportFormat.JSONL.open(report, ReportSettings.of(CLEANER.rules()))) {
      Batch.Settings settings =
          new Batch.Settings(CLEANER, Optional.empty(), format, true, List.of(jsonl), jobs, resume);
      return new Batch(settings, InputStream.nullInputStream(), out, this, disk).run(plan);
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  /** The files below a folder and what is in them. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> contents.put(folder.relativize(file).toString(), text(file)));
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
