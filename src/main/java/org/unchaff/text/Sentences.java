package org.unchaff.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a line into sentences: ICU's, mended where scraped articles need it. A boundary moves back
 * before opening brackets and quotation marks; initials and abbreviations end no sentence; an open
 * bracket or quotation mark joins on what follows until it is closed; and a piece without final
 * punctuation is no sentence of its own but belongs to the next.
 */
public final class Sentences {

  private static final String OPENING = "([{（【［〔〖《〈「『“‘«„‹";
  private static final String CLOSING = ")]}）】］〕〗》〉」』”’»“›";
  private static final String FINAL = ".!?。！？…‥｡؟।॥۔⁇⁈⁉︕︖~～";

  /**
   * Words that end with a full stop and no sentence; the commonest of the languages that use them.
   */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gov", "gen", "sen", "rep", "rev",
          "no", "vs", "etc", "inc", "ltd", "co", "corp", "dept", "fig", "vol", "pp", "approx",
          "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "e.g", "i.e", "u.s", "u.k", "a.m", "p.m", "z.b", "d.h", "u.a", "bzw", "usw", "ca",
          "nr", "str", "abs", "hr", "art", "bd", "mme", "mlle", "sra", "dra", "ee.uu", "av", "tel",
          "г", "ул", "т.е", "т.д", "им", "руб", "тыс", "млн", "млрд", "см", "стр");

  /**
   * How far an open bracket is waited for, and how long a piece may grow: keeps the work linear in
   * the line.
   */
  private static final int FAR = 400;

  private static final int LONGEST = 3000;

  private final String line;

  private final BreakIterator breaks;

  private Sentences(String line, BreakIterator breaks) {
    this.line = line;
    this.breaks = breaks;
  }

  /**
   * The sentences of a line, one behind the other and together all of it, white space included.
   *
   * @param line a text without line ends
   */
  public static List<Span> of(String line) {
    return of(line, breaks());
  }

  /**
   * The same with what looks for breaks given, for those who have many lines.
   *
   * @param breaks from {@link #breaks}; serves one thread
   */
  static List<Span> of(String line, BreakIterator breaks) {
    return new Sentences(line, breaks).find();
  }

  static BreakIterator breaks() {
    return BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  /**
   * Whether a stretch of text ends the way sentences do, closing brackets and quotation marks left
   * aside.
   */
  public static boolean endsSentence(CharSequence text, Span span) {
    int at = span.end();
    while (at > span.start()
        && (Chars.isSpace(text.charAt(at - 1)) || isCloser(text.charAt(at - 1)))) {
      at--;
    }
    return at > span.start() && FINAL.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Whether a character ends sentences. */
  public static boolean isFinal(char c) {
    return FINAL.indexOf(c) >= 0;
  }

  private static boolean isCloser(char c) {
    return c == '"' || c == '\'' || CLOSING.indexOf(c) >= 0;
  }

  private List<Span> find() {
    breaks.setText(line);
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      int end = next == line.length() ? next : beforeOpeners(start, next);
      if (end == line.length() || isSentence(start, end)) {
        sentences.add(new Span(start, end));
        start = end;
      }
    }
    return sentences;
  }

  private int beforeOpeners(int start, int end) {
    int at = end;
    while (at > start + 1 && OPENING.indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private boolean isSentence(int start, int end) {
    Span piece = new Span(start, end);
    if (end - start > LONGEST) {
      return true;
    }
    return end > start
        && endsSentence(line, piece)
        && !endsInAbbreviation(start, end)
        && !isOpen(start, end)
        && Chars.letters(line, piece) > 0;
  }

  private boolean endsInAbbreviation(int start, int end) {
    int stop = end;
    while (stop > start && Chars.isSpace(line.charAt(stop - 1))) {
      stop--;
    }
    if (stop == start || line.charAt(stop - 1) != '.') {
      return false;
    }
    int from = stop - 1;
    while (from > start
        && (Character.isLetter(line.charAt(from - 1))
            || line.charAt(from - 1) == '.' && from < stop - 1)) {
      from--;
    }
    String word = line.substring(from, stop - 1);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a bracket or quotation mark that opens in the piece closes behind it, in this line. */
  private boolean isOpen(int start, int end) {
    int depth = 0;
    int opener = -1;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      int kind = OPENING.indexOf(c);
      if (kind >= 0) {
        opener = depth++ == 0 ? kind : opener;
      } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
        depth--;
      }
    }
    if (depth == 0) {
      return false;
    }
    int close =
        line.substring(end, Math.min(line.length(), end + FAR)).indexOf(CLOSING.charAt(opener));
    return close >= 0;
  }
}
