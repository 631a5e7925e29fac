package org.unchaff.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The arguments of one call, parsed. */
final class Arguments {

  private static final int HELP_WIDTH = 100;

  /** What the Java launcher makes of a byte that the locale has no character for. */
  private static final char UNDECODED = '\uFFFD';

  private static final String UNDECODED_HINT =
      ": the locale has no such characters; run with LC_ALL=C.UTF-8, or name the folder that holds it";

  private final ParseResult parsed;

  private Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /**
   * Parses.
   *
   * @throws UsageException if there is an option that the command does not have, or a value is
   *     missing
   */
  static Arguments parse(CommandSpec spec, String[] args) throws UsageException {
    CommandLine line = commandLine(spec);
    try {
      return new Arguments(line.parseArgs(args));
    } catch (CommandLine.UnmatchedArgumentException e) {
      String unknown = e.getUnmatched().get(0);
      String guess =
          Nearest.to(unknown, spec.optionsMap().keySet())
              .map(option -> "; did you mean " + option + "?")
              .orElse("");
      throw new UsageException("unknown option " + unknown + guess + hint(spec));
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()).replace("\n", " ") + hint(spec));
    }
  }

  private static String hint(CommandSpec spec) {
    return "\n  '" + spec.name() + " --help' shows how it is called";
  }

  private static CommandLine commandLine(CommandSpec spec) {
    CommandLine line = new CommandLine(spec);
    line.setExpandAtFiles(false);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setUsageHelpWidth(HELP_WIDTH);
    return line;
  }

  /** A command's model. */
  static CommandSpec spec(String name, String inputs, String arity, List<Option> options) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(inputs)
            .arity(arity)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .hideParamSyntax(true)
            .build());
    options.forEach(option -> spec.addOption(option.spec()));
    spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
    return spec;
  }

  static String help(CommandSpec spec) {
    return commandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  boolean has(Option option) {
    return parsed.hasMatchedOption(option.key());
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option.key(), (String) null));
  }

  List<String> values(Option option) {
    return parsed.matchedOptionValue(option.key(), new ArrayList<String>());
  }

  Optional<Path> path(Option option) throws UsageException {
    Optional<String> value = value(option);
    return value.isPresent() ? Optional.of(path(value.get())) : Optional.empty();
  }

  static Path path(String name) throws UsageException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "no file can be called "
              + name
              + (name.indexOf(UNDECODED) >= 0 ? UNDECODED_HINT : "; check its name"));
    }
  }

  List<String> inputs() {
    return parsed.matchedPositionalValue(0, new ArrayList<String>());
  }
}
