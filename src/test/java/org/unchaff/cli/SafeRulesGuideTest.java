package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeRulesGuideTest {

  private static final Pattern RULES = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theRuleOfTheGuidePassesTheCheck() throws IOException {
    String guide = Files.readString(Path.of("src/site/markdown/safe-rules.md"));
    Matcher rules = RULES.matcher(guide);
    assertTrue(rules.find());
    Path file = Files.writeString(folder.resolve("my-site.yml"), rules.group(1));
    Cli.Result result = Cli.run("rules", "check", file.toString());
    assertEquals(0, result.status(), result.out() + result.messages());
  }
}
