package org.unchaff.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes at all are a pack, or are refused with a reason. */
public final class PackFuzz {

  private static final Path FILE = file();

  private PackFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempDirectory("unchaff-fuzz-").resolve("pack.yml");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Files.write(FILE, data);
    try {
      for (Rule rule : RuleFile.read(FILE).rules()) {
        if (rule.removes().isEmpty()) {
          throw new AssertionError(rule.id() + " has no example and was read");
        }
      }
    } catch (RuleFileException e) {
      if (e.faults().isEmpty() || e.report().isBlank()) {
        throw new AssertionError("refused without a reason", e);
      }
    }
  }
}
