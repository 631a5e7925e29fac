package org.unchaff.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the fuzzer on one target after the other; called by the profile {@code fuzz}. */
public final class FuzzRun {

  private static final Path WORK = Path.of("target", "fuzz");

  private FuzzRun() {}

  /**
   * Runs.
   *
   * @param args seconds for each target, and an expression for the simple names of the targets
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int findings = 0;
    for (FuzzTarget target : FuzzTarget.values()) {
      if (target.simpleName().matches(args[1])) {
        findings += run(target, args[0]) == 0 ? 0 : 1;
      }
    }
    if (findings > 0) {
      throw new IllegalStateException(
          findings + " targets found something; the inputs are in " + WORK);
    }
  }

  private static int run(FuzzTarget target, String seconds)
      throws IOException, InterruptedException {
    Path found = Files.createDirectories(WORK.resolve(target.simpleName()));
    Path grown = Files.createDirectories(WORK.resolve(target.simpleName() + "-corpus"));
    ProcessBuilder fuzzer =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--instrumentation_includes=org.unchaff.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds,
                "-timeout=120",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                grown.toString(),
                target.corpus().toString()));
    return fuzzer.inheritIO().start().waitFor();
  }
}
