package org.unchaff.fuzz;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is fuzzed; each is a class with a method that takes any bytes and throws if it should not.
 */
enum FuzzTarget {
  DECODER("org.unchaff.text.DecoderFuzz"),
  VIEW("org.unchaff.text.ViewFuzz"),
  PACK("org.unchaff.rule.PackFuzz"),
  REGEX("org.unchaff.engine.RegexFuzz"),
  ENGINE("org.unchaff.match.EngineFuzz"),
  FORMAT("org.unchaff.format.FormatFuzz"),
  PACKING("org.unchaff.format.PackingFuzz"),
  CLEAN_RESTORE("org.unchaff.report.CleanRestoreFuzz");

  private static final Path CORPORA = Path.of("src", "test", "resources", "org", "unchaff", "fuzz");

  private final String className;

  FuzzTarget(String className) {
    this.className = className;
  }

  String className() {
    return className;
  }

  String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Where its inputs lie: seeds, and all that was ever found with it. */
  Path corpus() {
    return CORPORA.resolve(simpleName());
  }

  List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(corpus())) {
      return files.sorted().toList();
    }
  }

  void run(byte[] input) throws Throwable {
    MethodHandle method =
        MethodHandles.publicLookup()
            .findStatic(
                Class.forName(className),
                "fuzzerTestOneInput",
                MethodType.methodType(void.class, byte[].class));
    method.invokeExact(input);
  }
}
