package org.unchaff.lab;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.unchaff.text.Fold;

/**
 * A line as it is counted: folded, and with all numbers and dates alike, so that "12 March" and "3
 * April" are one line.
 *
 * @param folded the line folded, without white space round it
 */
record LineForm(String folded) {

  private static final String MONTHS =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)";

  private static final String WEEKDAYS =
      "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)";

  private static final String HAN_DIGITS = "[〇零一二三四五六七八九十]+";
  private static final String HAN_WEEKDAYS = "[一二三四五六日天]";

  /** Something that differs from one repetition of a line to the next. */
  private enum Varying {
    /** With its ending, which goes by the number. */
    ORDINAL("[0-9]+(?:st|nd|rd|th)\\b", "[0-9]+(?:st|nd|rd|th)"),
    NUMBER("[0-9]+(?:[.,:][0-9]+)*", "[0-9][0-9.,:]*"),
    /** Beside a number only; alone the words mean other things too. */
    MONTH(
        "(?<=[0-9](?:st|nd|rd|th)?(?: of)?[ ./-]{1,2})\\b"
            + MONTHS
            + "\\b|\\b"
            + MONTHS
            + "\\b(?=\\.?[ ,/-]{1,2}[0-9])",
        MONTHS),
    WEEKDAY("\\b" + WEEKDAYS + "\\b(?=,? (?:[0-9]|" + MONTHS + "\\b))", WEEKDAYS),
    HAN_NUMBER(HAN_DIGITS + "(?=[年月日号])", HAN_DIGITS),
    HAN_WEEKDAY("(?<=星期|周|礼拜)" + HAN_WEEKDAYS, HAN_WEEKDAYS);

    private final String found;
    private final String expression;

    Varying(String found, String expression) {
      this.found = found;
      this.expression = expression;
    }

    private String group() {
      return "(" + found + ")";
    }
  }

  private static final List<Varying> KINDS = List.of(Varying.values());

  private static final Pattern VARYING =
      Pattern.compile(String.join("|", KINDS.stream().map(Varying::group).toList()));

  static LineForm of(String line) {
    return new LineForm(Fold.PLAIN.of(line).strip());
  }

  /** The same for all lines that count as one. */
  String key() {
    return VARYING.matcher(folded).replaceAll(match -> "{" + kind(match).ordinal() + "}");
  }

  /** An expression for all lines that count as this one. */
  String expression() {
    StringBuilder expression = new StringBuilder();
    int done = 0;
    for (MatchResult match : VARYING.matcher(folded).results().toList()) {
      expression.append(Wording.escaped(folded.substring(done, match.start())));
      expression.append(kind(match).expression);
      done = match.end();
    }
    return expression.append(Wording.escaped(folded.substring(done))).toString();
  }

  private static Varying kind(MatchResult match) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (match.start(i + 1) >= 0) {
        return KINDS.get(i);
      }
    }
    throw new IllegalStateException("no group matched in " + match.group());
  }

  /** A word for a source and a line in it, of 64 well mixed bits. */
  static long hash(String source, String key) {
    long hash = 0xcbf29ce484222325L;
    String all = source.toLowerCase(Locale.ROOT) + '\0' + key;
    for (int i = 0; i < all.length(); i++) {
      hash = (hash ^ all.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
