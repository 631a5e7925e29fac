package org.unchaff.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.unchaff.engine.Regex.Edge;
import org.unchaff.engine.Regex.One;
import org.unchaff.engine.Regex.Repeat;
import org.unchaff.engine.Regex.Sequence;

/**
 * Reads the pattern subset: characters, classes, groups, alternatives, {@code ? * + {m,n}}, {@code
 * ^ $ \b \B} and {@code \d \w \s} (ASCII). What needs more than one pass over the text, or makes a
 * choice between matches, is refused by name.
 */
public final class RegexParser {

  /** A pattern with more nodes than this, repetitions written out, is refused. */
  public static final int MOST_NODES = 20_000;

  private static final int DEEPEST = 100;
  private static final int MOST_TIMES = 1000;

  /** Repetitions of one thing, each of which is one more level of the tree. */
  private static final int MOST_STACKED = 8;

  /**
   * Says why a set of characters can never be met in the text that will be searched, or null if it
   * can.
   */
  public interface Impossible {
    @Nullable String reason(CodePoints set);
  }

  private final String pattern;
  private final Impossible impossible;
  private int at;
  private int depth;

  private RegexParser(String pattern, Impossible impossible) {
    this.pattern = pattern;
    this.impossible = impossible;
  }

  /** Reads a pattern for any text. */
  public static Regex parse(String pattern) throws RegexFault {
    return parse(pattern, set -> null);
  }

  /**
   * Reads a pattern.
   *
   * @param impossible asked about each character and each class
   * @throws RegexFault if it is not in the subset, could match nothing at all, is too large, or
   *     asks for characters that cannot be met
   */
  public static Regex parse(String pattern, Impossible impossible) throws RegexFault {
    RegexParser parser = new RegexParser(pattern, impossible);
    Regex regex = parser.choice();
    if (parser.at < pattern.length()) {
      throw parser.fault("this ) closes nothing; write \\) for the character");
    }
    if (regex.matchesEmpty()) {
      throw new RegexFault(
          0, "the pattern can match nothing at all; make some part of it required");
    }
    if (regex.expandedSize() > MOST_NODES) {
      throw new RegexFault(
          0,
          "the pattern grows to "
              + regex.expandedSize()
              + " parts when its repetitions are written out; at most "
              + MOST_NODES
              + " are allowed");
    }
    return regex;
  }

  private RegexFault fault(String reason) {
    return new RegexFault(at, reason);
  }

  private Regex choice() throws RegexFault {
    if (++depth > DEEPEST) {
      throw fault("groups nest more than " + DEEPEST + " deep");
    }
    List<Regex> options = new ArrayList<>();
    options.add(sequence());
    while (peek() == '|') {
      at++;
      options.add(sequence());
    }
    depth--;
    return Regex.anyOf(options);
  }

  private Regex sequence() throws RegexFault {
    List<Regex> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      parts.add(repeated());
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  private int peek() {
    return at < pattern.length() ? pattern.charAt(at) : -1;
  }

  private Regex repeated() throws RegexFault {
    Regex body = atom();
    for (int stacked = 1; isQuantifier(); stacked++) {
      int start = at;
      if (stacked > MOST_STACKED) {
        throw fault("more than " + MOST_STACKED + " repetitions of each other; one is enough");
      }
      int[] times = times();
      if (body instanceof Edge) {
        at = start;
        throw fault("a place such as ^ $ \\b cannot be repeated");
      }
      body = new Repeat(body, times[0], times[1]);
      checkSize(body, start);
      refuseSuffix();
    }
    return body;
  }

  private void checkSize(Regex body, int start) throws RegexFault {
    if (body.expandedSize() > MOST_NODES) {
      at = start;
      throw fault("this repetition grows beyond " + MOST_NODES + " parts when it is written out");
    }
  }

  private boolean isQuantifier() {
    int c = peek();
    if (c != '{') {
      return c == '?' || c == '*' || c == '+';
    }
    return at + 1 < pattern.length() && Character.isDigit(pattern.charAt(at + 1));
  }

  private void refuseSuffix() throws RegexFault {
    if (peek() == '?') {
      throw fault(
          "reluctant repetition is not supported: a match is always the longest; exclude characters"
              + " instead, as in [^。]*");
    }
    if (peek() == '+') {
      throw fault(
          "possessive repetition is not supported, and not needed: matching takes linear time");
    }
  }

  private int[] times() throws RegexFault {
    return switch (pattern.charAt(at++)) {
      case '?' -> new int[] {0, 1};
      case '*' -> new int[] {0, Regex.UNBOUNDED};
      case '+' -> new int[] {1, Regex.UNBOUNDED};
      default -> counted();
    };
  }

  private int[] counted() throws RegexFault {
    int start = at - 1;
    int min = number();
    int max = min;
    if (peek() == ',') {
      at++;
      max = peek() == '}' ? Regex.UNBOUNDED : number();
    }
    if (peek() != '}') {
      throw fault("a repetition is {m}, {m,} or {m,n}");
    }
    at++;
    if (max != Regex.UNBOUNDED && max < min) {
      at = start;
      throw fault("the repetition ends below its start; write the smaller number first");
    }
    return new int[] {min, max};
  }

  private int number() throws RegexFault {
    int start = at;
    int value = 0;
    while (at < pattern.length() && Character.digit(pattern.charAt(at), 10) >= 0) {
      value = value * 10 + Character.digit(pattern.charAt(at++), 10);
      if (value > MOST_TIMES) {
        at = start;
        throw fault("at most " + MOST_TIMES + " repetitions are allowed");
      }
    }
    if (at == start) {
      throw fault("a number is missing here");
    }
    return value;
  }

  private Regex atom() throws RegexFault {
    int c = pattern.codePointAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> one(new CharacterClasses(pattern, at)::set);
      case '\\' -> escape();
      case '.' -> single(c, new One(CodePoints.ALL));
      case '^' -> single(c, Edge.LINE_START);
      case '$' -> single(c, Edge.LINE_END);
      case '?', '*', '+' ->
          throw fault(
              "nothing stands before this to be repeated; write \\"
                  + (char) c
                  + " for the character");
      default ->
          one(
              end -> {
                end.accept(at + Character.charCount(c));
                return CodePoints.of(c);
              });
    };
  }

  /** Reads characters and tells where they end. */
  private interface Characters {
    CodePoints read(IntConsumer end) throws RegexFault;
  }

  private Regex one(Characters characters) throws RegexFault {
    int start = at;
    CodePoints set = characters.read(end -> at = end);
    if (set.isEmpty()) {
      throw new RegexFault(start, "this class holds no character at all");
    }
    String reason = impossible.reason(set);
    if (reason != null) {
      throw new RegexFault(start, reason);
    }
    return new One(set);
  }

  private Regex single(int codePoint, Regex regex) {
    at += Character.charCount(codePoint);
    return regex;
  }

  private Regex group() throws RegexFault {
    int open = at++;
    if (pattern.startsWith("?", at)) {
      refuseSpecialGroup();
      at += 2;
    }
    Regex body = choice();
    if (peek() != ')') {
      at = open;
      throw fault("this ( is never closed; write \\( for the character");
    }
    at++;
    return body;
  }

  private void refuseSpecialGroup() throws RegexFault {
    at--;
    String rest = pattern.substring(at);
    if (rest.startsWith("(?:")) {
      at++;
      return;
    }
    if (rest.startsWith("(?=") || rest.startsWith("(?!")) {
      throw fault("look-ahead is not supported: say where, when or unless in the rule instead");
    }
    if (rest.startsWith("(?<=") || rest.startsWith("(?<!")) {
      throw fault("look-behind is not supported: say where, when or unless in the rule instead");
    }
    if (rest.startsWith("(?<") || rest.startsWith("(?P") || rest.startsWith("(?'")) {
      throw fault("named captures are not supported: what a rule takes away is said by remove");
    }
    if (rest.startsWith("(?>")) {
      throw fault("atomic groups are not supported, and not needed: matching takes linear time");
    }
    throw fault("inline flags are not supported: case and width never matter, see fold");
  }

  private Regex escape() throws RegexFault {
    if (at + 1 >= pattern.length()) {
      throw fault("a pattern cannot end with a backslash; write \\\\ for the character");
    }
    char c = pattern.charAt(at + 1);
    if (c == 'b' || c == 'B') {
      at += 2;
      return c == 'b' ? Edge.WORD : Edge.NOT_WORD;
    }
    if (c >= '0' && c <= '9') {
      throw fault("back-references are not supported: they cannot be matched in linear time");
    }
    return one(new CharacterClasses(pattern, at)::escaped);
  }
}
