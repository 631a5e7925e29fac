package org.unchaff.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Keyed;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.State;
import picocli.CommandLine.Model.CommandSpec;

/** Lists rules. */
final class RulesListCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      RuleArguments.options(Option.CATEGORY, Option.STATE, Option.PACK);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    RuleSet rules = RuleArguments.load(arguments);
    Optional<String> state = arguments.value(Option.STATE);
    if (state.isPresent() && Keyed.of(state.get(), State.values()).isEmpty()) {
      throw new UsageException(
          "--state is not " + state.get() + Keyed.suggestion(state.get(), State.values()));
    }
    StringBuilder out = new StringBuilder("id\tcategory\tstate\tconfidence\tpack\twhy\n");
    for (Rule rule : rules.rules()) {
      if (isWanted(rule, arguments)) {
        out.append(line(rule, rules)).append('\n');
      }
    }
    streams.result(out.toString());
    return ExitCode.OK;
  }

  private static boolean isWanted(Rule rule, Arguments arguments) {
    return arguments.value(Option.CATEGORY).filter(c -> !c.equals(rule.category())).isEmpty()
        && arguments.value(Option.STATE).filter(s -> !s.equals(rule.state().key())).isEmpty()
        && arguments.value(Option.PACK).filter(p -> !rule.pack().startsWith(p)).isEmpty();
  }

  private static String line(Rule rule, RuleSet rules) {
    List<String> origins = rules.origins().getOrDefault(rule.id(), List.of());
    String why =
        origins.stream()
            .filter(origin -> origin.startsWith("enabled") || origin.startsWith("disabled"))
            .reduce((first, last) -> last)
            .orElse(rule.state() == State.ACTIVE ? "" : rule.state().key() + " in its pack");
    return String.join(
        "\t",
        rule.id(),
        rule.category(),
        rule.state().key(),
        rule.confidence().key(),
        rule.pack(),
        why);
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff rules list", "", "0", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff rules list [OPTIONS]")
        .description(
            "", "Lists all rules in columns parted by tabs, and why each is on or off.", "");
    return spec;
  }
}
