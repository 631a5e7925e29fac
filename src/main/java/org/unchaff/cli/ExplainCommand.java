package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Reasons;
import org.unchaff.lab.Explanation;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Codec;
import picocli.CommandLine.Model.CommandSpec;

/** Says why a line was cut or not. */
final class ExplainCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(
          Option.LINE,
          Option.RULES,
          Option.ENABLE,
          Option.DISABLE,
          Option.PROFILE,
          Option.CONFIDENCE,
          Option.BUILTIN,
          Option.NO_BUILTIN,
          Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    if (arguments.inputs().size() != 1) {
      throw new UsageException("explain needs one text file, or - for the standard input");
    }
    Explanation explanation = explanation(arguments, streams);
    List<String> lines =
        arguments.has(Option.LINE)
            ? explanation.line(number(arguments, explanation.lineCount()))
            : explanation.margin();
    streams.result(String.join("\n", lines) + "\n");
    return ExitCode.OK;
  }

  private static Explanation explanation(Arguments arguments, Streams streams)
      throws UsageException {
    String input = arguments.inputs().get(0);
    try {
      byte[] bytes =
          input.equals(Plan.STANDARD_INPUT)
              ? streams.in().readAllBytes()
              : Files.readAllBytes(Arguments.path(input));
      RuleSet rules = RuleSet.load(RuleArguments.settings(arguments));
      return Explanation.of(Codec.decode(bytes), rules, RuleArguments.confidence(arguments));
    } catch (RuleFileException e) {
      throw new UsageException("the rules cannot be used\n" + e.report());
    } catch (IOException e) {
      throw new UsageException(input + ": " + Reasons.of(e));
    }
  }

  private static int number(Arguments arguments, int most) throws UsageException {
    String value = arguments.value(Option.LINE).orElse("");
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("--line is a number, not " + value);
    }
    throw new UsageException("--line " + value + ": the text has lines 1 to " + most);
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff explain", "INPUT", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff explain INPUT [--line N]")
        .description(
            "",
            "Says of a line which rules looked at it, which signals gave which points, and what spared it. Without"
                + " --line: the article with its cuts marked in the margin.",
            "");
    return spec;
  }
}
