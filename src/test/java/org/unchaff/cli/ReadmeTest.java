package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program does. */
class ReadmeTest {

  private static final String SAMPLE = "morning-market.txt";

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<String> blocks(String kind) throws IOException {
    return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme())
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private static String sample(String folder) throws IOException {
    return Files.readString(Path.of("samples", folder, SAMPLE));
  }

  @Test
  void theLookIsTheSample() throws IOException {
    assertEquals(
        List.of(sample("articles"), sample("clean"), sample("cuts")), blocks("text").subList(0, 3));
  }

  @Test
  void theFirstCommandCleansTheSampleAndTheSecondIsWhatTheGateRuns() throws IOException {
    List<String> commands = blocks("sh");
    assertTrue(commands.get(0).contains("java -jar target/unchaff.jar samples/articles/" + SAMPLE));
    assertTrue(
        Files.readString(Path.of(".ci/run")).contains("\n" + commands.get(1)), commands.get(1));
  }

  @Test
  void theExitStatusesAreTheProgramsOwn() throws IOException {
    String table =
        Arrays.stream(ExitCode.values())
            .map(code -> "| " + code.status() + " | " + code.meaning() + " |\n")
            .collect(Collectors.joining());
    assertTrue(readme().contains("| status | meaning |\n|---|---|\n" + table), table);
  }

  @Test
  void everyGuideCanBeReachedAndEveryLinkLeadsToAFile() throws IOException {
    Set<String> linked =
        Pattern.compile("\\]\\(([^)]+)\\)")
            .matcher(readme())
            .results()
            .map((MatchResult link) -> link.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> guides = Files.list(Path.of("src", "site", "markdown"))) {
      guides.forEach(guide -> assertTrue(linked.remove(guide.toString()), guide::toString));
    }
    linked.forEach(file -> assertTrue(Files.exists(Path.of(file)), file));
  }
}
