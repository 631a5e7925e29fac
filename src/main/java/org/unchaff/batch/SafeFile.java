package org.unchaff.batch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written under another name beside its place and
 * moved there at the end.
 */
public final class SafeFile extends FilterOutputStream {

  private static final String PREFIX = ".unchaff-";

  private final Path target;
  private final Path temporary;
  private boolean isComplete;

  private SafeFile(Path target, Path temporary, OutputStream out) {
    super(out);
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Starts a file; folders on the way to it are made.
   *
   * @throws IOException if it cannot be made there
   */
  public static SafeFile create(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file name");
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, PREFIX, ".tmp");
    return new SafeFile(
        target, temporary, new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /** Says that all was written; without this the file never appears. */
  public void complete() {
    isComplete = true;
  }

  /** Moves the file to its place if it is complete, else removes what was written. */
  @Override
  public void close() throws IOException {
    try {
      super.close();
      if (isComplete) {
        move();
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
