package org.unchaff.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unchaff.batch.Plan;
import org.unchaff.batch.Reasons;
import org.unchaff.batch.RestoreFolder;
import org.unchaff.batch.SafeFile;
import org.unchaff.format.Format;
import org.unchaff.report.ReportIndex;
import org.unchaff.report.Restore;
import org.unchaff.report.RestoreException;
import picocli.CommandLine.Model.CommandSpec;

/** Gives an original file back from its clean form and the report. */
final class RestoreCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(Option.REPORT, Option.OUTPUT, Option.FROM, Option.FIELD, Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    List<String> reports = arguments.values(Option.REPORT);
    if (arguments.inputs().size() != 1 || reports.size() != 1) {
      throw new UsageException("restore needs one clean file or folder and one --report FILE");
    }
    String report = reports.get(0).replaceFirst("^jsonl=", "");
    String clean = arguments.inputs().get(0);
    if (Files.isDirectory(Arguments.path(clean))) {
      return folder(arguments, clean, report, streams);
    }
    byte[] original = original(clean, report);
    write(original, arguments.path(Option.OUTPUT), streams);
    return ExitCode.OK;
  }

  private static ExitCode folder(Arguments arguments, String clean, String report, Streams streams)
      throws UsageException, IOException {
    Path output =
        arguments
            .path(Option.OUTPUT)
            .orElseThrow(
                () ->
                    new UsageException(clean + " is a folder; say with -o where its originals go"));
    try {
      RestoreFolder restore =
          new RestoreFolder(
              ReportIndex.of(Arguments.path(report)),
              Format.of(arguments.value(Option.FROM).orElse("auto")),
              FormatArguments.settings(arguments),
              new Messages(streams));
      restore.run(Arguments.path(clean), output);
      streams.message(
          "unchaff: " + restore.restored() + " restored, " + restore.refused() + " refused");
      return restore.refused() > 0 ? ExitCode.INCOMPLETE : ExitCode.OK;
    } catch (RestoreException e) {
      throw new UsageException(report + ": " + e.reason());
    } catch (IOException e) {
      throw new UsageException(report + ": " + Reasons.of(e));
    } catch (Plan.OutputException e) {
      throw new UsageException(e.reason());
    }
  }

  private static byte[] original(String clean, String report) throws UsageException {
    Path reportPath = Arguments.path(report);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Arguments.path(clean));
    } catch (IOException e) {
      throw new UsageException(clean + ": " + Reasons.of(e));
    }
    try {
      return Restore.original(bytes, reportPath);
    } catch (IOException e) {
      throw new UsageException(report + ": " + Reasons.of(e));
    } catch (RestoreException e) {
      throw new UsageException(clean + ": " + e.reason());
    }
  }

  private static void write(byte[] original, Optional<Path> output, Streams streams)
      throws UsageException, IOException {
    if (output.isEmpty()) {
      ResultStream out = new ResultStream(streams.out());
      out.write(original);
      out.flush();
      return;
    }
    try (SafeFile file = SafeFile.create(output.get())) {
      file.write(original);
      file.complete();
    } catch (IOException e) {
      throw new UsageException(output.get() + " cannot be written: " + Reasons.of(e));
    }
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff restore", "CLEAN", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis(
            "unchaff restore CLEAN --report FILE [-o FILE]",
            "unchaff restore FOLDER --report FILE -o FOLDER")
        .description(
            "",
            "Gives the original text file back, byte for byte, from its clean form and the report that was"
                + " written with --report jsonl=FILE. Of a folder all files; of a file with records, each text."
                + " A file that was changed since is named and not restored.",
            "");
    return spec;
  }
}
