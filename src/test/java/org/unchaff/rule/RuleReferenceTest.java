package org.unchaff.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule reference names every key of the schema in the table of its part, and no other. */
class RuleReferenceTest {

  private static final Path GUIDE = Path.of("src", "site", "markdown", "rules.md");

  /** The keys in the first column of each section's table. */
  private static Map<String, Set<String>> tables() throws IOException {
    Map<String, Set<String>> tables = new TreeMap<>();
    String section = "";
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith("| `")) {
        String key = line.substring(3, line.indexOf('`', 3));
        tables.computeIfAbsent(section, name -> new TreeSet<>()).add(key);
      }
    }
    return tables;
  }

  private static Set<String> keys(JsonNode part) {
    return new TreeSet<>(part.path("properties").propertyNames());
  }

  private static Set<String> words(Keyed[] constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Keyed::key).toList());
  }

  /** The words between backquotes in the row of a rule's key, the key left out. */
  private static Set<String> wordsOf(String key) throws IOException {
    String guide = Files.readString(GUIDE);
    String start = "| `" + key + "` |";
    String row =
        guide
            .substring(guide.indexOf("\n## A rule\n"))
            .lines()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElse(start);
    return Pattern.compile("`([a-z-]+)`")
        .matcher(row.substring(start.length()))
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyWordThatAKeyTakesStandsInItsRow() throws IOException {
    Map<String, Keyed[]> keys =
        Map.of(
            "remove", Unit.values(),
            "glue", Glue.values(),
            "state", State.values(),
            "confidence", Confidence.values(),
            "advice", Advice.values(),
            "detect", Detector.values(),
            "over", Over.values());
    for (Map.Entry<String, Keyed[]> key : keys.entrySet()) {
      Set<String> missing = words(key.getValue());
      missing.removeAll(wordsOf(key.getKey()));
      assertEquals(
          Set.of(),
          missing,
          GUIDE + " lacks words in the row of " + key.getKey() + " under A rule");
    }
  }

  @Test
  void everyKeyStandsInTheTableOfItsPart() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("rules", "schema.json")));
    JsonNode defs = schema.path("$defs");
    Map<String, Set<String>> wanted = new TreeMap<>();
    wanted.put("A pack", keys(schema));
    wanted.put("A rule", keys(defs.path("ruleKeys")));
    wanted.put("Conditions", keys(defs.path("when")));
    wanted.put("Signals", keys(defs.path("signal")));
    wanted.put("over", words(Over.values()));
    wanted.put("between", keys(defs.path("between")));
    wanted.put("near", keys(defs.path("near").path("anyOf").path(1)));
    wanted.put("where", keys(defs.path("where").path("anyOf").path(1)));
    wanted.put("for", keys(defs.path("scope")));
    assertEquals(
        wanted, tables(), "the tables of " + GUIDE + " have the keys of rules/schema.json");
  }
}
