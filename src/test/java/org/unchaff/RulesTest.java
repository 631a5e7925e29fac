package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.unchaff.lab.ExampleCheck;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;

/** The built-in rules, by their own examples. */
class RulesTest {

  private static RuleSet rules() throws RuleFileException {
    return RuleSet.load(
        new RuleSettings(
            true, Optional.of(Path.of("rules")), "standard", List.of(), List.of(), List.of()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleTreatsItsExamplesAsMarked() throws RuleFileException {
    return rules().rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(),
                    () -> {
                      List<String> failures =
                          ExampleCheck.failures(rule).stream()
                              .map(f -> f.example().place() + ": " + f.message())
                              .toList();
                      assertEquals(List.of(), failures);
                    }));
  }
}
