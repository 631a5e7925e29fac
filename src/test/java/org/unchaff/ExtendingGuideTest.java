package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to extending the program shows compiles, and does what it says. */
class ExtendingGuideTest {

  @TempDir private Path folder;

  private final Map<String, String> sources = new TreeMap<>();
  private final List<String> commands = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();

  @Test
  void everyExampleCompilesAndItsCommandRuns() throws IOException, InterruptedException {
    read();
    assertEquals(9, sources.size(), "files in Java");
    long calls = commands.stream().filter(command -> command.startsWith("unchaff ")).count();
    assertEquals(5, calls, "one call of the program for each extension point");
    assertEquals(2, outputs.size(), "outputs that are shown");
    compile();
    String said = commands.stream().map(this::run).collect(Collectors.joining());
    outputs.forEach(output -> assertTrue(said.contains(output), () -> output + "in\n" + said));
  }

  private void read() throws IOException {
    for (Guide.Block block : Guide.blocks("extending.md")) {
      String name = block.name();
      switch (block.kind()) {
        case "sh" -> block.commands().forEach(commands::add);
        case "diff" ->
            sources.merge(
                name, changed(Files.readString(Path.of(name)), block.text()), this::refuse);
        case "out" -> outputs.add(block.text());
        case "java" -> sources.put(name, block.text());
        default -> Packs.write(folder, name, block.text());
      }
    }
  }

  private String refuse(String one, String other) {
    throw new IllegalStateException("a file is changed twice:\n" + one + other);
  }

  /** A file with the lines of a block that begin with a plus sign between the others. */
  private static String changed(String file, String diff) {
    String before = lines(diff.lines().filter(line -> !line.startsWith("+")));
    assertEquals(
        2, (file + " ").split(Pattern.quote(before), -1).length, "once in the file: " + before);
    return file.replace(before, lines(diff.lines()));
  }

  private static String lines(Stream<String> diff) {
    return diff.map(line -> line.substring(1) + "\n").collect(Collectors.joining());
  }

  private void compile() throws IOException {
    List<Path> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(Packs.write(folder, name, text)));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              Files.createDirectory(folder.resolve("classes")).toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean isCompiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(isCompiled, messages.toString());
    }
  }

  private String run(String command) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        folder.resolve("classes")
            + System.getProperty("path.separator")
            + System.getProperty("java.class.path");
    String program =
        "unchaff() { '" + java + "' -cp '" + classes + "' org.unchaff.cli.Main \"$@\"; }\n";
    ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", program + command);
    try {
      Process process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      return said;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
