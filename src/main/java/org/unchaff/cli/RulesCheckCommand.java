package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.unchaff.json.JsonObject;
import org.unchaff.lab.Problem;
import org.unchaff.lab.RuleCheck;
import org.unchaff.rule.Fault;
import org.unchaff.rule.Place;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** Checks rule files. */
final class RulesCheckCommand implements Command {

  private static final List<Option> OPTIONS =
      List.of(Option.CHECK_FORMAT, Option.QUIET, Option.HELP);

  @Override
  public ExitCode run(String[] args, Streams streams) throws UsageException, IOException {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, args);
    if (arguments.has(Option.HELP)) {
      streams.result(Arguments.help(spec));
      return ExitCode.OK;
    }
    String format = arguments.value(Option.CHECK_FORMAT).orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format is text or json, not " + format);
    }
    List<Fault> faults = new ArrayList<>();
    List<RuleFile> files = read(arguments, faults);
    List<Problem> problems = RuleCheck.check(files);
    if (format.equals("json")) {
      writeJson(faults, problems, streams);
    } else {
      writeText(faults, problems, streams);
    }
    boolean failed = !faults.isEmpty() || problems.stream().anyMatch(Problem::isError);
    if (!arguments.has(Option.QUIET)) {
      int rules = files.stream().mapToInt(file -> file.rules().size()).sum();
      long errors = faults.size() + problems.stream().filter(Problem::isError).count();
      long warnings = problems.size() - problems.stream().filter(Problem::isError).count();
      streams.message(
          "unchaff: " + rules + " rules checked, " + errors + " errors, " + warnings + " warnings");
    }
    return failed ? ExitCode.USAGE : ExitCode.OK;
  }

  private static List<RuleFile> read(Arguments arguments, List<Fault> faults)
      throws UsageException {
    List<RuleFile> files = new ArrayList<>();
    List<String> inputs = arguments.inputs().isEmpty() ? List.of("rules") : arguments.inputs();
    for (String input : inputs) {
      Path path = Arguments.path(input);
      try {
        for (Path file : Files.isDirectory(path) ? RuleFile.in(path) : List.of(path)) {
          readOne(file, files, faults);
        }
      } catch (RuleFileException e) {
        faults.addAll(e.faults());
      }
    }
    return files;
  }

  private static void readOne(Path file, List<RuleFile> files, List<Fault> faults) {
    try {
      files.add(RuleFile.read(file));
    } catch (RuleFileException e) {
      faults.addAll(e.faults());
    }
  }

  private static void writeText(List<Fault> faults, List<Problem> problems, Streams streams)
      throws IOException {
    StringBuilder out = new StringBuilder();
    faults.forEach(fault -> out.append(fault.format()).append('\n'));
    problems.forEach(problem -> out.append(problem).append('\n'));
    streams.result(Visible.of(out.toString()));
  }

  private static void writeJson(List<Fault> faults, List<Problem> problems, Streams streams)
      throws IOException {
    StringBuilder out = new StringBuilder();
    faults.forEach(
        fault -> out.append(json("error", "", fault.place(), fault.message())).append('\n'));
    problems.forEach(
        problem ->
            out.append(
                    json(
                        problem.isError() ? "error" : "warning",
                        problem.rule(),
                        problem.place(),
                        problem.message()))
                .append('\n'));
    streams.result(out.toString());
  }

  private static JsonObject json(String severity, String rule, Place place, String message) {
    return new JsonObject()
        .put("severity", severity)
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column())
        .put("rule", rule)
        .put("message", message);
  }

  private static CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff rules check", "FILE", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff rules check [FILE...] [--format text|json]")
        .description(
            "",
            "Checks rule files, or all of a folder (without FILE: the folder rules): their form, their examples, clauses that"
                + " no example needs, disguises, and whether they hit clean text. Exits with 2 if there is an error.",
            "");
    return spec;
  }
}
