package org.unchaff.rule;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packs that come with the program, or a newer copy of them in a folder. */
final class Builtin {

  static final String RESOURCE = "builtin.bin";

  private static final String PROFILES = "profiles/";
  private static final String ENDING = ".yml";

  /** By file name, relative to the folder, with forward slashes. */
  private final Map<String, PackSource> byFile;

  private final String where;

  private Builtin(Map<String, PackSource> byFile, String where) {
    this.byFile = byFile;
    this.where = where;
  }

  static Builtin open(Optional<Path> folder) throws RuleFileException {
    return folder.isPresent() ? read(folder.get()) : new Builtin(shipped(), "this unchaff");
  }

  /** The packs that are no profiles, in the order of their file names. */
  List<PackSource> packs() {
    return byFile.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith(PROFILES))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<String> profiles() {
    return byFile.keySet().stream()
        .filter(file -> file.startsWith(PROFILES))
        .map(file -> file.substring(PROFILES.length(), file.length() - ENDING.length()))
        .toList();
  }

  PackSource profile(String name) throws RuleFileException {
    PackSource profile = byFile.get(PROFILES + name + ENDING);
    if (profile == null) {
      String message = where + " has no profile " + name + Values.suggestion(name, profiles());
      throw new RuleFileException(List.of(new Fault(Place.of("--profile " + name), message, "")));
    }
    return profile;
  }

  private static Map<String, PackSource> shipped() {
    try (InputStream resource = Builtin.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: build with Maven");
      }
      Map<String, PackSource> packs = new TreeMap<>();
      DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
      NodeCodec.read(in).forEach((file, node) -> packs.put(file, PackReader.of(file, node)));
      return packs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Builtin read(Path folder) throws RuleFileException {
    Map<String, PackSource> packs = new TreeMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        packs.put(folder.relativize(file).toString().replace('\\', '/'), PackReader.read(file));
      } catch (RuleFileException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new RuleFileException(faults);
    }
    return new Builtin(packs, folder.toString());
  }

  /** The pack files of a folder, in the order of their names. */
  static List<Path> files(Path folder) throws RuleFileException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new IOException("there is no rule file (*.yml) in this folder");
      }
      return files;
    } catch (IOException e) {
      String reason = Files.exists(folder) ? PackFiles.reason(e) : "there is no such folder";
      throw new RuleFileException(List.of(new Fault(Place.of(folder.toString()), reason, "")));
    }
  }
}
