package org.unchaff.labelled;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchaff.Cleaner;
import org.unchaff.json.JsonFault;

/**
 * The built-in rules on articles that others labelled before the rules were written. The figures
 * stand in {@code target/labelled/} after a run; those of the late third only if asked for with
 * {@code -Dlabelled.late=true}, for who writes rules must not see it.
 */
class LabelledSetsTest {

  private static final Path REPORTS = Path.of("target", "labelled");

  private final Cleaner cleaner = Cleaner.builder().builtin(Path.of("rules")).build();

  private static Properties thresholds() throws IOException {
    Properties thresholds = new Properties();
    try (InputStream in = LabelledSetsTest.class.getResourceAsStream("thresholds.properties")) {
      thresholds.load(in);
    }
    return thresholds;
  }

  private Score score(String set, boolean late) throws IOException, JsonFault {
    List<LabelledArticle> articles =
        LabelledArticle.read(set + ".jsonl").stream().filter(a -> a.isLate() == late).toList();
    Score score = Score.of(cleaner, articles);
    String name = set + (late ? ", late" : "");
    Files.createDirectories(REPORTS);
    Files.writeString(REPORTS.resolve(set + (late ? "-late" : "") + ".txt"), score.report(name));
    String head = score.report(name).lines().limit(4).collect(Collectors.joining("\n"));
    System.out.println(late ? score.report(name) : head);
    return score;
  }

  private static void atLeast(Properties thresholds, String key, double reached) {
    String least = thresholds.getProperty(key);
    assertNotNull(least, "thresholds.properties has no " + key);
    assertTrue(
        reached >= Double.parseDouble(least),
        () -> String.format(Locale.ROOT, "%s is %.4f, and was at least %s", key, reached, least));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "intl"})
  void theFiguresOfASetDoNotFall(String set) throws IOException, JsonFault {
    Score score = score(set, false);
    Properties thresholds = thresholds();
    assertAll(
        () -> atLeast(thresholds, set + ".f1", score.f1()),
        () -> atLeast(thresholds, set + ".precision", score.precision()),
        () -> atLeast(thresholds, set + ".exact", score.exact()),
        () -> atLeast(thresholds, set + ".untouched", score.untouched()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "intl"})
  @EnabledIfSystemProperty(named = "labelled.late", matches = "true")
  void theFiguresOfTheLateThirdArePrinted(String set) throws IOException, JsonFault {
    assertTrue(score(set, true).f1() > 0, "rules that find nothing at all in unseen articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "intl"})
  void aSetIsHalfNegativesAndAThirdLate(String set) throws IOException, JsonFault {
    List<LabelledArticle> articles = LabelledArticle.read(set + ".jsonl");
    assertEquals(120, articles.size());
    assertEquals(60, articles.stream().filter(LabelledArticle::isNegative).count());
    assertEquals(40, articles.stream().filter(LabelledArticle::isLate).count());
    for (LabelledArticle article : articles) {
      boolean noisy = article.segments().stream().anyMatch(LabelledArticle.Segment::isNoise);
      assertEquals(!article.isNegative(), noisy, article.id());
    }
  }

  @Test
  void atLeastTwentyArticlesAreLong() throws IOException, JsonFault {
    long count =
        LabelledArticle.read("zh.jsonl").stream().filter(a -> a.text().length() > 2500).count()
            + LabelledArticle.read("intl.jsonl").stream()
                .filter(a -> a.text().length() > 2500)
                .count();
    assertTrue(count >= 20, () -> count + " articles are longer than 2,500 characters");
  }
}
