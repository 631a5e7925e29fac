package org.unchaff.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.unchaff.engine.Budget;
import org.unchaff.engine.Regex;
import org.unchaff.engine.RegexFault;
import org.unchaff.engine.RegexParser;
import org.unchaff.rule.Place;
import org.unchaff.rule.TextPattern;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;

/** Holds the engine against the first matcher: for any patterns and any text they find the same. */
class EngineOracleTest {

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "ab",
          "关注",
          "微信",
          "加",
          "[a-c]",
          "[^a]",
          "\\d",
          "\\w",
          "\\s",
          ".",
          "x",
          "-",
          "[ab关]",
          "\\b",
          "^",
          "$",
          "[^。]{0,5}",
          "\\bab\\b");

  private static final List<String> PIECES =
      List.of(
          "a", "b", "c", "ab", "abc", "x", " ", "-", "关注", "關注", "微信", "加", "加-微-信", "1", "２", "①",
          "一", "_", "。", "\u200b", "é", "e\u0301", "\n", "\r\n", "Ａ", "😀", "क्षि", "ड़", "\u093c",
          "ß", "ﬁ");

  @Provide
  Arbitrary<String> patterns() {
    return pattern(3);
  }

  private static Arbitrary<String> pattern(int depth) {
    Arbitrary<String> atom = Arbitraries.of(ATOMS);
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> inner = pattern(depth - 1);
    return Arbitraries.oneOf(
        atom,
        inner.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts)),
        inner.list().ofMinSize(2).ofMaxSize(3).map(parts -> "(?:" + String.join("|", parts) + ")"),
        Combinators.combine(inner, Arbitraries.of("?", "*", "+", "{2}", "{0,3}", "{1,2}", "{2,}"))
            .as((body, times) -> "(?:" + body + ")" + times));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 4000)
  void theyFindTheSame(
      @ForAll("patterns") String first,
      @ForAll("patterns") String second,
      @ForAll Fold fold,
      @ForAll("texts") String text) {
    check(List.of(first, second), fold, text, 200_000);
  }

  @Property(tries = 1500)
  void aHandfulOfStatesIsEnough(
      @ForAll("patterns") String first,
      @ForAll("patterns") String second,
      @ForAll Fold fold,
      @ForAll("texts") String text) {
    check(List.of(first, second), fold, text, 4);
  }

  static void check(List<String> sources, Fold fold, String text, int mostStates) {
    List<PatternTable.Entry> entries = new ArrayList<>();
    for (String source : sources) {
      try {
        entries.add(entry(fold, source));
      } catch (RegexFault e) {
        return;
      }
    }
    Layout layout = Layout.of(text);
    PatternSearch engine = new EngineSearch(entries, new Budget(1 << 20), mostStates);
    PatternSearch library = new LibrarySearch(entries);
    Set<String> told = told(engine.in(layout));
    Set<String> hits = told(library.in(layout));
    assertTrue(told.containsAll(hits), () -> fold + " " + sources + " " + text);
    for (int line = 0; line < layout.lineCount(); line++) {
      for (int pattern = 0; pattern < entries.size(); pattern++) {
        int at = line;
        assertEquals(
            library.in(layout).find(pattern, line),
            engine.in(layout).find(pattern, line),
            () -> fold + " " + sources + " line " + at + " of " + text);
      }
    }
  }

  static PatternTable.Entry entry(Fold fold, String source) throws RegexFault {
    Regex regex = RegexParser.parse(source);
    TextPattern pattern = TextPattern.of(source, regex, false, Place.of("test"));
    return new PatternTable.Entry(fold, List.of(pattern), true);
  }

  private static Set<String> told(PatternSearch.Search search) {
    Set<String> hits = new TreeSet<>();
    search.scan((line, pattern) -> hits.add(line + ":" + pattern));
    return hits;
  }

  private static List<String> found(String pattern, String line) throws RegexFault {
    List<PatternTable.Entry> entries = List.of(entry(Fold.PLAIN, pattern));
    Layout layout = Layout.of(line);
    return new EngineSearch(entries, Budget.standard())
        .in(layout).find(0, 0).stream().map(span -> span.in(line).toString()).toList();
  }

  @Test
  void aMatchIsTheLeftmostAndThenTheLongest() throws RegexFault {
    assertEquals(List.of("abc"), found("b|abc", "abc"));
    assertEquals(List.of("点击关注我们"), found("关注|点击关注我们", "请点击关注我们"));
    assertEquals(List.of("aa", "aa"), found("aa", "aaaaa"));
  }
}
