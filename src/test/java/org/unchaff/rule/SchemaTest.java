package org.unchaff.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unchaff.text.Language;
import org.unchaff.text.Scripts.Script;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code rules/schema.json}, which editors read, in step with the loader. Who adds a key or a
 * word to one of them has to add it to the other, and to the rule reference.
 */
class SchemaTest {

  private static final Path FILE = Path.of("rules", "schema.json");

  /** What only the loader can see: it looks into texts, at other rules, or at other files. */
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "caret",
          "change-breaks",
          "definition-circle",
          "definition-inside",
          "definition-twice",
          "definition-unknown",
          "example-",
          "extends-",
          "for-glob",
          "id-twice",
          "key-twice",
          "match-folds",
          "name-hits-nothing",
          "pack-requires-newer",
          "phrase-file",
          "regex-",
          "rest-without",
          "signal-times",
          "signals-threshold",
          "swap-twice",
          "yaml-");

  private static JsonNode json() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(FILE));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FILE), InputFormat.JSON);
  }

  private static List<String> faults(Path yaml) throws IOException {
    return schema().validate(Files.readString(yaml), InputFormat.YAML).stream()
        .map(fault -> yaml + ": " + fault)
        .toList();
  }

  private static Set<String> keys(JsonNode definition) {
    return new TreeSet<>(definition.path("properties").propertyNames());
  }

  private static Set<String> words(JsonNode definition) {
    Set<String> words = new TreeSet<>();
    definition.path("enum").forEach(word -> words.add(word.asString()));
    return words;
  }

  private static Set<String> keys(Keyed[] constants) {
    return new TreeSet<>(Arrays.stream(constants).map(Keyed::key).toList());
  }

  @Test
  void theSchemaHasTheKeysThatTheLoaderKnows() throws IOException {
    JsonNode json = json();
    JsonNode defs = json.path("$defs");
    JsonNode rule = defs.path("ruleKeys");
    Map<String, Set<String>> schema = new TreeMap<>();
    Map<String, Set<String>> loader = new TreeMap<>();
    schema.put("pack", keys(json));
    loader.put("pack", new TreeSet<>(Keys.PACK));
    schema.put("rule", keys(rule));
    loader.put("rule", new TreeSet<>(Keys.RULE));
    schema.put("signal", keys(defs.path("signal")));
    loader.put("signal", signalKeys());
    schema.put("when", keys(defs.path("when")));
    loader.put("when", new TreeSet<>(Keys.CONDITIONS));
    schema.put("between", keys(defs.path("between")));
    loader.put("between", new TreeSet<>(Keys.BETWEEN));
    schema.put("near", keys(defs.path("near").path("anyOf").path(1)));
    loader.put("near", new TreeSet<>(Keys.NEAR));
    schema.put("where", keys(defs.path("where").path("anyOf").path(1)));
    loader.put("where", new TreeSet<>(Keys.ZONE));
    schema.put("for", keys(defs.path("scope")));
    loader.put("for", new TreeSet<>(Keys.SCOPE));
    schema.put("replace", keys(rule.path("properties").path("replace").path("anyOf").path(1)));
    loader.put("replace", new TreeSet<>(Keys.REPLACE));
    Set<String> changeable = new TreeSet<>(Keys.RULE);
    changeable.remove("id");
    schema.put("change", keys(defs.path("change")));
    loader.put("change", changeable);
    assertEquals(loader, schema, () -> "keys in " + FILE);
  }

  /** The loader knows some more, to say that they do not belong there. */
  private static Set<String> signalKeys() {
    Set<String> keys = new TreeSet<>(Keys.SIGNAL);
    keys.removeAll(Set.of("swap", "signals"));
    return keys;
  }

  @Test
  void theSchemaHasTheWordsThatTheLoaderKnows() throws IOException {
    JsonNode defs = json().path("$defs");
    JsonNode rule = defs.path("ruleKeys").path("properties");
    assertWords("remove", keys(Unit.values()), rule.path("remove"));
    assertWords("glue", keys(Glue.values()), rule.path("glue"));
    assertWords("state", keys(State.values()), rule.path("state"));
    assertWords("confidence", keys(Confidence.values()), rule.path("confidence"));
    assertWords("detect", keys(Detector.values()), rule.path("detect"));
    assertWords("over", keys(Over.values()), defs.path("overName"));
    assertWords("fold", Set.of("plain", "exact", "strong"), rule.path("fold"));
    assertWords(
        "script",
        new TreeSet<>(Arrays.stream(Script.values()).map(Script::key).toList()),
        defs.path("scriptName"));
    assertWords(
        "languages",
        new TreeSet<>(Arrays.stream(Language.values()).map(Language::key).toList()),
        defs.path("languageName"));
  }

  private static void assertWords(String key, Set<String> loader, JsonNode schema) {
    assertEquals(loader, words(schema), () -> "the words of " + key + " in " + FILE);
  }

  @Test
  void everyKeyOfTheSchemaSaysWhatItIs() throws IOException {
    List<String> silent = new ArrayList<>();
    JsonNode defs = json().path("$defs");
    for (String part : List.of("ruleKeys", "signal", "when", "between", "scope")) {
      JsonNode properties = defs.path(part).path("properties");
      properties.propertyNames().stream()
          .filter(key -> properties.path(key).path("description").asString("").isEmpty())
          .forEach(key -> silent.add(part + ": " + key));
    }
    assertEquals(List.of(), silent);
  }

  static Stream<Path> builtin() throws RuleFileException {
    return RuleFile.in(Path.of("rules")).stream();
  }

  @ParameterizedTest
  @MethodSource("builtin")
  void everyBuiltinPackIsValid(Path pack) throws IOException {
    assertEquals(List.of(), faults(pack));
  }

  static Stream<Path> faultFiles() throws IOException {
    return FaultFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("faultFiles")
  void theSchemaRefusesEveryFaultThatASchemaCanSee(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (BEYOND_A_SCHEMA.stream().noneMatch(name::startsWith)) {
      assertFalse(faults(file).isEmpty(), "the schema takes " + name);
    }
  }

  @Test
  void theLoaderRefusesAKeyThatTheSchemaDoesNotHave() throws IOException {
    String schema = Files.readString(FILE);
    assertTrue(schema.contains("\"additionalProperties\": false"));
    Schema open = schema();
    String pack = "pack: p\nversion: \"1\"\nrulez: []\n";
    assertFalse(open.validate(pack, InputFormat.YAML).isEmpty());
  }
}
