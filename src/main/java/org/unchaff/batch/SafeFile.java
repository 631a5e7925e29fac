package org.unchaff.batch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears whole or not at all: it is written under another name beside its place and
 * moved there at the end. What is no regular file, such as a pipe, is written to at once.
 */
public final class SafeFile extends FilterOutputStream {

  private static final String PREFIX = ".unchaff-";
  private static final int BUFFER = 1 << 16;

  private final Disk disk;
  private final Path target;
  private final Path temporary;
  private boolean isComplete;
  private boolean isClosed;

  private SafeFile(Disk disk, Path target, Path temporary, OutputStream out) {
    super(new BufferedOutputStream(out, BUFFER));
    this.disk = disk;
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Starts a file that the user named; folders on the way to it are made, and a link is followed.
   *
   * @throws IOException if it cannot be made there
   */
  public static SafeFile create(Path target) throws IOException {
    return create(new Disk(), target);
  }

  static SafeFile create(Disk disk, Path target) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      return new SafeFile(disk, target, target, disk.into(target));
    }
    return beside(disk, Files.exists(target) ? target.toRealPath() : target);
  }

  /** Starts a file in a folder that is there. A link in its place is replaced, not followed. */
  static SafeFile beside(Disk disk, Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is no file name");
    }
    disk.makeFolders(folder);
    String name = PREFIX + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp";
    Path temporary = folder.resolve(name);
    return new SafeFile(disk, target, temporary, disk.create(temporary));
  }

  /** Whether a file is one that a run which was killed left behind. */
  static boolean isLeftOver(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(".tmp");
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  /** Says that all was written; without this the file never appears. */
  public void complete() {
    isComplete = true;
  }

  /** What is written so far. */
  Path temporary() {
    return temporary;
  }

  /** Moves the file to its place if it is complete, else removes what was written. */
  @Override
  public void close() throws IOException {
    if (isClosed) {
      return;
    }
    isClosed = true;
    boolean isDevice = temporary.equals(target);
    boolean moved = false;
    try {
      super.close();
      if (isComplete && !isDevice) {
        disk.move(temporary, target);
        moved = true;
      }
    } finally {
      if (!moved && !isDevice) {
        disk.delete(temporary);
      }
    }
  }
}
