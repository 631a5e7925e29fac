package org.unchaff.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchaff.batch.Reasons;
import org.unchaff.batch.SafeFile;
import org.unchaff.report.Report;
import org.unchaff.report.ReportFormat;
import org.unchaff.report.ReportSettings;
import org.unchaff.report.ReportText;
import org.unchaff.rule.RuleSet;

/** The reports of a call. A report on a file appears when the run is over, whole or not at all. */
final class Reports {

  /** At most nine digits: no size overflows. */
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([KkMmGg]?)");

  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "K", 1_000L, "M", 1_000_000L, "G", 1_000_000_000L);

  private final Arguments arguments;
  private final List<Report> open = new ArrayList<>();
  private final List<SafeFile> files = new ArrayList<>();

  private Reports(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Whether a report takes the place of the result. */
  static boolean takeOutput(Arguments arguments) {
    return arguments.values(Option.REPORT).stream().anyMatch(report -> !report.contains("="));
  }

  /**
   * Opens all reports that a call asks for.
   *
   * @param out the standard output, for a report without a file
   */
  static Reports open(Arguments arguments, RuleSet rules, OutputStream out) throws UsageException {
    Reports reports = new Reports(arguments);
    ReportSettings settings = reports.settings(rules);
    for (String report : arguments.values(Option.REPORT)) {
      int equals = report.indexOf('=');
      ReportFormat format = format(equals < 0 ? report : report.substring(0, equals));
      OutputStream target = equals < 0 ? out : reports.file(report.substring(equals + 1));
      reports.open.add(format.open(target, settings));
    }
    return reports;
  }

  private ReportSettings settings(RuleSet rules) throws UsageException {
    String key = arguments.value(Option.REPORT_TEXT).orElse(ReportText.FULL.key());
    ReportText text =
        ReportText.of(key)
            .orElseThrow(() -> new UsageException("--report-text is full or hash, not " + key));
    return new ReportSettings(rules, text, limit());
  }

  private long limit() throws UsageException {
    Optional<String> size = arguments.value(Option.REPORT_LIMIT);
    if (size.isEmpty()) {
      return ReportSettings.DEFAULT_LIMIT;
    }
    Matcher parts = SIZE.matcher(size.get());
    if (!parts.matches()) {
      throw new UsageException(
          "--report-limit is a number of bytes, such as 500K, 50M or 1G, not " + size.get());
    }
    return Long.parseLong(parts.group(1))
        * UNITS.getOrDefault(parts.group(2).toUpperCase(Locale.ROOT), 1L);
  }

  private static ReportFormat format(String key) throws UsageException {
    return ReportFormat.of(key)
        .orElseThrow(
            () ->
                new UsageException(
                    "no report is called "
                        + key
                        + "; there are "
                        + String.join(", ", ReportFormat.keys())));
  }

  private OutputStream file(String name) throws UsageException {
    Path path = Arguments.path(name);
    if (Files.isDirectory(path)) {
      throw new UsageException("the report " + name + " is a folder; name a file");
    }
    try {
      SafeFile file = SafeFile.create(path);
      files.add(file);
      return file;
    } catch (IOException e) {
      throw new UsageException("the report " + name + " cannot be written: " + Reasons.of(e));
    }
  }

  void add(Report report) {
    open.add(report);
  }

  List<Report> all() {
    return open;
  }

  /** Says that the run came to its end, with what failed in it. */
  void complete(List<Failure> failures) throws IOException {
    for (Report report : open) {
      for (Failure failure : failures) {
        report.addFailure(failure.where(), failure.what());
      }
    }
    files.forEach(SafeFile::complete);
    for (Report report : open) {
      report.close();
    }
  }

  /** Something that could not be cleaned. */
  record Failure(String where, String what) {}
}
