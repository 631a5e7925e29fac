package org.unchaff.batch;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Fails at its n-th operation, and perhaps at all that follow. */
final class FailingDisk extends Disk {

  private final int failing;
  private final boolean forEver;
  private int operations;

  FailingDisk(int failing, boolean forEver) {
    this.failing = failing;
    this.forEver = forEver;
  }

  /** How many operations there were. */
  synchronized int operations() {
    return operations;
  }

  private synchronized void count() throws IOException {
    operations++;
    if (operations == failing || forEver && operations > failing) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  InputStream read(Path file) throws IOException {
    count();
    return new FilterInputStream(super.read(file)) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        count();
        return super.read(bytes, offset, length);
      }
    };
  }

  @Override
  OutputStream create(Path file) throws IOException {
    count();
    return new FilterOutputStream(super.create(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        count();
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        try {
          count();
        } finally {
          super.close();
        }
      }
    };
  }

  @Override
  void makeFolders(Path folder) throws IOException {
    count();
    super.makeFolders(folder);
  }

  @Override
  void move(Path from, Path to) throws IOException {
    count();
    super.move(from, to);
  }

  @Override
  void keep(Path file, Path backup) throws IOException {
    count();
    super.keep(file, backup);
  }

  @Override
  void delete(Path file) throws IOException {
    count();
    super.delete(file);
  }
}
