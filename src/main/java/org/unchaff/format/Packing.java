package org.unchaff.format;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How files are packed; a new way is a constant here. */
public enum Packing {
  NONE("", new byte[0]) {
    @Override
    InputStream read(InputStream in) {
      return in;
    }

    @Override
    OutputStream write(OutputStream out) {
      return out;
    }
  },

  GZIP(".gz", new byte[] {0x1f, (byte) 0x8b}) {
    @Override
    InputStream read(InputStream in) throws IOException {
      return new GZIPInputStream(new Members(in), BUFFER);
    }

    @Override
    OutputStream write(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },

  ZSTD(".zst", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}) {
    @Override
    InputStream read(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }

    @Override
    OutputStream write(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  };

  private static final int BUFFER = 1 << 16;

  private final String ending;
  private final byte[] start;

  Packing(String ending, byte[] start) {
    this.ending = ending;
    this.start = start;
  }

  abstract InputStream read(InputStream in) throws IOException;

  abstract OutputStream write(OutputStream out) throws IOException;

  /** How a file of this name is to be packed. */
  public static Packing named(String file) {
    for (Packing packing : values()) {
      if (packing != NONE && file.endsWith(packing.ending)) {
        return packing;
      }
    }
    return NONE;
  }

  static String unpackedName(String file) {
    return file.substring(0, file.length() - named(file).ending.length());
  }

  /**
   * The stream unpacked, if its first bytes say that it is packed; it can go back by 64 KB.
   *
   * @throws IOException if the stream cannot be read
   */
  public static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    Packing packing = NONE;
    for (Packing other : values()) {
      buffered.mark(other.start.length);
      packing =
          Arrays.equals(buffered.readNBytes(other.start.length), other.start) ? other : packing;
      buffered.reset();
    }
    return packing == NONE ? buffered : new BufferedInputStream(packing.read(buffered), BUFFER);
  }

  /**
   * A stream that packs what is written to it.
   *
   * @param isByRecord whether each record is to be packed by itself, so that readers can go to it
   */
  public PackedStream packed(OutputStream out, boolean isByRecord) {
    return new PackedStream(this, out, isByRecord);
  }

  /**
   * Answers "is there more?" by looking, where a pipe would say "not yet": else the reader takes
   * the end of a member for the end of all.
   */
  private static final class Members extends BufferedInputStream {
    Members(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }

  /** Whether reading failed since the packed data stops too early. */
  public static boolean isCutShort(IOException e) {
    return e instanceof EOFException || String.valueOf(e.getMessage()).contains("Truncated source");
  }
}
