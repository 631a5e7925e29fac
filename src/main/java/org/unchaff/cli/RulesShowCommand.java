package org.unchaff.cli;

import java.io.IOException;
import java.util.List;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import picocli.CommandLine.Model.CommandSpec;

/** Shows one rule. */
final class RulesShowCommand extends ParsedCommand {

  private static final List<Option> OPTIONS = RuleArguments.options();

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    if (arguments.inputs().size() != 1) {
      throw new UsageException("rules show needs one rule's id");
    }
    String id = arguments.inputs().get(0);
    RuleSet rules = RuleArguments.load(arguments);
    Rule rule =
        rules.rules().stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new UsageException(rules.unknown(id)));
    StringBuilder out = new StringBuilder();
    rules
        .origins()
        .getOrDefault(id, List.of())
        .forEach(origin -> out.append("# ").append(origin).append('\n'));
    out.append("# state: ").append(rule.state().key()).append('\n');
    out.append(RuleArguments.yaml(arguments, id));
    streams.result(out.toString());
    return ExitCode.OK;
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff rules show", "ID", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis("unchaff rules show ID [OPTIONS]")
        .description(
            "", "Shows a rule as it stands after all packs, and where its parts came from.", "");
    return spec;
  }
}
