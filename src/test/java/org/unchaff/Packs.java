package org.unchaff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;

/** Small packs for tests, in files as users have them. */
public final class Packs {

  private Packs() {}

  /** A pack of one rule; the keys that every rule needs are added where they are missing. */
  public static String ofRule(String keys) {
    StringBuilder rule = new StringBuilder();
    keys.strip().lines().forEach(line -> rule.append("    ").append(line).append('\n'));
    if (!keys.contains("removes:")) {
      rule.append("    removes: [\"<<x>>\"]\n    keeps: [\"y\"]\n");
    }
    return "pack: test\nversion: \"1\"\nrules:\n  - id: test.rule\n    category: promo\n" + rule;
  }

  /** Writes a file into a folder. */
  public static Path write(Path folder, String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of some packs, without the built-in ones. */
  public static RuleSet load(Path... packs) throws RuleFileException {
    return RuleSet.load(
        new RuleSettings(
            false, Optional.empty(), "standard", List.of(packs), List.of(), List.of()));
  }

  /** A cleaner by one rule. */
  public static Cleaner cleaner(Path folder, String keys) throws RuleFileException {
    return Cleaner.of(load(write(folder, "pack.yml", ofRule(keys))), Confidence.MEDIUM);
  }
}
