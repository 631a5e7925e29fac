package org.unchaff.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.PatternSyntaxException;
import org.unchaff.batch.Documents;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Progress;
import org.unchaff.batch.Selection;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Document;
import org.unchaff.text.Hashes;

/** What a call says about inputs, outputs and how many are done at a time. */
final class InputArguments {

  private static final int MOST_JOBS = 256;

  private InputArguments() {}

  /**
   * Which inputs there are and where they go.
   *
   * @param needsTarget whether outputs need a place, since texts are written and nothing else is
   */
  static Plan plan(Arguments arguments, boolean needsTarget, Progress progress)
      throws UsageException {
    List<String> inputs = new ArrayList<>(arguments.inputs());
    if (inputs.isEmpty()) {
      inputs.add(Plan.STANDARD_INPUT);
    }
    Optional<Path> output = arguments.path(Option.OUTPUT);
    boolean inPlace = arguments.has(Option.IN_PLACE);
    if (inPlace && (output.isPresent() || arguments.has(Option.CONCAT))) {
      throw new UsageException("--in-place writes to the inputs; leave out -o and --concat");
    }
    if (needsTarget && output.isEmpty() && !inPlace && !arguments.has(Option.CONCAT)) {
      demandTarget(inputs);
    }
    try {
      Selection selection = selection(arguments);
      return inPlace
          ? Plan.inPlace(inputs, selection, progress)
          : Plan.of(inputs, selection, output, progress);
    } catch (Plan.OutputException e) {
      throw new UsageException(e.reason());
    }
  }

  /** Reads the documents of inputs that only are looked at, and tells what cannot be read. */
  static void read(
      Arguments arguments,
      List<String> inputs,
      InputStream in,
      Progress progress,
      BiConsumer<String, Document> use)
      throws UsageException {
    Optional<Format> format = FormatArguments.format(arguments);
    FormatSettings settings = FormatArguments.settings(arguments);
    try {
      Plan plan = Plan.of(inputs, Optional.empty(), progress);
      Documents.read(plan, format, settings, in, progress, use);
    } catch (Plan.OutputException e) {
      throw new UsageException(e.reason());
    }
  }

  private static void demandTarget(List<String> inputs) throws UsageException {
    for (String input : inputs) {
      if (Files.isDirectory(Arguments.path(input))) {
        throw new UsageException(input + " is a folder; say with -o where its clean files go");
      }
    }
    if (inputs.size() > 1) {
      throw new UsageException(
          "several inputs: say with -o where they go, or --concat to join them");
    }
  }

  static Selection selection(Arguments arguments) throws UsageException {
    try {
      return Selection.of(arguments.values(Option.INCLUDE), arguments.values(Option.EXCLUDE));
    } catch (PatternSyntaxException e) {
      throw new UsageException("this is no pattern: " + e.getPattern() + ": " + e.getDescription());
    }
  }

  static int jobs(Arguments arguments) throws UsageException {
    Optional<String> jobs = arguments.value(Option.JOBS);
    if (jobs.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!jobs.get().matches("[0-9]{1,3}")) {
      throw new UsageException("--jobs is a number, not " + jobs.get());
    }
    int number = Integer.parseInt(jobs.get());
    if (number < 1 || number > MOST_JOBS) {
      throw new UsageException("--jobs is at least 1 and at most " + MOST_JOBS + ", not " + number);
    }
    return number;
  }

  /** A word for what a run does, if it is to be one that can be resumed. */
  static Optional<String> resume(Arguments arguments, RuleSet rules, FormatSettings format)
      throws UsageException {
    if (!arguments.has(Option.RESUME)) {
      return Optional.empty();
    }
    Optional<Path> output = arguments.path(Option.OUTPUT);
    boolean isFolder = output.isPresent() && !Files.isRegularFile(output.get());
    if (!isFolder || arguments.inputs().isEmpty()) {
      throw new UsageException(
          "--resume needs inputs and, with -o, the folder they are cleaned to");
    }
    if (!arguments.values(Option.REPORT).isEmpty()) {
      throw new UsageException(
          "--resume leaves out what is done, so its report would not be whole; leave out --report,"
              + " or --resume");
    }
    String what =
        rules.hash()
            + format
            + arguments.value(Option.FROM)
            + RuleArguments.confidence(arguments)
            + ProgramVersion.get();
    return Optional.of(Hashes.short8(what));
  }
}
