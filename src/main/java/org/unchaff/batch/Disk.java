package org.unchaff.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** What a run does with files; a seam, so that tests can let any of it fail. */
class Disk {

  /** Opens a file to be read. */
  InputStream read(Path file) throws IOException {
    return new FilterInputStream(Files.newInputStream(file)) {
      @Override
      public int available() {
        // The stream would ask a pipe for its position.
        return 0;
      }
    };
  }

  /** Makes a file that was not there. */
  OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Writes to something that is there and is no regular file, such as a pipe. */
  OutputStream into(Path device) throws IOException {
    return Files.newOutputStream(device, StandardOpenOption.WRITE);
  }

  /** Makes a folder and those on the way to it. */
  void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Puts a file in the place of another, at once where the file system can. */
  void move(Path from, Path to) throws IOException {
    if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a folder stands in its place");
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives a file a second name that was not there; a copy where the file system has no links. */
  void keep(Path file, Path backup) throws IOException {
    try {
      Files.createLink(backup, file);
    } catch (UnsupportedOperationException e) {
      Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Lets the same people read and write a file as another one. */
  void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && target != null) {
      target.setPermissions(source.readAttributes().permissions());
    }
  }

  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
