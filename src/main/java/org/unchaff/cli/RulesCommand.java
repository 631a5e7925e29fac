package org.unchaff.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rule author's commands. */
final class RulesCommand implements Command {

  private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("list", new RulesListCommand());
    COMMANDS.put("show", new RulesShowCommand());
    COMMANDS.put("check", new RulesCheckCommand());
    COMMANDS.put("trial", new RulesTrialCommand());
    COMMANDS.put("new", new RulesNewCommand());
  }

  @Override
  public ExitCode run(String[] args, Streams streams) throws UsageException, IOException {
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command == null) {
      if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
        streams.result(help());
        return ExitCode.OK;
      }
      throw new UsageException(
          "rules is followed by one of "
              + String.join(", ", COMMANDS.keySet())
              + "\n  'unchaff rules --help' tells what they do");
    }
    return command.run(Arrays.copyOfRange(args, 1, args.length), streams);
  }

  private static String help() {
    return """
        Usage: unchaff rules COMMAND ...

          list                 all rules, and why each is on or off
          show ID              one rule as it stands after all packs, and where its parts came from
          check [FILE...]      whether rule files do what their examples say, and nothing else
          trial INPUT...       what rules would cut, most frequent first; nothing is written
          new TEXT             a rule for a text that should go, with examples

        'unchaff rules COMMAND --help' tells more.
        """;
  }
}
