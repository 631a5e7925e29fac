package org.unchaff.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts made to be slow: work is counted, not timed, and at most doubles with the text. */
class HostileTextTest {

  private static final int RULES = 300;
  private static final int SIZE = 100_000;
  private static final double MOST = 2.1;

  private static final List<String> WORDS =
      List.of("关注", "公众号", "扫码", "领取", "微信", "客服", "subscribe", "newsletter", "sign up", "app");

  /** Text as it stands, of one line or many. */
  private static final Folding NONE =
      new Folding() {
        @Override
        public char[] units() {
          char[] units = new char[0x10000];
          for (int c = 0; c < units.length; c++) {
            units[c] = Character.isSurrogate((char) c) ? SPECIAL : (char) c;
          }
          return units;
        }

        @Override
        public String fold(int codePoint) {
          return Character.toString(codePoint);
        }

        @Override
        public boolean mayCombine(int codePoint) {
          return false;
        }

        @Override
        public boolean combines(int before, int codePoint) {
          return false;
        }

        @Override
        public String line(String line) {
          return line;
        }
      };

  /** Texts that grow with a number of characters. */
  enum Hostile {
    LITERAL_SOUP(size -> soup(size, "")),
    GAP_SOUP(size -> soup(size, "的")),
    SHIFTING_STARTS(HostileTextTest::shifting),
    ONE_LETTER("a"::repeat),
    EMPTY_LINES("\n"::repeat);

    private final IntFunction<String> text;

    Hostile(IntFunction<String> text) {
      this.text = text;
    }
  }

  private static String soup(int size, String between) {
    Random random = new Random(1);
    StringBuilder out = new StringBuilder();
    while (out.length() < size) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      out.append(word, 0, 1 + random.nextInt(word.length()));
      out.append(between.repeat(random.nextInt(3)));
    }
    return out.substring(0, size);
  }

  /** Each piece begins like a pattern and breaks off at another place. */
  private static String shifting(int size) {
    Random random = new Random(2);
    StringBuilder out = new StringBuilder();
    while (out.length() < size) {
      out.append((char) ('a' + random.nextInt(26))).append(random.nextInt(10));
      out.append(random.nextInt(7) == 0 ? " " : "");
    }
    return out.substring(0, size);
  }

  private static List<Regex> patterns() throws RegexFault {
    Random random = new Random(3);
    List<Regex> patterns = new ArrayList<>();
    while (patterns.size() < RULES) {
      String left = WORDS.get(random.nextInt(WORDS.size()));
      String right = WORDS.get(random.nextInt(WORDS.size()));
      String number = Integer.toString(patterns.size());
      patterns.add(
          RegexParser.parse(
              switch (patterns.size() % 4) {
                case 0 -> left + number;
                case 1 -> left + "[^。]{0,200}" + right + "[^。]{0,20}" + number;
                case 2 -> "(?:" + left + "|" + right + ")\\s?[a-z0-9]{5,20}" + number;
                default -> "[a-z][0-9][a-z0-9]{0,6}" + number + "(?:" + right + "|\\bx\\b)";
              }));
    }
    return patterns;
  }

  private static long statesOfScan(String text) throws RegexFault {
    PatternScan scan = new PatternScan(patterns(), NONE, new Budget(64L << 20), 200_000);
    scan.scan(text, (pattern, line) -> {});
    return scan.built();
  }

  @ParameterizedTest
  @EnumSource
  void theScanMakesAtMostTwiceTheStatesForTwiceTheText(Hostile hostile) throws RegexFault {
    long once = statesOfScan(hostile.text.apply(SIZE));
    long twice = statesOfScan(hostile.text.apply(2 * SIZE));
    assertTrue(twice <= MOST * once + 1, () -> once + " states, then " + twice);
  }

  @Test
  void theScanNeedsFewStatesWhateverTheGaps() throws RegexFault {
    long states = statesOfScan(Hostile.GAP_SOUP.text.apply(2 * SIZE));
    assertTrue(states < 20_000, () -> states + " states");
  }

  @ParameterizedTest
  @EnumSource
  void aSearchLooksAtMostTwiceAsOftenInTwiceTheText(Hostile hostile) throws RegexFault {
    for (String pattern :
        List.of("(?:a|ab)*c", "a{3,}b|a", "[^。]{0,200}关注[^。]{0,20}公众号", "(?:加|加入|入)*群主?!")) {
      long once = looks(pattern, hostile.text.apply(SIZE));
      long twice = looks(pattern, hostile.text.apply(2 * SIZE));
      assertTrue(twice <= MOST * once + 100, () -> pattern + ": " + once + " looks, then " + twice);
    }
  }

  private static long looks(String pattern, String line) throws RegexFault {
    Regex regex = RegexParser.parse(pattern);
    SpanSearch search = new SpanSearch(() -> regex, new Budget(1 << 20));
    search.find(new LineCodes().of(line));
    return search.looked();
  }

  @Test
  void aLineOfTenMillionCharactersIsSearchedToItsEnd() throws RegexFault {
    String line = "a".repeat(10_000_000) + "关注";
    Regex regex = RegexParser.parse("(?:a|关)+注");
    SpanSearch search = new SpanSearch(() -> regex, new Budget(1 << 20));
    List<SpanSearch.Place> places = search.find(new LineCodes().of(line));
    assertEquals(List.of(new SpanSearch.Place(0, line.length())), places);
  }

  @Test
  void aMillionEmptyLinesAreCounted() throws RegexFault {
    PatternScan scan =
        new PatternScan(List.of(RegexParser.parse("^关注$")), NONE, new Budget(1 << 20), 1000);
    List<Integer> lines = new ArrayList<>();
    scan.scan("\r\n".repeat(500_000) + "\r".repeat(500_000) + "关注", (p, line) -> lines.add(line));
    assertEquals(List.of(1_000_000), lines);
  }

  @Test
  void scansTogetherStayInTheirBudget() throws RegexFault {
    Budget budget = new Budget(1 << 20);
    for (int i = 0; i < 3; i++) {
      PatternScan scan = new PatternScan(patterns(), NONE, budget, 200_000);
      scan.scan(Hostile.LITERAL_SOUP.text.apply(SIZE), (pattern, line) -> {});
    }
    assertTrue(budget.left() >= 0, () -> budget.left() + " bytes left");
  }
}
