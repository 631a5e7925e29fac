package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.unchaff.lab.ExampleCheck;
import org.unchaff.lab.Problem;
import org.unchaff.lab.RuleCheck;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;

/** The worked examples that the rule format was designed by. */
class TwelveRulesTest {

  private static final Path FILE = Path.of("src/test/resources/org/unchaff/rule/twelve-rules.yml");

  @TestFactory
  Stream<DynamicTest> eachDoesWhatItsExamplesSay() throws RuleFileException {
    return RuleFile.read(FILE).rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.id(), () -> assertEquals(List.of(), ExampleCheck.failures(rule))));
  }

  @Test
  void thereAreTwelveAndTheCheckFindsNoErrorInThem() throws RuleFileException {
    RuleFile file = RuleFile.read(FILE);
    assertEquals(12, file.rules().size());
    assertTrue(RuleCheck.check(List.of(file)).stream().noneMatch(Problem::isError));
  }
}
