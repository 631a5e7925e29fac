package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guides whose commands write files, run as they stand there by a shell, in a folder that holds
 * the samples. A code block with a file name behind its language is that file; all blocks {@code
 * sh} of a guide together are one script, in which nothing may fail, and which writes the lines of
 * each block {@code out}.
 */
class ShellGuidesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"getting-started.md", "report.md", "decisions.md", "jobs.md", "ci.md", "learn.md"})
  void everyCommandRuns(String guide) throws IOException, InterruptedException {
    copySamples();
    installProgram();
    String script = script(guide);
    assertTrue(script.contains("unchaff "), guide);
    ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script);
    shell.directory(folder.toFile()).redirectErrorStream(true);
    shell
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    for (Guide.Block block : Guide.blocks(guide)) {
      assertTrue(!block.kind().equals("out") || said.contains(block.text()), said);
    }
  }

  /** The guide's commands; its files are written on the way. */
  private String script(String guide) throws IOException {
    StringBuilder script = new StringBuilder();
    for (Guide.Block block : Guide.blocks(guide)) {
      if (block.kind().equals("sh")) {
        block.commands().forEach(line -> script.append(line).append('\n'));
      } else if (!block.name().isEmpty()) {
        Packs.write(folder, block.name(), block.text());
      }
    }
    return script.toString();
  }

  private void copySamples() throws IOException {
    Path samples = Path.of("samples");
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("samples").resolve(samples.relativize(file)));
      }
    }
  }

  private void installProgram() throws IOException {
    Path program = Files.createDirectory(folder.resolve("bin")).resolve("unchaff");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        "exec '"
            + java
            + "' -cp '"
            + System.getProperty("java.class.path")
            + "' org.unchaff.cli.Main \"$@\"\n";
    Files.writeString(program, "#!/bin/sh\n" + command);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
