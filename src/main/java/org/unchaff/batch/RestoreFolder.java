package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
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
 * Gives the files of a folder back as they were before they were cleaned: texts byte for byte, of
 * files with several records the text of each. A file that cannot be is named and not written.
 */
public final class RestoreFolder {

  private final ReportIndex index;
  private final Optional<Format> format;
  private final FormatSettings settings;
  private final Progress progress;
  private final Disk disk = new Disk();
  private int restored;
  private int refused;

  /**
   * A way back.
   *
   * @param format the format of all files; nothing to tell it for each
   */
  public RestoreFolder(
      ReportIndex index, Optional<Format> format, FormatSettings settings, Progress progress) {
    this.index = index;
    this.format = format;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Restores a folder.
   *
   * @param clean the folder that was written
   * @param output the folder to write
   * @throws IOException if the clean folder cannot be walked
   * @throws Plan.OutputException if the output folder cannot be
   */
  public void run(Path clean, Path output) throws IOException, Plan.OutputException {
    Plan plan = Plan.of(List.of(clean.toString()), Optional.of(output), progress);
    refused += plan.failures();
    for (Input input : plan.inputs()) {
      try {
        restore(input, output);
        restored++;
      } catch (RestoreException e) {
        refuse(input, e.reason());
      } catch (IOException e) {
        refuse(input, Reasons.of(e));
      }
    }
  }

  private void refuse(Input input, String reason) {
    refused++;
    progress.failed(input.name(), reason);
  }

  private void restore(Input input, Path output) throws IOException, RestoreException {
    Path file = input.path().orElseThrow();
    Path target = input.target().orElseThrow();
    String relative = output.relativize(target).toString().replace('\\', '/');
    Packing packing = Packing.named(relative);
    try (SafeFile safe = input.create(disk, target);
        PackedStream out =
            packing.packed(safe, Format.named(relative).equals(Optional.of(Format.WARC)))) {
      if (index.holdsRecords(relative)) {
        restoreRecords(input, relative, out);
      } else {
        try (InputStream in =
            packing == Packing.NONE ? disk.read(file) : Packing.unpacked(disk.read(file))) {
          out.write(index.original(in.readAllBytes(), relative));
        }
      }
      out.finish();
      safe.complete();
    }
  }

  private void restoreRecords(Input input, String relative, PackedStream out)
      throws IOException, RestoreException {
    ReportIndex.Texts texts = index.texts(relative);
    try (RecordReader reader =
        Batch.open(input, format, settings, InputStream.nullInputStream(), disk)) {
      for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
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

  /** Files that are back. */
  public int restored() {
    return restored;
  }

  /** Files that were named and not written. */
  public int refused() {
    return refused;
  }
}
