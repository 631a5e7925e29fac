package org.unchaff.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unchaff.batch.Plan;
import org.unchaff.batch.ReadException;
import org.unchaff.batch.Reasons;
import org.unchaff.batch.RestoreFile;
import org.unchaff.batch.RestoreFolder;
import org.unchaff.batch.SafeFile;
import org.unchaff.format.Packing;
import org.unchaff.report.ReportIndex;
import org.unchaff.report.Restore;
import org.unchaff.report.RestoreException;
import picocli.CommandLine.Model.CommandSpec;

/** Gives an original file back from its clean form and the report. */
final class RestoreCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(Option.RESTORED_BY, Option.OUTPUT, Option.FROM, Option.FIELD, Option.HELP);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    Optional<String> named = arguments.value(Option.RESTORED_BY);
    if (arguments.inputs().size() != 1 || named.isEmpty()) {
      throw new UsageException("restore needs one clean file or folder and one --report FILE");
    }
    String report = named.get().replaceFirst("^jsonl=", "");
    String clean = arguments.inputs().get(0);
    if (Files.isDirectory(Arguments.path(clean))) {
      return folder(arguments, clean, report, streams);
    }
    file(arguments, Arguments.path(clean), Arguments.path(report), streams);
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
              FormatArguments.format(arguments),
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

  private static void file(Arguments arguments, Path clean, Path report, Streams streams)
      throws UsageException, IOException {
    Original original = original(arguments, report);
    Optional<Path> output = arguments.path(Option.OUTPUT);
    try {
      if (output.isPresent()) {
        write(original, clean, output.get());
      } else {
        ResultStream out = new ResultStream(streams.out());
        original.write(clean, Packing.NONE, out);
        out.flush();
      }
    } catch (ReadException e) {
      throw new UsageException(clean + ": " + Reasons.of(e));
    } catch (RestoreException e) {
      throw new UsageException(clean + ": " + e.reason());
    }
  }

  private static void write(Original original, Path clean, Path output)
      throws UsageException, RestoreException, ReadException {
    try (SafeFile file = SafeFile.create(output)) {
      original.write(clean, Packing.named(output.toString()), file);
      file.complete();
    } catch (ReadException e) {
      throw e;
    } catch (IOException e) {
      throw new UsageException(output + " cannot be written: " + Reasons.of(e));
    }
  }

  /** Writes the original of a clean file. */
  private interface Original {
    void write(Path clean, Packing packing, OutputStream out)
        throws IOException, RestoreException, UsageException;
  }

  private static byte[] bytes(Path clean) throws UsageException {
    try {
      return Files.readAllBytes(clean);
    } catch (IOException e) {
      throw new UsageException(clean + ": " + Reasons.of(e));
    }
  }

  private static Original original(Arguments arguments, Path report) throws UsageException {
    if (Files.exists(report) && !Files.isRegularFile(report)) {
      // A pipe can be read once only, which does for a text; records are looked up in a file.
      return (clean, packing, out) -> out.write(Restore.original(bytes(clean), report));
    }
    try {
      return new RestoreFile(
              ReportIndex.of(report),
              FormatArguments.format(arguments),
              FormatArguments.settings(arguments))
          ::write;
    } catch (IOException e) {
      throw new UsageException(report + ": " + Reasons.of(e));
    } catch (RestoreException e) {
      throw new UsageException(report + ": " + e.reason());
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
