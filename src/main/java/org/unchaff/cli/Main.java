package org.unchaff.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The program. */
public final class Main {

  /** Subcommands by their word; a word counts only where it stands first. */
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "restore",
          new RestoreCommand(),
          "explain",
          new ExplainCommand(),
          "learn",
          new LearnCommand(),
          "rules",
          new RulesCommand());

  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    Streams streams = Streams.of(new FileInputStream(FileDescriptor.in), out, err);
    System.exit(run(args, isTerminal() ? streams.onTerminal() : streams));
  }

  /** From JDK 22 on there always is a console unless it is asked for as it was before. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** Runs the program and gives its exit status. */
  static int run(String[] args, Streams streams) {
    Command command = args.length > 0 ? COMMANDS.get(args[0]) : null;
    try {
      if (command == null) {
        return new CleanCommand().run(args, streams).status();
      }
      return command.run(Arrays.copyOfRange(args, 1, args.length), streams).status();
    } catch (UsageException e) {
      streams.message("unchaff: " + e.reason());
      return ExitCode.USAGE.status();
    } catch (BrokenPipeException e) {
      return ExitCode.OK.status();
    } catch (IOException e) {
      streams.message("unchaff: " + org.unchaff.batch.Reasons.of(e));
      return ExitCode.USAGE.status();
    } catch (OutOfMemoryError e) {
      streams.message("unchaff: not enough memory; give Java more with -Xmx, or split the input");
      return ExitCode.INTERNAL.status();
    } catch (RuntimeException | Error e) {
      streams.message("unchaff: a fault of unchaff itself, please report it: " + where(e));
      return ExitCode.INTERNAL.status();
    }
  }

  /** What a fault is and where it came from, in one line. */
  private static String where(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    return fault.getClass().getSimpleName()
        + ": "
        + message
        + (trace.length > 0 ? " at " + trace[0] : "");
  }
}
