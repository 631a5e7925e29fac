package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples of use in {@code samples/} work as they stand. */
class UsageSamplesTest {

  @TempDir Path folder;

  private static boolean hasPython() {
    try {
      Process python = new ProcessBuilder("python3", "--version").start();
      return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @Timeout(180)
  void onePythonStepServesAnItemAtATime() throws Exception {
    assumeTrue(hasPython(), "there is no python3 here");
    ProcessBuilder builder =
        new ProcessBuilder(
            "python3",
            "samples/python/unchaff_step.py",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.unchaff.cli.Main");
    Process step = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedWriter in = step.outputWriter();
        BufferedReader out = step.inputReader()) {
      for (int i = 0; i < 3; i++) {
        in.write("{\"id\": " + i + ", \"text\": \"The cap$$paidbegin$$tain left.\"}\n");
        in.flush();
        assertEquals("{\"id\": " + i + ", \"text\": \"The captain left.\"}", out.readLine());
      }
    }
    assertTrue(step.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, step.exitValue());
  }

  @Test
  void aJobCleansItsPartitions() throws Exception {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                "samples/java/CleanPartitions.java");
    assertEquals(0, status);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Iterator<Map<String, String>> records =
          List.of(
                  Map.of("id", "1", "text", "The cap$$paidbegin$$tain left."),
                  Map.of("id", "2", "text", "Nobody saw him."))
              .iterator();
      Object cleaned =
          loader
              .loadClass("CleanPartitions")
              .getMethod("clean", Iterator.class)
              .invoke(null, records);
      List<Object> rows = new ArrayList<>();
      ((Iterator<?>) cleaned).forEachRemaining(rows::add);
      assertEquals(
          List.of(
              Map.of("id", "1", "text", "The captain left.", "cuts", "1"),
              Map.of("id", "2", "text", "Nobody saw him.", "cuts", "0")),
          rows);
    }
  }
}
