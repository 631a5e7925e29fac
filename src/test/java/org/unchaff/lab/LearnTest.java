package org.unchaff.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unchaff.lab.Sites.Article;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;
import org.unchaff.rule.State;
import org.unchaff.text.Origin;

/** What is learned from folders whose boilerplate is known, for the tests made it. */
class LearnTest {

  private static final int SITES = 20;
  private static final int EACH = 100;

  private static Learner learner(List<Article> articles, Learner learner) {
    articles.forEach(article -> learner.count(source(article), article.document()));
    articles.forEach(article -> learner.look(source(article), article.document()));
    return learner;
  }

  private static Source source(Article article) {
    return Source.of(article.document().origin(), "articles");
  }

  private static LearnedRules learned(List<Article> articles)
      throws IOException, RuleFileException {
    RuleSet known = RuleSet.load(RuleSettings.DEFAULT);
    return LearnedRules.of(learner(articles, new Learner(10)), known);
  }

  private static List<Article> shuffled(List<Article> articles) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(7));
    return shuffled;
  }

  private static Article article(int number, String text) {
    return new Article("site", number + ".txt", text);
  }

  /** Articles of one site, each with a body of its own round what is given. */
  private static List<Article> around(String before, String behind) {
    List<Article> articles = new ArrayList<>();
    for (Article article : Sites.articles(1, 20)) {
      String body =
          article
              .text()
              .lines()
              .filter(line -> line.endsWith(". "))
              .collect(Collectors.joining("\n"));
      articles.add(article(articles.size(), before + body + behind));
    }
    return articles;
  }

  @Test
  void plantedFootersAreFoundAndPlantedHeadingsAreNot() throws Exception {
    List<Article> articles = Sites.articles(SITES, EACH);
    assertEquals(2000, articles.size());
    LearnedRules rules = learned(articles);
    RuleFile pack = NewRule.read(rules.yaml());
    // A footer of its own for each site, and what is dated, in two languages.
    assertEquals(SITES + 2, pack.rules().size(), rules.yaml());
    for (int site = 0; site < SITES; site++) {
      assertTrue(rules.yaml().contains("match: \"" + Sites.footer(site) + '"'), "site " + site);
    }
    assertTrue(rules.yaml().contains("last updated [0-9][0-9.,:]* (?:january"), rules.yaml());
    assertTrue(rules.yaml().contains("更新于[0-9][0-9.,:]*年"), rules.yaml());
    for (String heading : Sites.HEADINGS) {
      assertFalse(rules.yaml().contains(heading), heading);
    }
  }

  @Test
  void theProposalsAreOnTrialAndPassTheCheck() throws Exception {
    RuleFile pack = NewRule.read(learned(Sites.articles(4, 20)).yaml());
    assertEquals(6, pack.rules().size());
    assertEquals(List.of(), RuleCheck.check(List.of(pack)));
    for (Rule rule : pack.rules()) {
      assertEquals(State.TRIAL, rule.state(), rule.id());
    }
  }

  @Test
  void theProposalsTakeTheFootersAndNothingElse() throws Exception {
    List<Article> articles = Sites.articles(4, 20);
    RuleFile pack = NewRule.read(learned(articles).yaml());
    Trial trial = new Trial(RuleSet.of(pack.rules()));
    for (Article article : articles) {
      // The footer, and the line with the date.
      List<String> cuts = trial.add(article.document());
      assertEquals(2, cuts.size(), () -> article.text() + cuts);
    }
  }

  @Test
  void theOrderOfTheDocumentsMakesNoDifference() throws Exception {
    List<Article> articles = Sites.articles(6, 40);
    assertEquals(learned(articles).yaml(), learned(shuffled(articles)).yaml());
  }

  @Test
  void inLittleRoomTheMostFrequentLinesAreLookedAtWhateverTheOrder() {
    List<Article> articles = new ArrayList<>(Sites.articles(6, 40));
    for (int i = 0; i < 60; i++) {
      articles.add(article(i, "A stone lay there.\nThe larks of Larkfield\n"));
    }
    Learner there = learner(articles, new Learner(10, 8));
    Learner back = learner(shuffled(articles), new Learner(10, 8));
    assertTrue(there.isStricter());
    assertEquals(there.least(), back.least());
    assertEquals(keys(there), keys(back));
    assertTrue(keys(there).contains("the larks of larkfield"), () -> keys(there).toString());
  }

  private static List<String> keys(Learner learner) {
    return learner.found().stream().map(LearnedLine::key).toList();
  }

  @Test
  void aLineInTooFewDocumentsIsNoBoilerplate() throws Exception {
    List<Article> nine = new ArrayList<>();
    around("", "\n\nThe Larkfield readers' circle\n").stream().limit(9).forEach(nine::add);
    assertEquals(0, learned(nine).count());
  }

  @Test
  void aSentenceThatRecursInTheMiddleHasNoSecondSign() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (Article article : around("", "")) {
      String text = article.text();
      int middle = text.indexOf('\n', text.length() / 2);
      articles.add(
          article(
              articles.size(),
              text.substring(0, middle) + "\nAnd the larks sang.\n" + text.substring(middle)));
    }
    assertEquals(0, learned(articles).count());
  }

  @Test
  void aLineThatTextFollowsIsAHeadingEvenAtTheStart() throws Exception {
    assertEquals(0, learned(around("The Larkfield Chronicle\n\n", "")).count());
  }

  @Test
  void aNumberThatIsAlwaysTheSameStaysThatNumber() throws Exception {
    String yaml = learned(around("", "\n\nLarkfield Press, founded 1871\n")).yaml();
    assertTrue(yaml.contains("match: \"Larkfield Press, founded 1871\""), yaml);
  }

  @Test
  void aSourceIsAHostOrTheFirstFolder() {
    assertEquals(new Source("a", false), Source.of(origin("in/a/b/c.txt"), "in"));
    assertEquals(new Source("", false), Source.of(origin("in/c.txt"), "in/"));
    assertEquals(new Source("", false), Source.of(origin("c.jsonl"), "c.jsonl"));
    assertEquals(
        new Source("daily.example.com", true),
        Source.of(origin("c.jsonl").at("https://daily.example.com/1"), "c.jsonl"));
  }

  private static Origin origin(String file) {
    return Origin.ofFile(Path.of(file).toString());
  }

  @Test
  void datesAndNumbersAreAlike() {
    assertEquals(
        LineForm.of("Posted Monday, 3rd May 2024").key(),
        LineForm.of("POSTED Friday, 21st June 1999").key());
    assertEquals(LineForm.of("二〇二四年三月五日 星期二").key(), LineForm.of("二〇二三年十一月二十日 星期天").key());
    assertEquals(LineForm.of("阅读 1,234").key(), LineForm.of("阅读 ９８").key());
    assertFalse(LineForm.of("You may march on").key().contains("{"));
  }

  @Test
  void marksAndControlCharactersInALineMakeNoFaultyPack() throws Exception {
    LearnedRules rules =
        learned(around("", "\r\n\r\nThe \"Larkfield\" \\o/ *{x}* #circle\u0007: 1\r\n"));
    assertEquals(1, rules.count() + rules.unfit(), rules.yaml());
    LearnedRules marked = learned(around("", "\n\n<<Larkfield circle>> => here\n"));
    assertEquals(1, marked.count() + marked.unfit(), marked.yaml());
  }
}
