package org.unchaff.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** File names outside of ASCII, in a process whose locale knows only ASCII. */
@EnabledOnOs(OS.LINUX)
class LocaleTest {

  private static final String TEXT = "春天来了，山里的雪##paidend##慢慢化开，溪水又响了起来。\n";
  private static final String CLEAN = "春天来了，山里的雪慢慢化开，溪水又响了起来。\n";

  @TempDir Path folder;

  private record Called(int status, String messages) {}

  /** Calls the program through a shell, which passes names on as the bytes that they are. */
  private Called call(String arguments) throws IOException, InterruptedException {
    Path messages = folder.resolve("messages");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script = "exec \"$0\" -cp \"$1\" " + Main.class.getName() + " " + arguments;
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", script, java, System.getProperty("java.class.path"));
    builder.directory(folder.toFile()).redirectError(messages.toFile());
    builder.environment().put("LC_ALL", "C");
    int status = builder.start().waitFor();
    return new Called(status, Files.readString(messages));
  }

  @Test
  void aFolderWithSuchNamesIsCleaned() throws IOException, InterruptedException {
    Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("文章.txt"), TEXT);
    Called called = call("in -o out");
    assertEquals(0, called.status(), called.messages());
    assertEquals(CLEAN, Files.readString(folder.resolve("out/文章.txt")));
  }

  @Test
  void aNameThatTheLocaleCannotPassIsRefusedWithTheWayOut()
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("文章.txt"), TEXT);
    Called called = call("*.txt");
    assertEquals(2, called.status(), called.messages());
    assertTrue(called.messages().contains("LC_ALL=C.UTF-8"), called.messages());
  }
}
