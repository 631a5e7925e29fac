package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.unchaff.format.InputRecord;
import org.unchaff.format.Packing;
import org.unchaff.format.RecordReader;

/** Cleans small files, from reading to writing. Safe for use by several threads. */
final class FileTask {

  /** A larger file is read by one thread and cleaned by many. */
  private static final long SMALL = 1 << 20;

  private final Batch.Settings settings;
  private final Disk disk;
  private final RecordCleaner cleaner;

  FileTask(Batch.Settings settings, Disk disk, RecordCleaner cleaner) {
    this.settings = settings;
    this.disk = disk;
    this.cleaner = cleaner;
  }

  /**
   * How many bytes an input has if it is a small file, else -1. Packed files may be large inside.
   */
  long sizeIfSmall(Input input) {
    if (input.path().isEmpty()) {
      return -1;
    }
    Path file = input.path().get();
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      boolean isSmall = attributes.isRegularFile() && attributes.size() <= SMALL;
      return isSmall && !isPacked(input) ? attributes.size() : -1;
    } catch (IOException e) {
      // Whoever opens it will say why it cannot be read.
      return -1;
    }
  }

  private static boolean isPacked(Input input) {
    return input.fileName().map(name -> Packing.named(name) != Packing.NONE).orElse(false);
  }

  /** Reads and cleans a file. */
  Done clean(Input input) {
    Done done = new Done();
    try (RecordReader reader =
        Batch.open(
            input,
            settings.format(),
            settings.formatSettings(),
            InputStream.nullInputStream(),
            disk)) {
      for (Optional<InputRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        cleaner.clean(input, record.get(), done);
      }
      return done;
    } catch (IOException e) {
      Done failed = new Done();
      failed.fail(input.name(), e instanceof ReadException read ? read.reason() : Reasons.of(e));
      return failed;
    }
  }

  /** Reads, cleans and writes a file. */
  Done cleanToTarget(Input input) {
    Done done = clean(input);
    boolean isUnchanged = input.kind() == Input.Kind.IN_PLACE && !done.isChanged();
    if (settings.writes() && done.isWritten() && input.target().isPresent() && !isUnchanged) {
      try {
        Output output = Output.of(input, settings, OutputStream.nullOutputStream(), disk);
        output.write(done);
        output.end(done);
      } catch (IOException e) {
        Output.fail(done, input.target().get(), e);
      }
    }
    return done;
  }
}
