package org.unchaff.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
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
import org.unchaff.format.FormatSettings;
import org.unchaff.report.DiffReport;
import org.unchaff.rule.RuleSet;

/** One call of the cleaning command. */
final class CleanRun implements Progress {

  private final Arguments arguments;
  private final Streams streams;
  private final ProgressLine progressLine;
  private final List<Reports.Failure> failures = Collections.synchronizedList(new ArrayList<>());

  CleanRun(Arguments arguments, Streams streams) {
    this.arguments = arguments;
    this.streams = streams;
    boolean isShown = !arguments.has(Option.QUIET) && !arguments.has(Option.NO_PROGRESS);
    boolean isTerminal = arguments.has(Option.PROGRESS) || streams.isTerminal();
    this.progressLine = new ProgressLine(streams.err(), isShown, isTerminal);
  }

  @Override
  public void done(Tally soFar) {
    progressLine.show(soFar);
  }

  @Override
  public void failed(String where, String what) {
    failures.add(new Reports.Failure(where, what));
    message("unchaff: " + where + ": " + what);
  }

  @Override
  public void note(String what) {
    if (!arguments.has(Option.QUIET)) {
      message("unchaff: note: " + what);
    }
  }

  private void message(String text) {
    progressLine.aside(() -> streams.message(text));
  }

  ExitCode run() throws UsageException, IOException {
    Optional<Format> format = FormatArguments.format(arguments);
    RuleSet rules = RuleArguments.load(arguments);
    Cleaner cleaner = Cleaner.of(rules, RuleArguments.confidence(arguments));
    boolean writes = writesText();
    OutputStream out = new BufferedOutputStream(new ResultStream(streams.out()), 1 << 16);
    Plan plan = InputArguments.plan(arguments, writes && !Reports.takeOutput(arguments), this);
    FormatSettings formatSettings = FormatArguments.settings(arguments);
    Reports reports = Reports.open(arguments, rules, out);
    if (arguments.has(Option.DIFF)) {
      reports.add(new DiffReport(out, streams.wantsColour(System.getenv()), this::note));
    }
    Batch.Settings settings =
        new Batch.Settings(
            cleaner,
            format,
            formatSettings,
            writes && !Reports.takeOutput(arguments),
            reports.all(),
            InputArguments.jobs(arguments),
            InputArguments.resume(arguments, rules, formatSettings));
    Batch batch = new Batch(settings, streams.in(), out, this);
    progressLine.expect(plan.inputs().size());
    long start = System.nanoTime();
    Tally tally;
    try (progressLine) {
      tally = Interrupts.guard(() -> stop(batch), () -> batch.run(plan));
    }
    reports.complete(failures);
    out.flush();
    if (!arguments.has(Option.QUIET)) {
      streams.message(Summary.of(tally, writes));
      if (plan.inputs().size() > 1) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Summary.table(tally, time).forEach(streams::message);
      }
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

  private void stop(Batch batch) {
    batch.stop();
    message("unchaff: interrupted; files that are written are whole");
  }

  private ExitCode exitCode(Tally tally) {
    if (tally.failed() > 0) {
      return ExitCode.INCOMPLETE;
    }
    return arguments.has(Option.CHECK) && tally.cuts() > 0 ? ExitCode.FOUND : ExitCode.OK;
  }
}
