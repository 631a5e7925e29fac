package org.unchaff.cli;

import java.util.List;
import org.unchaff.format.Format;
import org.unchaff.report.ReportFormat;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of all commands: name, value and help in one place, from which parser and help page
 * follow.
 */
enum Option {
  OUTPUT(
      "PATH",
      "Write here: a file for one input, else a folder that mirrors the input's tree.",
      "-o",
      "--output"),
  CONCAT("", "Write several inputs to the standard output, one behind the other.", "--concat"),
  FROM(
      "FORMAT",
      "Format of the inputs: auto (default), " + String.join(", ", Format.keys()) + ".",
      "--from"),
  FIELD(
      "NAME",
      "Field or column that holds the text, where records have fields (default: text); a.b for a field in"
          + " an object. May be given several times.",
      "--field",
      "--text-field"),
  URL_FIELD("NAME", "Field that holds the address a record came from.", "--url-field"),
  URL(
      "ADDRESS",
      "Take the text as one that came from this address, for rules that are for sites.",
      "--url"),
  ENCODING(
      "CHARSET",
      "Charset of the inputs, such as GBK or windows-1251 (default: told by their bytes).",
      "--encoding"),
  KEEP_ENCODING("", "Write in the input's encoding instead of in UTF-8.", "--keep-encoding"),
  INCLUDE(
      "GLOB",
      "Of folders take only files like this: *.txt, or 2024/** from the folder down. May be given several times.",
      "--include"),
  EXCLUDE(
      "GLOB",
      "Of folders leave out files and folders like this. May be given several times.",
      "--exclude"),
  IN_PLACE(
      "",
      "Write changed files in the place of their inputs, which are kept as NAME.orig.",
      "--in-place"),
  RESUME(
      "",
      "Note in the output folder what is done, and do only the rest; give it from the first run on.",
      "--resume"),
  JOBS(
      "N",
      "Clean on so many threads (default: one a processor); the result is the same.",
      "-j",
      "--jobs"),
  MAX_DOCUMENT(
      "SIZE", "Pass over documents and records that are larger (default: 32M).", "--max-document"),
  REPORT(
      "FORMAT[=FILE]",
      "Report what was done: "
          + String.join(", ", ReportFormat.keys())
          + "; without a file, to the standard output"
          + " in the place of the result. May be given several times.",
      "--report"),
  RESTORED_BY(
      "FILE",
      "The report in JSON lines that was written while the file or folder was cleaned, with --report"
          + " jsonl=FILE.",
      "--report"),
  REPORT_TEXT(
      "HOW",
      "How reports show what was cut, which may be somebody's telephone number: full (default), or hash,"
          + " from which nothing can be restored.",
      "--report-text"),
  REPORT_LIMIT(
      "SIZE",
      "How large an HTML report may become, such as 500K or 50M (default: 3M); it says which articles did"
          + " not fit.",
      "--report-limit"),
  RULES(
      "FILE",
      "Use a pack of your own above the built-in ones. May be given several times.",
      "--rules"),
  ENABLE(
      "NAME",
      "Switch rules on: an id, an id with .* at its end, or category:NAME. May be given several times.",
      "--enable"),
  DISABLE("NAME", "Switch rules off, by the same names. May be given several times.", "--disable"),
  PROFILE(
      "NAME",
      "Profile: standard (default), or body for nothing but the article's body.",
      "--profile"),
  CONFIDENCE(
      "LEVEL",
      "Lowest confidence of a rule that cuts: high, medium (default) or low.",
      "--confidence"),
  BUILTIN("FOLDER", "Use the packs in this folder in the place of the built-in ones.", "--builtin"),
  NO_BUILTIN("", "Use no built-in packs.", "--no-builtin"),
  DIFF(
      "",
      "Write what would go as a diff in the place of the clean text: for patch, or in colour on a terminal"
          + " (not with NO_COLOR).",
      "--diff"),
  DRY_RUN("", "Write no text; say what would go.", "--dry-run"),
  CHECK("", "Write no text; exit with 1 if anything would go.", "--check"),
  LINE("N", "Take this line of the text, counted from 1.", "--line"),
  RULE_ID("ID", "Id of the rule: lower case, with dots (default: my.rule).", "--id"),
  RULE_CATEGORY("NAME", "What kind of noise it is (default: promo).", "--category"),
  CATEGORY("NAME", "Only rules of this category.", "--category"),
  STATE("STATE", "Only rules in this state: active, trial or disabled.", "--state"),
  PACK("NAME", "Only rules of packs whose name begins like this.", "--pack"),
  CHECK_FORMAT("FORMAT", "How to tell: text (default) or json, one object a line.", "--format"),
  AGAINST(
      "FILES",
      "Show only what changes against these packs (commas between them; builtin for none).",
      "--against"),
  MAX_PER_MILLION(
      "N", "Exit with 1 if more characters than this of a million would go.", "--max-per-million"),
  AT_LEAST(
      "N", "In how many documents of its source a line has to stand (default: 10).", "--at-least"),
  SHOW("N", "How many cuts to show of each rule (default: 5).", "--show"),
  PROGRESS("", "Show a bar of how far a run is, even where no terminal is seen.", "--progress"),
  NO_PROGRESS("", "Do not show how far a run is.", "--no-progress"),
  QUIET("", "No summary.", "-q", "--quiet"),
  HELP("", "Show this page.", "-h", "--help"),
  VERSION("", "Show the version.", "--version");

  private final String label;
  private final String help;
  private final String shortName;
  private final String longName;

  Option(String label, String help, String longName) {
    this(label, help, longName, longName);
  }

  Option(String label, String help, String shortName, String longName) {
    this.label = label;
    this.help = help;
    this.shortName = shortName;
    this.longName = longName;
  }

  /** The long name. */
  String key() {
    return longName;
  }

  private boolean isRepeatable() {
    return help.endsWith("several times.");
  }

  OptionSpec spec() {
    OptionSpec.Builder spec =
        OptionSpec.builder(
                shortName.equals(longName)
                    ? new String[] {longName}
                    : new String[] {shortName, longName})
            .description(help);
    if (label.isEmpty()) {
      spec.type(boolean.class).arity("0");
    } else {
      spec.paramLabel(label).arity("1").type(isRepeatable() ? List.class : String.class);
      if (isRepeatable()) {
        spec.auxiliaryTypes(String.class);
      }
    }
    if (this == HELP) {
      spec.usageHelp(true);
    } else if (this == VERSION) {
      spec.versionHelp(true);
    }
    return spec.build();
  }
}
