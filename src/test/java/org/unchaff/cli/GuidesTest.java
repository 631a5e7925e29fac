package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchaff.Guide;

/**
 * Every command of the guides, run as it stands there. A code block with a file name behind its
 * language is that file; a block {@code sh} holds commands; a block {@code out} behind one is what
 * its last command writes, results and messages, with the exit status if it is not 0.
 */
class GuidesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"first-rule.md", "rules.md"})
  void everyCommandDoesWhatTheGuideSays(String guide) throws IOException {
    List<Cli.Result> pending = new ArrayList<>();
    int commands = 0;
    for (Guide.Block block : Guide.blocks(guide)) {
      if (block.kind().equals("sh")) {
        pending.forEach(result -> assertEquals(0, result.status(), result::messages));
        pending = run(block);
        commands += pending.size();
      } else if (block.kind().equals("out")) {
        Cli.Result last = pending.remove(pending.size() - 1);
        int status = block.name().isEmpty() ? 0 : Integer.parseInt(block.name());
        assertEquals(block.text(), shown(last));
        assertEquals(status, last.status());
      } else if (!block.name().isEmpty()) {
        Files.writeString(folder.resolve(block.name()), block.text());
      }
    }
    pending.forEach(result -> assertEquals(0, result.status(), result::messages));
    assertTrue(commands > 0, guide);
  }

  private String shown(Cli.Result result) {
    return (result.out() + result.messages()).replace(folder + "/", "");
  }

  private List<Cli.Result> run(Guide.Block block) {
    List<Cli.Result> results = new ArrayList<>();
    block
        .commands()
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
