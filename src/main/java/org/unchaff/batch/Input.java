package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something to clean.
 *
 * @param name its name in messages and reports
 * @param path the file, or nothing for the standard input
 * @param target the file to write; nothing if it goes to the common output
 */
public record Input(String name, Optional<Path> path, Optional<Path> target) {

  /** The name of the file without its folders, if it is one. */
  Optional<String> fileName() {
    return path.map(file -> String.valueOf(file.getFileName()));
  }

  InputStream open(InputStream standardInput) throws IOException {
    return path.isPresent() ? Files.newInputStream(path.get()) : standardInput;
  }
}
