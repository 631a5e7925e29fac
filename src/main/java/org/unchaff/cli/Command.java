package org.unchaff.cli;

import java.io.IOException;

/** A subcommand. */
interface Command {

  /**
   * Carries it out.
   *
   * @param args the arguments behind its word
   * @throws UsageException if the arguments cannot be carried out
   * @throws IOException if a stream that the whole run needs fails
   */
  ExitCode run(String[] args, Streams streams) throws UsageException, IOException;
}
