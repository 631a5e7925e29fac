package org.unchaff.batch;

import java.nio.file.Files;
import java.nio.file.Path;
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
    return of(names, Selection.ALL, output, progress);
  }

  /**
   * Makes a plan.
   *
   * @param selection which files of folders are wanted
   * @throws OutputException if the output cannot be what it would have to be
   */
  public static Plan of(
      List<String> names, Selection selection, Optional<Path> output, Progress progress)
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
    Planner planner =
        single ? Planner.file(output, progress) : Planner.folder(output, selection, progress);
    return planner.plan(names);
  }

  /**
   * Makes a plan in which each file is its own output.
   *
   * @throws OutputException if one of the inputs is no file or folder
   */
  public static Plan inPlace(List<String> names, Selection selection, Progress progress)
      throws OutputException {
    if (names.contains(STANDARD_INPUT)) {
      throw new OutputException("the standard input cannot be cleaned in place; name files");
    }
    return Planner.inPlace(selection, progress).plan(names);
  }
}
