package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;
import org.unchaff.rule.State;

/** Packs on top of each other: the last word wins, and a name that hits nothing is a fault. */
class UserPackTest {

  private static final String ARTICLE = "河水一夜之间涨了两尺，渡船整天都停在港里。\n老人坐在门口补网。\n";

  private static final String BASE =
      """
      pack: base
      version: "1"
      define: { words: [扫码领书, 加群] }
      rules:
        - id: base.scan
          category: promo
          match: "${words}"
          remove: line
          unless: 记者
          removes: ["<<扫码领书>>"]
          keeps: ["记者扫码领书"]
        - id: base.follow
          category: follow
          match: 关注我们
          remove: line
          state: disabled
          removes: ["<<关注我们>>"]
          keeps: ["y"]
      """;

  @TempDir Path folder;
  private Path base;

  @BeforeEach
  void writeBase() {
    base = Packs.write(folder, "base.yml", BASE);
  }

  private RuleSet above(String keys) throws RuleFileException {
    return Packs.load(
        base, Packs.write(folder, "own.yml", "pack: own\nversion: \"1\"\n" + keys + "\n"));
  }

  private static Map<String, State> states(RuleSet rules) {
    return rules.rules().stream().collect(Collectors.toMap(Rule::id, Rule::state));
  }

  private static String clean(RuleSet rules, String line) {
    return Cleaner.of(rules, Confidence.MEDIUM).clean(ARTICLE + line + "\n").text();
  }

  @Test
  void aPackSwitchesRulesOnAndOffByIdPrefixAndCategory() throws RuleFileException {
    assertEquals(
        Map.of("base.scan", State.ACTIVE, "base.follow", State.DISABLED), states(above("")));
    assertEquals(
        Map.of("base.scan", State.DISABLED, "base.follow", State.DISABLED),
        states(above("disable: [base.scan]")));
    assertEquals(
        Map.of("base.scan", State.ACTIVE, "base.follow", State.ACTIVE),
        states(above("enable: [base.*]")));
    assertEquals(
        Map.of("base.scan", State.DISABLED, "base.follow", State.ACTIVE),
        states(above("enable: [category:follow]\ndisable: [category:promo]")));
  }

  @Test
  void theCommandLineHasTheLastWord() throws RuleFileException {
    Path own = Packs.write(folder, "own.yml", "pack: own\nversion: \"1\"\ndisable: [base.scan]\n");
    RuleSet rules =
        RuleSet.load(
            new RuleSettings(
                false,
                Optional.empty(),
                "standard",
                List.of(base, own),
                List.of("base.*"),
                List.of("category:follow")));
    assertEquals(Map.of("base.scan", State.ACTIVE, "base.follow", State.DISABLED), states(rules));
  }

  @Test
  void aChangeReplacesAKeyAndKeepsTheOthers() throws RuleFileException {
    RuleSet rules = above("change: { base.scan: { match: 加入书架 } }");
    assertEquals(ARTICLE, clean(rules, "加入书架"));
    assertEquals(ARTICLE + "扫码领书\n", clean(rules, "扫码领书"));
    assertEquals(ARTICLE + "记者加入书架\n", clean(rules, "记者加入书架"));
  }

  @Test
  void aChangeAddsToExceptionsAndExamples() throws RuleFileException {
    RuleSet rules =
        above("change: { base.scan: { unless: { regex: '[0-9]+人' }, keeps: [30人扫码领书] } }");
    assertEquals(ARTICLE + "记者扫码领书\n", clean(rules, "记者扫码领书"));
    assertEquals(ARTICLE + "30人扫码领书\n", clean(rules, "30人扫码领书"));
    assertEquals(ARTICLE, clean(rules, "扫码领书"));
    Rule changed =
        rules.rules().stream().filter(r -> r.id().equals("base.scan")).findFirst().orElseThrow();
    assertEquals(2, changed.keeps().size());
  }

  @Test
  void aChangePutsInTheDefinitionsOfItsOwnPack() throws RuleFileException {
    RuleSet rules =
        above("define: { words: [加入书架] }\nchange: { base.scan: { match: \"${words}\" } }");
    assertEquals(ARTICLE, clean(rules, "加入书架"));
    assertEquals(ARTICLE + "扫码领书\n", clean(rules, "扫码领书"));
  }

  @Test
  void nothingThatHoldsAnAllowedTextIsCut() throws RuleFileException {
    RuleSet rules = above("allow: [哒哒学堂]");
    assertEquals(ARTICLE + "哒哒学堂扫码领书\n", clean(rules, "哒哒学堂扫码领书"));
    assertEquals(ARTICLE, clean(rules, "扫码领书"));
  }

  @Test
  void aPackBringsThosePacksThatItExtends() throws RuleFileException {
    Path own =
        Packs.write(
            folder,
            "own.yml",
            "pack: own\nversion: \"2\"\nextends: [builtin, ./base.yml]\nenable: [base.follow]\n");
    RuleSet rules = Packs.load(own);
    assertEquals(Map.of("base.scan", State.ACTIVE, "base.follow", State.ACTIVE), states(rules));
    assertEquals(List.of("base 1"), rules.packs());
  }

  @Test
  void aPackSaysForAllItsRulesWhereTheyRun() throws RuleFileException {
    Path pack =
        Packs.write(
            folder,
            "site.yml",
            BASE.replace("define:", "for: { sites: [daily.example.com] }\ndefine:"));
    assertEquals(ARTICLE + "扫码领书\n", clean(Packs.load(pack), "扫码领书"));
  }

  @Test
  void eachRuleKnowsWhereItsPartsCameFrom() throws RuleFileException {
    RuleSet rules = above("change: { base.scan: { remove: match } }\ndisable: [base.scan]");
    List<String> origins = rules.origins().getOrDefault("base.scan", List.of());
    assertEquals(3, origins.size(), origins::toString);
    assertTrue(origins.get(0).startsWith("defined in base 1, "), origins::toString);
    assertTrue(origins.get(1).startsWith("remove changed in own 1, "), origins::toString);
    assertTrue(origins.get(2).startsWith("disabled in own 1, "), origins::toString);
  }

  @Test
  void theHashChangesWithWhatRulesDoAndNotWithNotesForPeople() throws RuleFileException {
    String hash = Packs.load(base).hash();
    Path noted =
        Packs.write(
            folder, "noted.yml", BASE.replace("match: 关注我们", "about: note\n    match: 关注我们"));
    assertEquals(hash, Packs.load(noted).hash());
    assertNotEquals(hash, above("disable: [base.scan]").hash());
    assertNotEquals(hash, above("change: { base.scan: { remove: match } }").hash());
  }

  @Test
  void aDeadNameOnTheCommandLineIsAFault() {
    RuleSettings settings =
        new RuleSettings(
            false, Optional.empty(), "standard", List.of(base), List.of("base.scam"), List.of());
    RuleFileException fault = assertThrows(RuleFileException.class, () -> RuleSet.load(settings));
    assertEquals(
        "--enable base.scam: no rule is called base.scam; did you mean base.scan?", fault.report());
  }

  @Test
  void aProfileIsAPackThatSwitchesRulesOfTheBuiltinOnes() throws RuleFileException {
    Path builtin = folder.resolve("builtin");
    Packs.write(builtin, "base.yml", BASE);
    Packs.write(builtin, "profiles/standard.yml", "pack: standard\nversion: \"1\"\n");
    Packs.write(
        builtin, "profiles/body.yml", "pack: body\nversion: \"1\"\nenable: [base.follow]\n");
    assertEquals(State.DISABLED, states(builtin("standard", builtin)).get("base.follow"));
    assertEquals(State.ACTIVE, states(builtin("body", builtin)).get("base.follow"));
    RuleFileException fault = assertThrows(RuleFileException.class, () -> builtin("bodi", builtin));
    assertTrue(fault.report().endsWith("did you mean body?"), fault::report);
  }

  private static RuleSet builtin(String profile, Path folder) throws RuleFileException {
    return RuleSet.load(
        new RuleSettings(true, Optional.of(folder), profile, List.of(), List.of(), List.of()));
  }
}
