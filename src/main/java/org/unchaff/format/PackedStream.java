package org.unchaff.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Packs what is written to it. Closing it ends the packing and closes the stream below. */
public final class PackedStream extends OutputStream {

  private final Packing packing;
  private final OutputStream out;
  private final boolean isByRecord;
  private Optional<OutputStream> packed = Optional.empty();
  private boolean isUsed;

  PackedStream(Packing packing, OutputStream out, boolean isByRecord) {
    this.packing = packing;
    this.out = out;
    this.isByRecord = isByRecord;
  }

  /** A stream below that stays open when one member of the packing ends. */
  private OutputStream open() throws IOException {
    if (packed.isEmpty()) {
      packed = Optional.of(packing.write(new Unclosed(out)));
      isUsed = true;
    }
    return packed.get();
  }

  @Override
  public void write(int b) throws IOException {
    open().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    open().write(bytes, offset, length);
  }

  /** Says that a record ends here. */
  public void endRecord() throws IOException {
    if (isByRecord && packing != Packing.NONE) {
      end();
    }
  }

  private void end() throws IOException {
    if (packed.isPresent()) {
      packed.get().close();
      packed = Optional.empty();
    }
  }

  /** Ends the packing; the stream below stays open. An empty file is packed, too. */
  public void finish() throws IOException {
    if (!isUsed) {
      open();
    }
    end();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      finish();
    } finally {
      out.close();
    }
  }

  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
