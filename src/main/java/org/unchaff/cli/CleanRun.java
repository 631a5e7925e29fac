package org.unchaff.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaner;
import org.unchaff.batch.Batch;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Progress;
import org.unchaff.batch.Tally;
import org.unchaff.format.Format;
import org.unchaff.report.DiffReport;
import org.unchaff.rule.RuleSet;

/** One call of the cleaning command. */
final class CleanRun implements Progress {

  private final Arguments arguments;
  private final Streams streams;
  private final List<Reports.Failure> failures = Collections.synchronizedList(new ArrayList<>());

  CleanRun(Arguments arguments, Streams streams) {
    this.arguments = arguments;
    this.streams = streams;
  }

  @Override
  public void failed(String where, String what) {
    failures.add(new Reports.Failure(where, what));
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
    boolean writes = writesText();
    OutputStream out = new BufferedOutputStream(new ResultStream(streams.out()), 1 << 16);
    Plan plan = plan(writes);
    Reports reports = Reports.open(arguments, rules, out);
    if (arguments.has(Option.DIFF)) {
      reports.add(new DiffReport(out, streams.wantsColour(System.getenv()), this::note));
    }
    Batch.Settings settings =
        new Batch.Settings(
            cleaner,
            format,
            FormatArguments.settings(arguments),
            writes && !Reports.takeOutput(arguments),
            reports.all());
    Tally tally = new Batch(settings, streams.in(), out, this).run(plan);
    reports.complete(failures);
    out.flush();
    if (!arguments.has(Option.QUIET)) {
      streams.message(Summary.of(tally, writes));
    }
    return exitCode(tally);
  }

  private boolean writesText() throws UsageException {
    if (arguments.has(Option.DIFF) && Reports.takeOutput(arguments)) {
      throw new UsageException(
          "--diff and a report both go to the standard output; give the report a file");
    }
    return !arguments.has(Option.DRY_RUN)
        && !arguments.has(Option.CHECK)
        && !arguments.has(Option.DIFF);
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

  private Plan plan(boolean writes) throws UsageException {
    List<String> inputs = new ArrayList<>(arguments.inputs());
    if (inputs.isEmpty()) {
      inputs.add(Plan.STANDARD_INPUT);
    }
    Optional<Path> output = arguments.path(Option.OUTPUT);
    boolean several = inputs.size() > 1;
    if (writes
        && output.isEmpty()
        && !arguments.has(Option.CONCAT)
        && !Reports.takeOutput(arguments)) {
      for (String input : inputs) {
        if (Files.isDirectory(Arguments.path(input))) {
          throw new UsageException(input + " is a folder; say with -o where its clean files go");
        }
      }
      if (several) {
        throw new UsageException(
            "several inputs: say with -o where they go, or --concat to join them");
      }
    }
    try {
      return Plan.of(inputs, output, this);
    } catch (Plan.OutputException e) {
      throw new UsageException(e.reason());
    }
  }
}
