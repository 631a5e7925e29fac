package org.unchaff.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** A subcommand with options; asked for help it says what they are. */
abstract class ParsedCommand implements Command {

  /** What it takes, and what its help says. */
  abstract CommandSpec spec();

  /** Carries it out. */
  abstract ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException;

  @Override
  public final ExitCode run(String[] args, Streams streams) throws UsageException, IOException {
    CommandSpec spec = spec();
    Arguments arguments = Arguments.parse(spec, args);
    if (arguments.has(Option.HELP)) {
      streams.result(Arguments.help(spec));
      return ExitCode.OK;
    }
    return run(arguments, streams);
  }
}
