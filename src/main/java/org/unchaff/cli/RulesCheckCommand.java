package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.json.JsonObject;
import org.unchaff.lab.Problem;
import org.unchaff.lab.RuleCheck;
import org.unchaff.rule.Fault;
import org.unchaff.rule.Place;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSettings;
import org.unchaff.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** Checks rule files. */
final class RulesCheckCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(
          Option.CHECK_FORMAT,
          Option.RULES,
          Option.BUILTIN,
          Option.NO_BUILTIN,
          Option.QUIET,
          Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    String format = arguments.value(Option.CHECK_FORMAT).orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format is text or json, not " + format);
    }
    Findings findings = new Findings();
    List<RuleFile> files = read(arguments, findings);
    findings.problems.addAll(RuleCheck.check(files));
    if (format.equals("json")) {
      writeJson(findings, streams);
    } else {
      writeText(findings, streams);
    }
    if (!arguments.has(Option.QUIET)) {
      int rules = files.stream().mapToInt(file -> file.rules().size()).sum();
      long warnings = findings.problems.size() - findings.wrongRules();
      streams.message(
          "unchaff: %s checked, %s, %s"
              .formatted(
                  Plural.of(rules, "rule"),
                  Plural.of(findings.errors(), "error"),
                  Plural.of(warnings, "warning")));
    }
    return findings.errors() > 0 ? ExitCode.USAGE : ExitCode.OK;
  }

  /** What is wrong with the form of files, and what with the rules in them. */
  private static final class Findings {
    final List<Fault> faults = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    long wrongRules() {
      return problems.stream().filter(Problem::isError).count();
    }

    long errors() {
      return faults.size() + wrongRules();
    }
  }

  private static List<RuleFile> read(Arguments arguments, Findings findings) throws UsageException {
    List<RuleFile> files = new ArrayList<>();
    List<String> inputs = arguments.inputs().isEmpty() ? List.of("rules") : arguments.inputs();
    for (String input : inputs) {
      Path path = Arguments.path(input);
      boolean isFolder = Files.isDirectory(path);
      RuleSettings beneath = beneath(arguments, isFolder ? Optional.of(path) : Optional.empty());
      try {
        for (Path file : isFolder ? RuleFile.in(path) : List.of(path)) {
          readOne(file, beneath, files, findings);
        }
      } catch (RuleFileException e) {
        findings.faults.addAll(e.faults());
      }
    }
    return files;
  }

  /** What a pack stands on: a folder that is a whole set of built-in packs stands on itself. */
  private static RuleSettings beneath(Arguments arguments, Optional<Path> folder)
      throws UsageException {
    RuleSettings own = RuleArguments.settings(arguments);
    Optional<Path> builtin = folder.filter(path -> Files.isDirectory(path.resolve("profiles")));
    return new RuleSettings(
        own.builtin(),
        builtin.or(own::builtinFolder),
        own.profile(),
        own.packs(),
        own.enable(),
        own.disable());
  }

  private static void readOne(
      Path path, RuleSettings beneath, List<RuleFile> files, Findings findings) {
    try {
      RuleFile file = RuleFile.read(path);
      files.add(file);
      if (file.isAboveOthers()) {
        findings.problems.addAll(RuleCheck.checkChanged(file.changed(beneath)));
      }
    } catch (RuleFileException e) {
      findings.faults.addAll(e.faults());
    }
  }

  private static void writeText(Findings findings, Streams streams) throws IOException {
    StringBuilder out = new StringBuilder();
    findings.faults.forEach(fault -> out.append(fault.format()).append('\n'));
    findings.problems.forEach(problem -> out.append(problem).append('\n'));
    streams.result(Visible.of(out.toString()));
  }

  private static void writeJson(Findings findings, Streams streams) throws IOException {
    StringBuilder out = new StringBuilder();
    findings.faults.forEach(
        fault -> out.append(json("error", "", fault.place(), fault.message())).append('\n'));
    findings.problems.forEach(
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

  @Override
  CommandSpec spec() {
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
