package org.unchaff.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.batch.SafeFile;
import org.unchaff.lab.NewRule;
import org.unchaff.lab.PackText;
import org.unchaff.lab.Problem;
import org.unchaff.lab.RuleCheck;
import org.unchaff.lab.Trial;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Lines;
import org.unchaff.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a rule for a text that should go. */
final class RulesNewCommand extends ParsedCommand {

  private static final int SHOWN = 5;
  private static final String USUAL_ID = "my.rule";

  private static final List<Option> OPTIONS =
      List.of(
          Option.LINE,
          Option.RULE_ID,
          Option.RULE_CATEGORY,
          Option.OUTPUT,
          Option.FROM,
          Option.FIELD,
          Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    boolean asks = arguments.inputs().isEmpty() && streams.isTerminal();
    return propose(asks ? ask(spec(), streams) : arguments, streams);
  }

  /** The arguments that the answers to some questions amount to. */
  private static Arguments ask(CommandSpec spec, Streams streams)
      throws UsageException, IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    List<String> args = new ArrayList<>();
    args.add(answer(streams, answers, "Which text should go? ", ""));
    String articles =
        answer(streams, answers, "Articles to look for it (file or folder, or nothing): ", "");
    if (!articles.isEmpty()) {
      args.add(articles);
    }
    args.add(Option.RULE_CATEGORY.key());
    args.add(answer(streams, answers, "Kind of noise [promo]: ", "promo"));
    String id = answer(streams, answers, "Id of the rule [" + USUAL_ID + "]: ", "");
    if (!id.isEmpty()) {
      args.add(Option.RULE_ID.key());
      args.add(id);
    }
    args.add(Option.OUTPUT.key());
    args.add(answer(streams, answers, "File to write [my-rules.yml]: ", "my-rules.yml"));
    return Arguments.parse(spec, args.toArray(String[]::new));
  }

  private static String answer(
      Streams streams, BufferedReader answers, String question, String usual) throws IOException {
    streams.err().print(question);
    streams.err().flush();
    String answer = Optional.ofNullable(answers.readLine()).orElse("").strip();
    return answer.isEmpty() ? usual : answer;
  }

  private static ExitCode propose(Arguments arguments, Streams streams)
      throws UsageException, IOException {
    List<String> inputs = new ArrayList<>(arguments.inputs());
    boolean byLine = arguments.has(Option.LINE);
    if (inputs.isEmpty() || inputs.get(0).isBlank()) {
      throw new UsageException(
          "say which text should go, and perhaps in which articles it stands:"
              + "\n  unchaff rules new \"the text\" articles/ -o my-rules.yml");
    }
    String text = byLine ? lineOf(arguments, inputs.get(0)) : inputs.remove(0);
    if (text.isBlank() || text.strip().lines().count() != 1) {
      throw new UsageException(
          "a rule is made for the text of one line; this is blank or has several");
    }
    return propose(text, articles(arguments, inputs, streams), arguments, streams);
  }

  private static ExitCode propose(
      String text, List<Document> articles, Arguments arguments, Streams streams)
      throws UsageException, IOException {
    try {
      Optional<PackText> pack = present(arguments);
      String category = arguments.value(Option.RULE_CATEGORY).orElse("promo");
      NewRule.Proposal proposal = NewRule.propose(text, id(arguments, pack), category, articles);
      RuleFile proposed = NewRule.read(proposal.yaml());
      if (pack.isPresent()) {
        refuseTwin(pack.get(), proposed, arguments);
        write(arguments, pack.get().with(proposal.yaml()), streams);
      } else {
        write(arguments, proposal.yaml(), streams);
      }
      if (proposal.leavesRest()) {
        streams.message(
            "unchaff: warning: it leaves the rest of its line; give the whole line, or set"
                + " remove: line in the rule");
      }
      return tell(proposed, articles, streams);
    } catch (RuleFileException e) {
      throw new UsageException("no rule can be made of this\n" + e.report());
    } catch (PackText.NoPlaceException e) {
      String file = arguments.value(Option.OUTPUT).orElse("");
      throw new UsageException("no rule can be added to " + file + ": " + e.reason());
    }
  }

  private static void refuseTwin(PackText pack, RuleFile proposed, Arguments arguments)
      throws UsageException {
    Optional<String> twin = pack.same(proposed.rules().get(0));
    if (twin.isPresent()) {
      throw new UsageException(
          arguments.value(Option.OUTPUT).orElse("")
              + " has a rule for this text already: "
              + twin.get()
              + "; change that one, or take it out first");
    }
  }

  /** The pack that the rule is added to, if it is there. */
  private static Optional<PackText> present(Arguments arguments)
      throws UsageException, IOException {
    Optional<Path> file = arguments.path(Option.OUTPUT).filter(Files::exists);
    try {
      return file.isPresent() ? Optional.of(PackText.of(file.get())) : Optional.empty();
    } catch (RuleFileException e) {
      throw new UsageException(
          "the rule is not added, for the file has faults; mend them, or name another file\n"
              + e.report());
    }
  }

  private static String id(Arguments arguments, Optional<PackText> pack) throws UsageException {
    Optional<String> asked = arguments.value(Option.RULE_ID);
    if (asked.isPresent() && pack.isPresent() && pack.get().has(asked.get())) {
      throw new UsageException(
          arguments.value(Option.OUTPUT).orElse("")
              + " has a rule "
              + asked.get()
              + " already; name the new one otherwise by --id");
    }
    return asked.orElseGet(() -> pack.map(p -> p.freeId(USUAL_ID)).orElse(USUAL_ID));
  }

  private static String lineOf(Arguments arguments, String input)
      throws UsageException, IOException {
    Path file = Arguments.path(input);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--line picks a line of one file, which " + input + " is not");
    }
    String text = Codec.decode(Files.readAllBytes(file)).text();
    Lines lines = Lines.of(text);
    String number = arguments.value(Option.LINE).orElse("");
    if (!number.matches("[1-9][0-9]{0,8}") || Integer.parseInt(number) > lines.count()) {
      throw new UsageException("--line " + number + ": the text has lines 1 to " + lines.count());
    }
    return lines.content(Integer.parseInt(number) - 1).in(text).toString();
  }

  private static List<Document> articles(Arguments arguments, List<String> inputs, Streams streams)
      throws UsageException {
    List<Document> articles = new ArrayList<>();
    if (inputs.isEmpty()) {
      return articles;
    }
    InputArguments.read(
        arguments,
        inputs,
        streams.in(),
        new Messages(streams),
        (name, document) -> articles.add(document));
    return articles;
  }

  private static void write(Arguments arguments, String yaml, Streams streams)
      throws UsageException, IOException {
    Optional<Path> file = arguments.path(Option.OUTPUT);
    if (file.isEmpty()) {
      streams.result(yaml);
      return;
    }
    String done = Files.exists(file.get()) ? "added the rule to " : "wrote ";
    try (SafeFile out = SafeFile.create(file.get())) {
      out.write(yaml.getBytes(StandardCharsets.UTF_8));
      out.complete();
    }
    streams.message("unchaff: " + done + file.get());
  }

  /** Says what the check finds, and what else the rule would take. */
  private static ExitCode tell(RuleFile pack, List<Document> articles, Streams streams) {
    List<Problem> problems = RuleCheck.check(List.of(pack));
    for (Problem problem : problems) {
      streams.message(
          "unchaff: " + (problem.isError() ? "error: " : "warning: ") + problem.message());
    }
    if (problems.isEmpty()) {
      streams.message("unchaff: checked: its examples hold, and it takes nothing from clean text");
    }
    Trial trial = new Trial(RuleSet.only(pack.rules().get(0)));
    articles.forEach(trial::add);
    for (Map.Entry<String, Trial.Count> entry : trial.byRule().entrySet()) {
      Trial.Count count = entry.getValue();
      streams.message(
          "unchaff: it takes "
              + Plural.of(count.cuts(), "place")
              + " in "
              + count.documents()
              + " of "
              + Plural.of(trial.documents(), "article")
              + ":");
      count.mostFrequent(SHOWN).forEach(hit -> streams.message("    " + Visible.of(hit)));
    }
    if (trial.byRule().isEmpty() && !articles.isEmpty()) {
      streams.message("unchaff: none of " + articles.size() + " articles holds this text");
    }
    return problems.stream().anyMatch(Problem::isError) ? ExitCode.USAGE : ExitCode.OK;
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff rules new", "TEXT", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis(
            "unchaff rules new TEXT [ARTICLES...] [-o FILE]",
            "unchaff rules new --line N FILE [ARTICLES...] [-o FILE]")
        .description(
            "",
            "Writes a rule for a text that should go, into a new file or behind the rules of one that is there: how"
                + " to find it, what goes with it and where it may stand, by how it stands in the articles, with"
                + " examples from them; checks it, and shows what it would take. On a terminal, without TEXT, it asks."
                + " Where my.rule is taken in the file the id gets a number: my.rule-2, unless --id names another.",
            "");
    return spec;
  }
}
