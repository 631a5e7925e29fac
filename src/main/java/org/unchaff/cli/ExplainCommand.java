package org.unchaff.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.batch.Progress;
import org.unchaff.lab.Explanation;
import org.unchaff.lab.Idle;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Document;
import org.unchaff.text.Origin;
import picocli.CommandLine.Model.CommandSpec;

/** Says why a line was cut or not. */
final class ExplainCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(
          Option.LINE,
          Option.URL,
          Option.FROM,
          Option.FIELD,
          Option.URL_FIELD,
          Option.ENCODING,
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
      throw new UsageException("explain needs one text, in a file or, by -, in the standard input");
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
    Document document = document(arguments, streams);
    RuleSet rules = RuleArguments.load(arguments);
    Idle idle = new Idle(rules, RuleArguments.own(arguments), Option.URL.key());
    return Explanation.of(document, rules, RuleArguments.confidence(arguments), idle);
  }

  private static Document document(Arguments arguments, Streams streams) throws UsageException {
    String input = arguments.inputs().get(0);
    OneText one = new OneText();
    InputArguments.read(
        arguments, List.of(input), streams.in(), one, (name, text) -> one.add(text));
    Document text = one.text(input);
    Optional<String> address = arguments.value(Option.URL);
    return address.isPresent() ? text.from(origin(text, address.get())) : text;
  }

  private static Origin origin(Document text, String address) throws UsageException {
    if (Origin.UNKNOWN.at(address).site().isEmpty()) {
      throw new UsageException(
          "--url is an address such as https://daily.example.com/1, not " + address);
    }
    return text.origin().at(address);
  }

  /** The text of an input that holds one, or what is in the way. */
  private static final class OneText implements Progress {
    private final List<String> failures = new ArrayList<>();
    private Optional<Document> first = Optional.empty();
    private int count;

    void add(Document text) {
      first = first.or(() -> Optional.of(text));
      count++;
    }

    @Override
    public void failed(String where, String what) {
      failures.add(where + ": " + what);
    }

    @Override
    public void note(String what) {
      // It would be about files of a folder, which is no text.
    }

    Document text(String input) throws UsageException {
      if (!failures.isEmpty()) {
        throw new UsageException(failures.get(0));
      }
      if (count > 1) {
        throw new UsageException(
            input
                + " holds "
                + count
                + " texts, and explain takes one: write its record to a file of its own, in JSON"
                + " lines such as by: sed -n 5p "
                + input
                + " > one.jsonl");
      }
      return first.orElseThrow(
          () ->
              new UsageException(
                  input + " holds no text to explain; --field says which field holds it"));
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
                + " --line: the article with its cuts marked in the margin. Rules of --rules that did not run are"
                + " named. A record is explained where it is the only one of its file.",
            "");
    return spec;
  }
}
