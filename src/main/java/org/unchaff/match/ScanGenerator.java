package org.unchaff.match;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;

/** Prepares the scans of the built-in packs; it runs in the build. */
public final class ScanGenerator {

  private ScanGenerator() {}

  /**
   * Writes the scans.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException, RuleFileException {
    Path file = Path.of(args[0]);
    Files.deleteIfExists(file);
    CompiledRules rules = CompiledRules.of(RuleSet.load(RuleSettings.DEFAULT));
    try (OutputStream out = Files.newOutputStream(file)) {
      rules.writeScans(out);
    }
  }
}
