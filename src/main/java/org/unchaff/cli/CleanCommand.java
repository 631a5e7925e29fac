package org.unchaff.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Cleans: what the program does when no subcommand is named. */
final class CleanCommand extends ParsedCommand {

  private static final List<Option> OPTIONS =
      List.of(
          Option.OUTPUT,
          Option.CONCAT,
          Option.FROM,
          Option.FIELD,
          Option.URL_FIELD,
          Option.ENCODING,
          Option.KEEP_ENCODING,
          Option.MAX_DOCUMENT,
          Option.INCLUDE,
          Option.EXCLUDE,
          Option.IN_PLACE,
          Option.RESUME,
          Option.JOBS,
          Option.REPORT,
          Option.REPORT_TEXT,
          Option.REPORT_LIMIT,
          Option.RULES,
          Option.ENABLE,
          Option.DISABLE,
          Option.PROFILE,
          Option.CONFIDENCE,
          Option.BUILTIN,
          Option.NO_BUILTIN,
          Option.DIFF,
          Option.DRY_RUN,
          Option.CHECK,
          Option.PROGRESS,
          Option.NO_PROGRESS,
          Option.QUIET,
          Option.HELP,
          Option.VERSION);

  @Override
  ExitCode run(Arguments arguments, Streams streams) throws UsageException, IOException {
    if (arguments.has(Option.VERSION)) {
      streams.result("unchaff " + ProgramVersion.get() + "\n");
      return ExitCode.OK;
    }
    return new CleanRun(arguments, streams).run();
  }

  @Override
  CommandSpec spec() {
    CommandSpec spec = Arguments.spec("unchaff", "[INPUT...]", "0..*", OPTIONS);
    spec.usageMessage()
        .customSynopsis(
            "unchaff [OPTIONS] [INPUT...]", "unchaff restore CLEAN --report FILE [-o FILE]")
        .description(
            "",
            "Gives back the article from scraped text: without paywall markers, promo footers and contact"
                + " spam, with a report of every cut.",
            "",
            "INPUT is a file, a folder (then say -o), or - for the standard input, which is also read when"
                + " there is no INPUT.",
            "",
            "  unchaff article.txt                          clean text to the standard output",
            "  unchaff articles/ -o clean/                  a folder, file by file",
            "  unchaff --from jsonl < in.jsonl > out.jsonl  one record a line",
            "  unchaff article.txt --dry-run --report jsonl what would go, and why",
            "")
        .exitCodeListHeading("%nExit status:%n");
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(Integer.toString(code.status()), code.meaning());
    }
    spec.usageMessage().exitCodeList(codes);
    return spec;
  }
}
