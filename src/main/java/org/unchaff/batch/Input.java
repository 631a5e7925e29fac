package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.unchaff.format.InputRecord;
import org.unchaff.text.Origin;

/**
 * Something to clean.
 *
 * @param name its name in messages and reports
 * @param path the file, or nothing for the standard input
 * @param target the file to write; nothing if it goes to the common output
 * @param kind how the target was chosen
 * @param folder the folder that a mirrored target must not leave
 */
public record Input(
    String name, Optional<Path> path, Optional<Path> target, Kind kind, Optional<Path> folder) {

  /** What the name of a backup ends with. */
  static final String BACKUP = ".orig";

  /** How a target was chosen. */
  enum Kind {
    /** The user named the very file. */
    NAMED,
    /** It stands in the output folder as its input does in its own. */
    MIRRORED,
    /** It is the input itself, of which a backup is kept. */
    IN_PLACE
  }

  /** The name of the file without its folders, if it is one. */
  Optional<String> fileName() {
    return path.map(file -> String.valueOf(file.getFileName()));
  }

  /** Starts the target. */
  SafeFile create(Disk disk, Path file) throws IOException {
    if (kind != Kind.MIRRORED) {
      return SafeFile.create(disk, file);
    }
    Path at = folder.orElse(file);
    for (Path part : at.relativize(file)) {
      at = at.resolve(part);
      if (!at.equals(file) && Files.isSymbolicLink(at)) {
        throw new IOException("the link " + at + " may lead out of the output folder");
      }
    }
    return SafeFile.beside(disk, file);
  }

  /**
   * Keeps a file that is about to be replaced under another name, which must be free; a run that
   * was killed at this point may have done so already.
   */
  static void keep(Disk disk, Path file, SafeFile next) throws IOException {
    Path real = file.toRealPath();
    Path backup = real.resolveSibling(real.getFileName() + BACKUP);
    disk.copyRights(real, next.temporary());
    try {
      disk.keep(real, backup);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isSameFile(real, backup) && Files.mismatch(real, backup) >= 0) {
        throw new IOException("a backup stands there already: " + backup + "; move it away", e);
      }
    }
  }

  /** Where the texts of a record came from: this file, and the address that the record names. */
  Origin origin(InputRecord record) {
    Origin file = path.isPresent() ? Origin.ofFile(name) : Origin.UNKNOWN;
    return record.address().map(file::at).orElse(file);
  }
}
