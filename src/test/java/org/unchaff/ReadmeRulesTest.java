package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;
import org.unchaff.rule.State;
import org.unchaff.text.Language;

/**
 * The README's table of what goes is made from the built-in rules: {@code mvn test
 * -Dtest=ReadmeRulesTest -Dreadme=write} puts it there anew.
 */
class ReadmeRulesTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- table of families: made by ReadmeRulesTest -->\n";
  private static final String END = "<!-- end of the table -->\n";
  private static final String EVERY = "every language";

  /** The languages of some rules: of all texts, if one of them is for all. */
  private static String languages(List<Rule> rules) {
    if (rules.isEmpty()) {
      return "";
    }
    Set<String> languages = new TreeSet<>();
    for (Rule rule : rules) {
      Set<Language> own = rule.scope().languages();
      own.forEach(language -> languages.add(language.key()));
      if (own.isEmpty()) {
        return EVERY;
      }
    }
    return String.join(", ", languages);
  }

  private static boolean cuts(Rule rule) {
    return rule.state() == State.ACTIVE && rule.confidence() != Confidence.LOW;
  }

  private static String table() throws RuleFileException {
    Map<String, List<Rule>> families = new TreeMap<>();
    for (Rule rule : RuleSet.load(RuleSettings.DEFAULT).rules()) {
      families.computeIfAbsent(rule.category(), name -> new ArrayList<>()).add(rule);
    }
    return families.entrySet().stream()
        .map(family -> row(family.getKey(), family.getValue()))
        .collect(
            Collectors.joining(
                "",
                "| family | cut in | only if asked for, or only suspected, in |\n|---|---|---|\n",
                ""));
  }

  private static String row(String family, List<Rule> rules) {
    List<Rule> cut = rules.stream().filter(ReadmeRulesTest::cuts).toList();
    List<Rule> others = rules.stream().filter(rule -> !cuts(rule)).toList();
    return "| " + family + " | " + languages(cut) + " | " + languages(others) + " |\n";
  }

  @Test
  void theTableOfFamiliesIsThatOfTheRules() throws IOException, RuleFileException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    String table = table();
    if (System.getProperty("readme", "").equals("write")) {
      readme = readme.substring(0, begin) + table + readme.substring(end);
      Files.writeString(README, readme);
    }
    assertTrue(
        readme.contains(BEGIN + table + END),
        "the rules have changed; -Dreadme=write puts this into the README:\n" + table);
  }
}
