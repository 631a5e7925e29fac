package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaner;
import org.unchaff.Cleaning;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.InputRecord;
import org.unchaff.format.Packing;
import org.unchaff.format.RecordReader;
import org.unchaff.report.Entry;
import org.unchaff.report.Report;
import org.unchaff.text.Document;

/** Cleans inputs one after the other. Not safe for use by several threads. */
public final class Batch {

  /**
   * How to clean.
   *
   * @param cleaner the cleaner
   * @param format the format of all inputs; nothing to guess it for each
   * @param formatSettings what the format has to know
   * @param writes whether outputs are written at all
   * @param reports takes in what is done
   */
  public record Settings(
      Cleaner cleaner,
      Optional<Format> format,
      FormatSettings formatSettings,
      boolean writes,
      List<Report> reports) {}

  private final Settings settings;
  private final InputStream standardInput;
  private final OutputStream standardOutput;
  private final Progress progress;
  private final Tally tally = new Tally();

  public Batch(
      Settings settings,
      InputStream standardInput,
      OutputStream standardOutput,
      Progress progress) {
    this.settings = settings;
    this.standardInput = standardInput;
    this.standardOutput = standardOutput;
    this.progress = progress;
  }

  /**
   * Cleans all inputs of a plan.
   *
   * @throws IOException if the common output or a report cannot be written: then nothing can go on
   */
  public Tally run(Plan plan) throws IOException {
    for (int i = 0; i < plan.failures(); i++) {
      tally.addFailure();
    }
    for (Input input : plan.inputs()) {
      run(input);
    }
    standardOutput.flush();
    return tally;
  }

  private void run(Input input) throws IOException {
    if (input.target().isEmpty() || !settings.writes()) {
      clean(input, settings.writes() ? standardOutput : OutputStream.nullOutputStream());
      return;
    }
    try (SafeFile file = SafeFile.create(input.target().get())) {
      if (clean(input, file)) {
        file.complete();
      }
    } catch (IOException e) {
      fail(input.target().get().toString(), "cannot be written: " + Reasons.of(e));
    }
  }

  private void fail(String where, String what) {
    tally.addFailure();
    progress.failed(where, what);
  }

  /** Cleans one input; whether it could be read to its end and there is something to write. */
  private boolean clean(Input input, OutputStream out) throws IOException {
    boolean written = false;
    try (RecordReader reader = opened(input)) {
      for (Optional<InputRecord> record = next(reader); record.isPresent(); record = next(reader)) {
        written |= clean(input, record.get(), out);
      }
      return written || input.path().isEmpty();
    } catch (ReadException e) {
      fail(input.name(), Reasons.of(e.reason));
      return false;
    }
  }

  /** Reading failed, which concerns one input; writing failed would concern all. */
  private static final class ReadException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient IOException reason;

    ReadException(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private RecordReader opened(Input input) throws ReadException {
    try {
      return open(input, settings.format(), settings.formatSettings(), standardInput);
    } catch (IOException e) {
      throw new ReadException(e);
    }
  }

  /** Opens an input, packed or not, in the given format or in the one that it looks like. */
  static RecordReader open(
      Input input, Optional<Format> format, FormatSettings settings, InputStream standardInput)
      throws IOException {
    InputStream in = Packing.unpacked(input.open(standardInput));
    Format found = format.isPresent() ? format.get() : FormatGuess.of(in, input.fileName());
    return found.open(in, settings);
  }

  private static Optional<InputRecord> next(RecordReader reader) throws ReadException {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new ReadException(e);
    }
  }

  private boolean clean(Input input, InputRecord record, OutputStream out) throws IOException {
    if (record.fault().isPresent()) {
      String where = record.label().isEmpty() ? input.name() : input.name() + ", " + record.label();
      fail(where, record.fault().get());
      if (record.label().isEmpty()) {
        return false;
      }
    }
    List<Document> written = new ArrayList<>();
    boolean changed = false;
    for (Document text : record.texts()) {
      Cleaning cleaning = settings.cleaner().clean(text);
      Document clean = written(cleaning.clean());
      tally.add(cleaning);
      changed |= cleaning.isChanged() || !clean.encoding().equals(text.encoding());
      written.add(clean);
      for (Report report : settings.reports()) {
        report.add(new Entry(input.name(), record.label(), cleaning, clean));
      }
    }
    out.write(changed ? record.with(written) : record.original());
    return true;
  }

  private Document written(Document clean) {
    return settings.formatSettings().keepsEncoding() ? clean : clean.inUtf8();
  }
}
