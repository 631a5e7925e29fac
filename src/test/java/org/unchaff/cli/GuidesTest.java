package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every command of the guides, run as it stands there. A code block with a file name behind its
 * language is that file; a block {@code sh} holds commands; a block {@code out} behind one is what
 * its last command writes, results and messages, with the exit status if it is not 0.
 */
class GuidesTest {

  private static final Path FOLDER = Path.of("src", "site", "markdown");
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** How the program is built and named; the tests call it without. */
  private static final Set<String> SETUP =
      Set.of(
          "mvn -q -B -ntp package -DskipTests",
          "alias unchaff=\"java -jar $PWD/target/unchaff.jar\"");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"first-rule.md", "rules.md"})
  void everyCommandDoesWhatTheGuideSays(String guide) throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(FOLDER.resolve(guide)));
    List<Cli.Result> pending = new ArrayList<>();
    int commands = 0;
    while (block.find()) {
      if (block.group(1).equals("sh")) {
        pending.forEach(result -> assertEquals(0, result.status(), result::messages));
        pending = run(block.group(3));
        commands += pending.size();
      } else if (block.group(1).equals("out")) {
        Cli.Result last = pending.remove(pending.size() - 1);
        int status = block.group(2) == null ? 0 : Integer.parseInt(block.group(2));
        assertEquals(block.group(3), shown(last));
        assertEquals(status, last.status());
      } else if (block.group(2) != null) {
        Files.writeString(folder.resolve(block.group(2)), block.group(3));
      }
    }
    pending.forEach(result -> assertEquals(0, result.status(), result::messages));
    assertTrue(commands > 0, guide);
  }

  private String shown(Cli.Result result) {
    return (result.out() + result.messages()).replace(folder + "/", "");
  }

  private List<Cli.Result> run(String commands) {
    List<Cli.Result> results = new ArrayList<>();
    commands
        .lines()
        .filter(command -> !SETUP.contains(command))
        .forEach(
            command -> {
              assertTrue(command.startsWith("unchaff "), command);
              results.add(Cli.run(arguments(command)));
            });
    return results;
  }

  /** The words of a command, those that name a file of the guide with its folder. */
  private String[] arguments(String command) {
    return Stream.of(command.split(" ", -1))
        .skip(1)
        .map(word -> Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word)
        .toArray(String[]::new);
  }
}
