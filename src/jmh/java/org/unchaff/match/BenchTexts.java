package org.unchaff.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.unchaff.engine.Regex;
import org.unchaff.engine.RegexFault;
import org.unchaff.engine.RegexParser;
import org.unchaff.text.Fold;

/** Articles and rules made by code: the same in every run, and nobody's text. */
public final class BenchTexts {

  /** Letters of an article, so that one weighs about 5 KB in UTF-8. */
  private static final int LETTERS = 1800;

  /** Languages whose text differs most for an engine. */
  public enum Language {
    ZH("春天来了山里的雪慢慢化开溪水又响起来村口老树发芽孩子们沿着河走去学校路边小店刚刚开门", "", "，", "。"),
    EN("the river rose two feet overnight and ferry stayed in harbour while people waited near old market", " ", ", ", ". "),
    HI("नदी का पानी रात भर बढ़ता रहा और गाँव के लोग सुबह पुल के पास खड़े थे बच्चे स्कूल गए", " ", ", ", "। ");

    private final String words;
    private final String gap;
    private final String comma;
    private final String stop;

    Language(String words, String gap, String comma, String stop) {
      this.words = words;
      this.gap = gap;
      this.comma = comma;
      this.stop = stop;
    }

    private String word(Random random) {
      String[] all = words.split(gap, -1);
      double skewed = random.nextDouble() * random.nextDouble();
      return all[(int) (skewed * all.length)];
    }
  }

  private static final String[] NOISE = {
    "【甲乙素材库】——每天更新材料1000多篇，会员群同步每日更新，有意加入请联系：1 4367",
    "Subscribe to continue reading. Cancel anytime."
  };

  private BenchTexts() {}

  /**
   * Articles of about so many bytes in UTF-8 together.
   *
   * @param noisy of how many articles one ends with a line of noise; 0 for none
   */
  public static List<String> articles(Language language, int bytes, int noisy) {
    Random random = new Random(language.ordinal());
    List<String> articles = new ArrayList<>();
    for (int size = 0; size < bytes; ) {
      StringBuilder text = new StringBuilder();
      while (text.length() < LETTERS * (language == Language.ZH ? 1 : 2)) {
        paragraph(language, random, text);
      }
      if (noisy > 0 && articles.size() % noisy == 0) {
        text.append(NOISE[language == Language.ZH ? 0 : 1]).append('\n');
      }
      articles.add(text.toString());
      size += text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
    return articles;
  }

  private static void paragraph(Language language, Random random, StringBuilder text) {
    for (int sentence = 2 + random.nextInt(4); sentence > 0; sentence--) {
      for (int word = 6 + random.nextInt(14); word > 0; word--) {
        text.append(language.word(random)).append(word == 6 ? language.comma : language.gap);
      }
      text.append(language.stop);
    }
    text.append('\n');
  }

  /**
   * Writes the rules and the folded text of the benchmarks as files for other programs.
   *
   * @param args a language, bytes, a number of rules, the file for the rules, the file for the text
   */
  public static void main(String[] args) throws IOException {
    List<String> lines =
        patterns(Integer.parseInt(args[2])).stream().map(p -> p.replace("(?:", "(")).toList();
    Files.write(Path.of(args[3]), lines);
    String text = String.join("", articles(Language.valueOf(args[0]), Integer.parseInt(args[1]), 3));
    Files.writeString(
        Path.of(args[4]), text.lines().map(Fold.PLAIN::of).collect(Collectors.joining("\n", "", "\n")));
  }

  /** Rules as authors write them: words, words with a gap between, contacts, rulers. */
  public static List<Regex> rules(int count) {
    List<Regex> rules = new ArrayList<>();
    for (String pattern : patterns(count)) {
      try {
        rules.add(RegexParser.parse(pattern));
      } catch (RegexFault e) {
        throw new IllegalStateException(pattern, e);
      }
    }
    return rules;
  }

  private static List<String> patterns(int count) {
    String[] left = {"关注", "扫码", "加入", "点击", "subscribe", "sign up", "download", "join"};
    String[] right = {"公众号", "客服", "领取", "会员", "newsletter", "our app", "channel", "today"};
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String a = left[i % left.length] + (i % 3 == 0 ? "" : Integer.toString(i));
      String b = right[(i / 8) % right.length] + Integer.toString(i, 36);
      patterns.add(
          switch (i % 20) {
            case 0 -> "^[=*_-]{" + (3 + i % 7) + ",}$";
            case 1, 2, 3, 4, 5 -> a + "[^。.]{0,20}" + b;
            case 6, 7, 8, 9, 10 -> "(?:" + a + "|" + b + ")\\s?:?\\s?[a-z0-9_-]{5,20}";
            default -> b;
          });
    }
    return patterns;
  }
}
