package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which inputs there are, and where their outputs go.
 *
 * @param inputs the inputs, in their order
 * @param failures inputs that could not even be found; they were told already
 */
public record Plan(List<Input> inputs, int failures) {

  /** The standard input, by its name on the command line. */
  public static final String STANDARD_INPUT = "-";

  public Plan {
    inputs = List.copyOf(inputs);
  }

  /** An output that cannot be; the message says why and what to do, in one line. */
  public static final class OutputException extends Exception {
    private static final long serialVersionUID = 1L;

    OutputException(String message) {
      super(message);
    }

    /** Why, and what to do. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Makes a plan.
   *
   * @param names files, folders, and {@link #STANDARD_INPUT}
   * @param output where to write: a file for one file, else a folder
   * @throws OutputException if the output cannot be what it would have to be
   */
  public static Plan of(List<String> names, Optional<Path> output, Progress progress)
      throws OutputException {
    boolean single = names.size() == 1 && !Files.isDirectory(Path.of(names.get(0)));
    if (output.isPresent() && single && Files.isDirectory(output.get())) {
      throw new OutputException(output.get() + " is a folder; name the file to write");
    }
    if (output.isPresent()
        && !single
        && Files.exists(output.get())
        && !Files.isDirectory(output.get())) {
      throw new OutputException(
          output.get() + " is a file, but a folder is needed for several outputs");
    }
    Planner planner = new Planner(output, single, progress);
    for (String name : names) {
      planner.add(name);
    }
    return new Plan(planner.inputs, planner.failures);
  }

  private static final class Planner {
    private final Optional<Path> output;
    private final boolean single;
    private final Progress progress;
    private final List<Input> inputs = new ArrayList<>();
    private int failures;

    Planner(Optional<Path> output, boolean single, Progress progress) {
      this.output = output;
      this.single = single;
      this.progress = progress;
    }

    void add(String name) throws OutputException {
      if (name.equals(STANDARD_INPUT)) {
        inputs.add(new Input("stdin", Optional.empty(), target(Path.of("stdin"))));
        return;
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (!Files.exists(path)) {
        fail(name, "there is no such file");
      } else if (!Files.isReadable(path)) {
        fail(name, "no permission; check the rights of the file and of its folder");
      } else {
        addFile(path, path.getFileName());
      }
    }

    private void fail(String name, String reason) {
      failures++;
      progress.failed(name, reason);
    }

    private Optional<Path> target(Path relative) {
      return single ? output : output.map(folder -> folder.resolve(relative));
    }

    private void addFile(Path path, Path relative) throws OutputException {
      Optional<Path> target = target(relative);
      if (target.isPresent() && isSame(path, target.get())) {
        throw new OutputException(target.get() + " is the input itself; choose another output");
      }
      inputs.add(new Input(path.toString(), Optional.of(path), target));
    }

    private static boolean isSame(Path left, Path right) {
      try {
        return Files.exists(right) && Files.isSameFile(left, right);
      } catch (IOException e) {
        return left.toAbsolutePath().normalize().equals(right.toAbsolutePath().normalize());
      }
    }

    private void addFolder(Path folder) throws OutputException {
      if (output.isPresent() && isSame(folder, output.get())) {
        throw new OutputException(
            folder + " is both input and output; choose another output folder");
      }
      try {
        Walk.Found found = Walk.files(folder, output, progress);
        failures += found.failures();
        if (found.files().isEmpty()) {
          fail(folder.toString(), "no files in this folder; hidden ones are left out");
        }
        for (Path file : found.files()) {
          addFile(file, folder.relativize(file));
        }
        if (output.isPresent() && isInside(output.get(), folder)) {
          progress.note("the output folder lies in the input folder; it is left out");
        }
      } catch (IOException e) {
        fail(folder.toString(), Reasons.of(e));
      }
    }

    private static boolean isInside(Path path, Path folder) {
      return path.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }
  }
}
