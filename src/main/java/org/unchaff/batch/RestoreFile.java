package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.InputRecord;
import org.unchaff.format.PackedStream;
import org.unchaff.format.Packing;
import org.unchaff.format.RecordReader;
import org.unchaff.report.ReportIndex;
import org.unchaff.report.RestoreException;
import org.unchaff.text.Document;

/**
 * Gives one file back as it was before it was cleaned: a text byte for byte, of a file with several
 * records the text of each.
 */
public final class RestoreFile {

  private final ReportIndex index;
  private final Optional<Format> format;
  private final FormatSettings settings;
  private final Disk disk;

  /**
   * A way back.
   *
   * @param format the format of the file; nothing to tell it by name and content
   */
  public RestoreFile(ReportIndex index, Optional<Format> format, FormatSettings settings) {
    this(index, format, settings, new Disk());
  }

  RestoreFile(ReportIndex index, Optional<Format> format, FormatSettings settings, Disk disk) {
    this.index = index;
    this.format = format;
    this.settings = settings;
    this.disk = disk;
  }

  /**
   * Writes the original of a file that stands by itself, so that it may have another name than the
   * report knows.
   *
   * @param out where the original goes; it stays open
   * @throws RestoreException if the file is not what the report says was written
   * @throws ReadException if the file cannot be read
   * @throws IOException if its original cannot be written
   */
  public void write(Path clean, Packing packing, OutputStream out)
      throws IOException, RestoreException {
    Input input =
        new Input(
            clean.toString(),
            Optional.of(clean),
            Optional.empty(),
            Input.Kind.NAMED,
            Optional.empty());
    String name = String.valueOf(clean.getFileName());
    PackedStream packed = packing.packed(out, isWarc(name));
    write(input, index.soleFileOfRecords().orElse(name), packed);
    packed.finish();
  }

  /** Whether each record of a file is packed by itself. */
  static boolean isWarc(String file) {
    return Format.named(file).equals(Optional.of(Format.WARC));
  }

  /**
   * Writes the original of a file.
   *
   * @param document how the report names it, or the end of that
   */
  void write(Input input, String document, PackedStream out) throws IOException, RestoreException {
    if (index.holdsRecords(document)) {
      writeRecords(input, document, out);
      return;
    }
    out.write(index.original(bytes(input.path().orElseThrow()), document));
  }

  private byte[] bytes(Path file) throws ReadException {
    boolean isPacked = Packing.named(file.toString()) != Packing.NONE;
    try (InputStream in = isPacked ? Packing.unpacked(disk.read(file)) : disk.read(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ReadException(e);
    }
  }

  private void writeRecords(Input input, String document, PackedStream out)
      throws IOException, RestoreException {
    ReportIndex.Texts texts = index.texts(document);
    try (RecordReader reader =
        Batch.open(input, format, settings, InputStream.nullInputStream(), disk)) {
      for (Optional<InputRecord> next = next(reader); next.isPresent(); next = next(reader)) {
        InputRecord record = next.get();
        List<Document> originals = new ArrayList<>();
        for (Document text : record.texts()) {
          originals.add(texts.original(text));
        }
        out.write(originals.isEmpty() ? record.original() : record.with(originals));
        if (record.endsRecord()) {
          out.endRecord();
        }
      }
      texts.end();
    }
  }

  private static Optional<InputRecord> next(RecordReader reader) throws ReadException {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new ReadException(e);
    }
  }
}
