package org.unchaff.rule;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Turns the folder {@code rules} into the built-in packs. It runs in the build, and a fault in a
 * rule file fails the build with the same message that a user's file gets.
 */
public final class BuiltinGenerator {

  private BuiltinGenerator() {}

  /**
   * Writes the built-in packs.
   *
   * @param args the folder of rules, and the file to write
   */
  public static void main(String[] args) throws IOException, RuleFileException {
    Path folder = Path.of(args[0]);
    Map<String, Node> roots = new TreeMap<>();
    for (Path file : Builtin.files(folder)) {
      PackReader.read(file);
      String name = folder.relativize(file).toString().replace('\\', '/');
      FaultList faults = new FaultList(name, "");
      YamlReader.read(PackFiles.read(file), faults)
          .ifPresent(root -> roots.put(name, PhraseFiles.inline(root, file)));
    }
    Path out = Path.of(args[1]);
    Files.createDirectories(Objects.requireNonNull(out.getParent()));
    try (DataOutputStream data = new DataOutputStream(Files.newOutputStream(out))) {
      NodeCodec.write(roots, data);
    }
  }
}
