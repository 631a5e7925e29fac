package org.unchaff.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The standard output, where a reader that has gone is no fault. */
final class ResultStream extends FilterOutputStream {

  ResultStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw sorted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw sorted(e);
    }
  }

  private static IOException sorted(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe") ? new BrokenPipeException(e) : e;
  }
}
