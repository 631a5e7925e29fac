package org.unchaff.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaner;
import org.unchaff.batch.Batch;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Progress;
import org.unchaff.batch.SafeFile;
import org.unchaff.batch.Tally;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.report.Report;
import org.unchaff.report.ReportFormat;
import org.unchaff.rule.RuleSet;

/** One call of the cleaning command. */
final class CleanRun implements Progress {

  private final Arguments arguments;
  private final Streams streams;
  private final ProgressLine progressLine;
  private final List<SafeFile> reportFiles = new ArrayList<>();

  CleanRun(Arguments arguments, Streams streams) {
    this.arguments = arguments;
    this.streams = streams;
    boolean shown = arguments.has(Option.PROGRESS) || streams.isTerminal();
    this.progressLine = new ProgressLine(streams.err(), shown);
  }

  @Override
  public void done(Tally soFar) {
    if (!arguments.has(Option.QUIET) && !arguments.has(Option.NO_PROGRESS)) {
      progressLine.show(soFar);
    }
  }

  @Override
  public void failed(String where, String what) {
    progressLine.clear();
    streams.message("unchaff: " + where + ": " + what);
  }

  @Override
  public void note(String what) {
    if (!arguments.has(Option.QUIET)) {
      streams.message("unchaff: note: " + what);
    }
  }

  ExitCode run() throws UsageException, IOException {
    Optional<Format> format = format();
    RuleSet rules = RuleArguments.load(arguments);
    Cleaner cleaner = Cleaner.of(rules, RuleArguments.confidence(arguments));
    boolean writes = !arguments.has(Option.DRY_RUN) && !arguments.has(Option.CHECK);
    OutputStream out = new BufferedOutputStream(new ResultStream(streams.out()), 1 << 16);
    Plan plan = InputArguments.plan(arguments, writes && !reportsToOutput(), this);
    FormatSettings formatSettings = FormatArguments.settings(arguments);
    List<Report> reports = reports(rules, out);
    Batch.Settings settings =
        new Batch.Settings(
            cleaner,
            format,
            formatSettings,
            writes && !reportsToOutput(),
            reports,
            InputArguments.jobs(arguments),
            InputArguments.resume(arguments, rules, formatSettings));
    Batch batch = new Batch(settings, streams.in(), out, this);
    Tally tally = Interrupts.guard(() -> stop(batch), () -> batch.run(plan));
    progressLine.clear();
    reportFiles.forEach(SafeFile::complete);
    for (Report report : reports) {
      report.close();
    }
    out.flush();
    if (!arguments.has(Option.QUIET)) {
      streams.message(Summary.of(tally, writes));
    }
    return exitCode(tally);
  }

  private void stop(Batch batch) {
    batch.stop();
    streams.message("unchaff: interrupted; files that are written are whole");
  }

  private ExitCode exitCode(Tally tally) {
    if (tally.failed() > 0) {
      return ExitCode.INCOMPLETE;
    }
    return arguments.has(Option.CHECK) && tally.cuts() > 0 ? ExitCode.FOUND : ExitCode.OK;
  }

  private Optional<Format> format() throws UsageException {
    String key = arguments.value(Option.FROM).orElse("auto");
    Optional<Format> format = Format.of(key);
    if (format.isEmpty() && !key.equals("auto")) {
      throw new UsageException(
          "no format is called " + key + "; there are auto, " + String.join(", ", Format.keys()));
    }
    return format;
  }

  private boolean reportsToOutput() {
    return arguments.values(Option.REPORT).stream().anyMatch(report -> !report.contains("="));
  }

  private List<Report> reports(RuleSet rules, OutputStream out) throws UsageException {
    List<Report> reports = new ArrayList<>();
    for (String report : arguments.values(Option.REPORT)) {
      int equals = report.indexOf('=');
      String key = equals < 0 ? report : report.substring(0, equals);
      ReportFormat format =
          ReportFormat.of(key)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "no report is called "
                              + key
                              + "; there are "
                              + String.join(", ", ReportFormat.keys())));
      reports.add(format.open(equals < 0 ? out : reportFile(report.substring(equals + 1)), rules));
    }
    return reports;
  }

  private OutputStream reportFile(String name) throws UsageException {
    try {
      Path path = Arguments.path(name);
      if (Files.isDirectory(path)) {
        throw new UsageException("the report " + name + " is a folder; name a file");
      }
      SafeFile file = SafeFile.create(path);
      reportFiles.add(file);
      return file;
    } catch (IOException e) {
      throw new UsageException(
          "the report " + name + " cannot be written: " + org.unchaff.batch.Reasons.of(e));
    }
  }
}
