package org.unchaff.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The likely slip behind a file that is no YAML. A parser says what it expected; a rule writer
 * wants to hear what he typed.
 *
 * @param line from 0
 * @param column from 0, in code points
 * @param message what is wrong and what would be right
 */
record YamlSlip(int line, int column, String message) {

  /** Lines above the parser's place that are searched: it often notices a slip one line late. */
  private static final int LOOK_BACK = 2;

  private static final String RESERVED = "@`%&*!";

  /** Looks for one kind of slip in one line. */
  private interface Kind {
    Optional<YamlSlip> in(int number, String line);
  }

  /** The kinds, the surest first: each is looked for in all lines before the next one is. */
  private static final List<Kind> KINDS =
      List.of(
          YamlSlip::tab,
          YamlSlip::fullWidthColon,
          YamlSlip::reservedCharacter,
          YamlSlip::bracket,
          YamlSlip::quote,
          YamlSlip::colonInText);

  static YamlSlip find(String yaml, MarkedYamlEngineException fault) {
    List<String> lines = yaml.lines().toList();
    Optional<Mark> problem = fault.getProblemMark().or(fault::getContextMark);
    int line = Math.min(problem.map(Mark::getLine).orElse(0), Math.max(0, lines.size() - 1));
    int column = problem.map(Mark::getColumn).orElse(0);
    String reason = String.valueOf(fault.getProblem());
    if (reason.contains("escape") && !reason.contains("URI")) {
      return new YamlSlip(
          line,
          backslash(lines.get(line), column),
          "in double quotes a backslash begins an escape; single quotes take it as it is");
    }
    Set<Integer> suspects = new TreeSet<>((left, right) -> right - left);
    for (int at = line; at >= 0 && at >= line - LOOK_BACK && at < lines.size(); at--) {
      suspects.add(at);
    }
    fault
        .getContextMark()
        .map(Mark::getLine)
        .filter(at -> at < lines.size())
        .ifPresent(suspects::add);
    return KINDS.stream()
        .flatMap(kind -> suspects.stream().flatMap(at -> kind.in(at, lines.get(at)).stream()))
        .findFirst()
        .or(() -> indentation(lines, line))
        .orElseGet(() -> new YamlSlip(line, column, "this is no YAML: " + reason));
  }

  /**
   * The first character that no YAML may hold; the parser tells no line of it.
   *
   * @param reason what the parser says, should there be none
   */
  static YamlSlip unprintable(String yaml, String reason) {
    List<String> lines = yaml.lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      int[] characters = lines.get(number).codePoints().toArray();
      for (int column = 0; column < characters.length; column++) {
        if (!StreamReader.isPrintable(characters[column])) {
          return new YamlSlip(
              number,
              column,
              String.format(
                  Locale.ROOT,
                  "YAML may not hold U+%04X; take it out, or write it as an escape in double quotes",
                  characters[column]));
        }
      }
    }
    return new YamlSlip(0, 0, "this is no YAML: " + reason);
  }

  /** The column where the escape begins that the parser gave up in or behind. */
  private static int backslash(String line, int column) {
    int behind =
        line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
    int at = line.lastIndexOf('\\', behind - 1);
    return at < 0 ? column : line.codePointCount(0, at);
  }

  private static Optional<YamlSlip> slip(int number, String line, int at, String message) {
    return Optional.of(new YamlSlip(number, line.codePointCount(0, at), message));
  }

  private static Optional<YamlSlip> tab(int number, String line) {
    int tab = line.substring(0, indent(line)).indexOf('\t');
    return tab < 0
        ? Optional.empty()
        : slip(number, line, tab, "a tab indents this line; YAML takes only spaces");
  }

  private static Optional<YamlSlip> fullWidthColon(int number, String line) {
    int wide = line.indexOf('：');
    boolean isBehindKey =
        wide > 0
            && line.indexOf(": ") < 0
            && !line.endsWith(":")
            && isWord(line.substring(indent(line), wide));
    return isBehindKey
        ? slip(number, line, wide, "a full-width colon stands behind the key; write : and a space")
        : Optional.empty();
  }

  private static Optional<YamlSlip> reservedCharacter(int number, String line) {
    int value = valueStart(line);
    boolean reserved = value < line.length() && RESERVED.indexOf(line.charAt(value)) >= 0;
    return reserved ? quoted(number, line, value) : Optional.empty();
  }

  private static Optional<YamlSlip> bracket(int number, String line) {
    int value = valueStart(line);
    if (value >= line.length() || "[{".indexOf(line.charAt(value)) < 0) {
      return Optional.empty();
    }
    int close = line.lastIndexOf(line.charAt(value) == '[' ? ']' : '}');
    String behind = line.substring(close + 1).strip();
    boolean isText = close > value && !behind.isEmpty() && "#,]}".indexOf(behind.charAt(0)) < 0;
    return isText ? quoted(number, line, value) : Optional.empty();
  }

  private static Optional<YamlSlip> quoted(int number, String line, int at) {
    return slip(
        number, line, at, "a text that begins with " + line.charAt(at) + " must stand in quotes");
  }

  private static Optional<YamlSlip> quote(int number, String line) {
    int open = valueStart(line);
    char quote = open < line.length() ? line.charAt(open) : ' ';
    if (quote != '"' && quote != '\'') {
      return Optional.empty();
    }
    int close = line.indexOf(quote, open + 1);
    if (close < 0) {
      return slip(number, line, open, "this quotation mark is never closed");
    }
    boolean isLast = line.substring(close + 1).strip().isEmpty();
    String instead = quote == '"' ? "\\\" for a quotation mark" : "'' for a single quote";
    return isLast
        ? Optional.empty()
        : slip(number, line, close, "the quoted text ends here; write " + instead + " inside it");
  }

  private static Optional<YamlSlip> colonInText(int number, String line) {
    int value = valueStart(line);
    boolean isPlain = value < line.length() && "\"'[{#|>".indexOf(line.charAt(value)) < 0;
    return isPlain && value > indent(line) && line.indexOf(": ", value) > 0
        ? slip(number, line, value, "a text that holds a colon and a space must stand in quotes")
        : Optional.empty();
  }

  private static Optional<YamlSlip> indentation(List<String> lines, int number) {
    if (number < 1 || number >= lines.size() || lines.get(number).isBlank()) {
      return Optional.empty();
    }
    int own = indent(lines.get(number));
    String above = lines.get(number - 1);
    int keys = keyStart(above);
    return own == keys || above.isBlank()
        ? Optional.empty()
        : Optional.of(
            new YamlSlip(
                number,
                own,
                "keys of one map begin in the same column: this one in column "
                    + (own + 1)
                    + ", the one above in column "
                    + (keys + 1)));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static boolean isWord(String key) {
    String bare = key.startsWith("- ") ? key.substring(2) : key;
    return !bare.isBlank() && bare.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }

  /** Where the first key of a line starts: behind the dashes of lists. */
  private static int keyStart(String line) {
    int at = indent(line);
    while (line.startsWith("- ", at)) {
      at += 2;
    }
    return at;
  }

  /** Where the value of a line starts: behind the key, or behind the dash of a list. */
  private static int valueStart(String line) {
    int at = keyStart(line);
    int colon = line.indexOf(": ", at);
    if (colon > 0 && isWord(line.substring(at, colon))) {
      at = colon + 2;
    }
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
