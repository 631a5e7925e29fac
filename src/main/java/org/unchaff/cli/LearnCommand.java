package org.unchaff.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.unchaff.batch.Documents;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Progress;
import org.unchaff.batch.SafeFile;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.lab.LearnedRules;
import org.unchaff.lab.Learner;
import org.unchaff.lab.Source;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Document;
import picocli.CommandLine.Model.CommandSpec;

/** Proposes rules for what stands again and again in the documents of a folder. */
final class LearnCommand extends ParsedCommand {

  private static final String LEAST = "10";

  private static final List<Option> OPTIONS =
      List.of(
          Option.OUTPUT,
          Option.AT_LEAST,
          Option.FROM,
          Option.FIELD,
          Option.URL_FIELD,
          Option.ENCODING,
          Option.MAX_DOCUMENT,
          Option.INCLUDE,
          Option.EXCLUDE,
          Option.RULES,
          Option.BUILTIN,
          Option.NO_BUILTIN,
          Option.QUIET,
          Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    return new Run(arguments, streams).run();
  }

  private static final class Run implements Progress {
    private final Arguments arguments;
    private final Streams streams;
    private boolean isSecondPass;
    private boolean failed;

    Run(Arguments arguments, Streams streams) {
      this.arguments = arguments;
      this.streams = streams;
    }

    /** What cannot be read cannot be read twice; once it is said. */
    @Override
    public void failed(String where, String what) {
      failed = true;
      if (!isSecondPass) {
        streams.message("unchaff: " + where + ": " + what);
      }
    }

    @Override
    public void note(String what) {
      if (!arguments.has(Option.QUIET)) {
        streams.message("unchaff: note: " + what);
      }
    }

    ExitCode run() throws UsageException, IOException {
      String folder = folder();
      refuseWhatIsThere();
      RuleSet known = RuleArguments.load(arguments);
      Learner learner = new Learner(least());
      Plan plan = plan();
      FormatSettings format = FormatArguments.settings(arguments);
      read(plan, format, (name, text) -> learner.count(source(text, folder), text));
      isSecondPass = true;
      read(plan, format, (name, text) -> learner.look(source(text, folder), text));
      LearnedRules rules = LearnedRules.of(learner, known);
      if (rules.count() > 0) {
        write(rules.yaml());
      }
      tell(learner, rules, folder);
      return failed || plan.failures() > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    /** Documents are read twice, which a pipe cannot give. */
    private String folder() throws UsageException {
      List<String> inputs = arguments.inputs();
      if (inputs.size() != 1 || !Files.exists(Arguments.path(inputs.get(0)))) {
        throw new UsageException(
            "learn needs a folder of articles, or one file of records:"
                + "\n  unchaff learn articles/ -o site.yml");
      }
      return Arguments.path(inputs.get(0)).toString();
    }

    private Plan plan() throws UsageException {
      try {
        return Plan.of(
            arguments.inputs(), InputArguments.selection(arguments), Optional.empty(), this);
      } catch (Plan.OutputException e) {
        throw new UsageException(e.reason());
      }
    }

    private static Source source(Document text, String folder) {
      return Source.of(text.origin(), folder);
    }

    private void read(Plan plan, FormatSettings settings, BiConsumer<String, Document> use)
        throws UsageException {
      Optional<Format> format = FormatArguments.format(arguments);
      Documents.read(plan, format, settings, streams.in(), this, use);
    }

    private int least() throws UsageException {
      String value = arguments.value(Option.AT_LEAST).orElse(LEAST);
      if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 2) {
        throw new UsageException("--at-least is a number from 2 to 99999, not " + value);
      }
      return Integer.parseInt(value);
    }

    /** Never over a file that is there: it may hold rules. */
    private void refuseWhatIsThere() throws UsageException {
      Optional<Path> file = arguments.path(Option.OUTPUT);
      if (file.isPresent() && Files.exists(file.get())) {
        throw new UsageException(file.get() + " is there already; name another file");
      }
    }

    private void write(String yaml) throws UsageException, IOException {
      Optional<Path> file = arguments.path(Option.OUTPUT);
      if (file.isEmpty()) {
        streams.result(yaml);
        return;
      }
      try (SafeFile safe = SafeFile.create(file.get())) {
        safe.write(yaml.getBytes(StandardCharsets.UTF_8));
        safe.complete();
      }
    }

    private void tell(Learner learner, LearnedRules rules, String folder) {
      if (learner.isStricter()) {
        note(
            "too many lines repeat to look at all; only those in at least "
                + learner.least()
                + " documents were");
      }
      if (rules.unfit() > 0) {
        note(rules.unfit() + " more lines repeat, but no rule for them would spare clean text");
      }
      if (rules.more() > 0) {
        note(rules.more() + " rarer lines are left out; put the first ones to use and learn again");
      }
      if (!arguments.has(Option.QUIET)) {
        String rule = rules.count() == 1 ? " rule" : " rules";
        streams.message(
            "unchaff: " + rules.count() + rule + " on trial, learned from " + learner.seen());
        if (rules.count() > 0 && arguments.has(Option.OUTPUT)) {
          streams.message(
              "  see what they would cut: unchaff rules trial "
                  + folder
                  + " --no-builtin --rules "
                  + arguments.value(Option.OUTPUT).orElse(""));
        }
      }
    }
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff learn", "FOLDER", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff learn FOLDER [-o FILE] [OPTIONS]")
        .description(
            "",
            "Finds short lines that stand in many documents of one source, and in most of them at the start or the end,"
                + " or without final punctuation, or with words of a known rule; not those that text goes on behind,"
                + " as it does behind headings. Lines that differ in numbers or dates count as one. Writes a pack of"
                + " rules on trial for them, with examples. A source is a folder right below FOLDER, or with"
                + " --url-field the host of a record's address. All is read twice.",
            "");
    return spec;
  }
}
