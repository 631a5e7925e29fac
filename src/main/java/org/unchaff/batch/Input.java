package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
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
 */
public record Input(String name, Optional<Path> path, Optional<Path> target) {

  InputStream open(InputStream standardInput) throws IOException {
    return path.isPresent() ? Files.newInputStream(path.get()) : standardInput;
  }

  /** Where the texts of a record came from: this file, and the address that the record names. */
  Origin origin(InputRecord record) {
    Origin file = path.isPresent() ? Origin.ofFile(name) : Origin.UNKNOWN;
    return record.address().map(file::at).orElse(file);
  }
}
