package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unchaff.batch.Plan.OutputException;

/** Finds the inputs that were named and says where their outputs go. */
final class Planner {

  private final Input.Kind kind;
  private final Optional<Path> output;
  private final Selection selection;
  private final Progress progress;
  private final List<Input> inputs = new ArrayList<>();
  private final Set<Path> targets = new HashSet<>();
  private int failures;

  private Planner(Input.Kind kind, Optional<Path> output, Selection selection, Progress progress) {
    this.kind = kind;
    this.output = output;
    this.selection = selection;
    this.progress = progress;
  }

  /** For one file, whose output the user named. */
  static Planner file(Optional<Path> output, Progress progress) {
    return new Planner(Input.Kind.NAMED, output, Selection.ALL, progress);
  }

  /** For many files, whose outputs stand in a folder as they do in theirs. */
  static Planner folder(Optional<Path> output, Selection selection, Progress progress) {
    return new Planner(Input.Kind.MIRRORED, output, selection, progress);
  }

  /** For files that are their own outputs. */
  static Planner inPlace(Selection selection, Progress progress) {
    return new Planner(Input.Kind.IN_PLACE, Optional.empty(), selection, progress);
  }

  Plan plan(List<String> names) throws OutputException {
    for (String name : names) {
      add(name, names.size() > 1);
    }
    return new Plan(inputs, failures);
  }

  private void add(String name, boolean isOneOfSeveral) throws OutputException {
    if (name.equals(Plan.STANDARD_INPUT)) {
      put("stdin", Optional.empty(), Path.of("stdin"), isOneOfSeveral);
      return;
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      addFolder(path, isOneOfSeveral);
    } else if (!Files.exists(path)) {
      fail(name, "there is no such file");
    } else if (!Files.isReadable(path)) {
      fail(name, "no permission; check the rights of the file and of its folder");
    } else {
      addFile(path, path.getFileName(), isOneOfSeveral);
    }
  }

  private void fail(String name, String reason) {
    failures++;
    progress.failed(name, reason);
  }

  private void put(String name, Optional<Path> path, Path relative, boolean isOneOfSeveral)
      throws OutputException {
    Optional<Path> target =
        switch (kind) {
          case NAMED -> output;
          case MIRRORED -> output.map(folder -> folder.resolve(relative));
          case IN_PLACE -> path;
        };
    if (target.isPresent() && isOneOfSeveral && !targets.add(normal(target.get()))) {
      throw new OutputException(
          target.get() + " would be the output of two inputs, one of them " + name);
    }
    inputs.add(new Input(name, path, target, kind, output));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void addFile(Path path, Path relative, boolean isOneOfSeveral) throws OutputException {
    Optional<Path> target =
        kind == Input.Kind.NAMED ? output : output.map(folder -> folder.resolve(relative));
    if (target.isPresent() && isSame(path, target.get())) {
      throw new OutputException(
          target.get() + " is the input itself; choose another output, or say --in-place");
    }
    put(path.toString(), Optional.of(path), relative, isOneOfSeveral);
  }

  private static boolean isSame(Path left, Path right) {
    try {
      return Files.exists(right) && Files.isSameFile(left, right);
    } catch (IOException e) {
      return normal(left).equals(normal(right));
    }
  }

  private void addFolder(Path folder, boolean isOneOfSeveral) throws OutputException {
    if (output.isPresent() && isSame(folder, output.get())) {
      throw new OutputException(
          folder + " is both input and output; choose another output folder, or say --in-place");
    }
    try {
      Walk.Found found = Walk.files(folder, selection, output, progress);
      failures += found.failures();
      if (found.files().isEmpty()) {
        fail(folder.toString(), "no files in this folder; hidden ones are left out");
      }
      for (Path file : found.files()) {
        if (!isBackup(folder.resolve(file))) {
          addFile(folder.resolve(file), file, isOneOfSeveral);
        }
      }
      tell(folder, found);
    } catch (IOException e) {
      fail(folder.toString(), Reasons.of(e));
    }
  }

  private boolean isBackup(Path file) {
    String name = String.valueOf(file.getFileName());
    return kind == Input.Kind.IN_PLACE
        && name.endsWith(Input.BACKUP)
        && Files.exists(
            file.resolveSibling(name.substring(0, name.length() - Input.BACKUP.length())));
  }

  private void tell(Path folder, Walk.Found found) {
    if (!found.passed().isEmpty()) {
      progress.note("left out in " + folder + ": " + found.passed());
    }
    if (output.isPresent() && normal(output.get()).startsWith(normal(folder))) {
      progress.note("the output folder lies in the input folder; it is left out");
    }
  }
}
