package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.unchaff.batch.Plan;
import org.unchaff.lab.Idle;
import org.unchaff.lab.Trial;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Document;
import org.unchaff.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** Tries rules on documents. */
final class RulesTrialCommand extends ParsedCommand {

  private static final int SHOWN = 5;

  private static final List<Option> OPTIONS =
      RuleArguments.options(
          Option.AGAINST,
          Option.MAX_PER_MILLION,
          Option.SHOW,
          Option.FROM,
          Option.FIELD,
          Option.URL_FIELD,
          Option.ENCODING);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    return new Run(arguments, streams).run();
  }

  private static final class Run {
    private final Arguments arguments;
    private final Streams streams;
    private final Messages messages;
    private final double limit;
    private final int shown;

    Run(Arguments arguments, Streams streams) throws UsageException {
      this.arguments = arguments;
      this.streams = streams;
      this.messages = new Messages(streams);
      this.limit = limit(arguments);
      this.shown = shown(arguments);
    }

    ExitCode run() throws UsageException, IOException {
      RuleSet rules = RuleArguments.load(arguments);
      Set<String> own = RuleArguments.own(arguments);
      Trial trial = new Trial(rules);
      Idle idle = new Idle(rules, own, Option.URL_FIELD.key());
      StringBuilder out = new StringBuilder();
      BiConsumer<String, Document> watch = (name, document) -> idle.add(document);
      if (arguments.has(Option.AGAINST)) {
        Trial other = new Trial(against());
        read(
            watch.andThen(
                (name, document) ->
                    appendDifference(name, other.add(document), trial.add(document), out)));
      } else {
        read(watch.andThen((name, document) -> trial.add(document)));
        appendCounts(trial, out);
        appendWithoutCuts(own, trial, idle, out);
      }
      streams.result(Visible.of(out.toString()));
      tell(trial, idle, out.isEmpty());
      if (messages.isIncomplete()) {
        return ExitCode.INCOMPLETE;
      }
      return trial.perMillion() > limit ? ExitCode.FOUND : ExitCode.OK;
    }

    private void tell(Trial trial, Idle idle, boolean isSame) {
      if (arguments.has(Option.AGAINST)) {
        idle.lines().forEach(line -> streams.message("unchaff: note: " + line));
        if (isSame) {
          streams.message("unchaff: no difference: both cut the same");
        }
      }
      streams.message(
          String.format(
              Locale.ROOT,
              "unchaff: %s, %s; %.1f characters a million would go",
              Plural.of(trial.documents(), "document"),
              Plural.of(trial.characters(), "character"),
              trial.perMillion()));
    }

    /** How much may go; read before anything is run, for a run may be long. */
    private static double limit(Arguments arguments) throws UsageException {
      Optional<String> limit = arguments.value(Option.MAX_PER_MILLION);
      if (limit.isPresent() && !limit.get().matches("[0-9]{1,7}(\\.[0-9]{1,9})?")) {
        throw new UsageException("--max-per-million is a number, not " + limit.get());
      }
      return limit.map(Double::parseDouble).orElse(Double.MAX_VALUE);
    }

    private static int shown(Arguments arguments) throws UsageException {
      String shown = arguments.value(Option.SHOW).orElse(Integer.toString(SHOWN));
      if (!shown.matches("[0-9]{1,9}")) {
        throw new UsageException("--show is a number, not " + shown);
      }
      return Integer.parseInt(shown);
    }

    /**
     * The rules to compare with: packs above the built-in ones, in the place of those under
     * --rules.
     */
    private RuleSet against() throws UsageException {
      List<Path> packs = new ArrayList<>();
      for (String pack : arguments.value(Option.AGAINST).orElse("").split(",", -1)) {
        if (!pack.isBlank() && !pack.equals("builtin")) {
          packs.add(Arguments.path(pack));
        }
      }
      return RuleArguments.load(RuleArguments.settings(arguments).withPacks(packs));
    }

    private void read(BiConsumer<String, Document> use) throws UsageException {
      List<String> inputs =
          arguments.inputs().isEmpty() ? List.of(Plan.STANDARD_INPUT) : arguments.inputs();
      InputArguments.read(arguments, inputs, streams.in(), messages, use);
    }

    private void appendCounts(Trial trial, StringBuilder out) {
      for (Map.Entry<String, Trial.Count> entry : trial.byRule().entrySet()) {
        Trial.Count count = entry.getValue();
        out.append(
            String.format(
                Locale.ROOT,
                "%s: %s, %s, %s (%.1f a million)%n",
                entry.getKey(),
                Plural.of(count.documents(), "document"),
                Plural.of(count.cuts(), "cut"),
                Plural.of(count.characters(), "character"),
                1e6 * count.characters() / Math.max(1, trial.characters())));
        if (!count.with().isEmpty()) {
          out.append("    together with ").append(count.with()).append('\n');
        }
        count.mostFrequent(shown).forEach(text -> out.append("    ").append(text).append('\n'));
      }
    }

    /** The rules of --rules that would cut nothing, or could not. */
    private static void appendWithoutCuts(
        Set<String> own, Trial trial, Idle idle, StringBuilder out) {
      Map<String, String> reasons = idle.reasons();
      for (String id : own) {
        if (!trial.byRule().containsKey(id)) {
          String reason = reasons.getOrDefault(id, "");
          out.append(id).append(": 0 cuts");
          out.append(reason.isEmpty() ? "" : "; it did not run: " + reason).append('\n');
        }
      }
    }

    private static void appendDifference(
        String name, List<String> before, List<String> after, StringBuilder out) {
      Set<String> old = new HashSet<>(before);
      Set<String> now = new HashSet<>(after);
      before.stream()
          .filter(cut -> !now.contains(cut))
          .forEach(cut -> out.append("- " + name + "\t" + cut + "\n"));
      after.stream()
          .filter(cut -> !old.contains(cut))
          .forEach(cut -> out.append("+ " + name + "\t" + cut + "\n"));
    }
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff rules trial", "INPUT", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff rules trial INPUT... [OPTIONS]")
        .description(
            "",
            "Runs rules, those on trial too, and writes nothing: for each rule the documents, cuts and share of text, and its most"
                + " frequent cuts with what stands round them; last, the rules of --rules that would cut nothing. On text that is known to be clean this is the list of false alarms.",
            "");
    return spec;
  }
}
