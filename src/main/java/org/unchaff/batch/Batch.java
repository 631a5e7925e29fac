package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaner;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.InputRecord;
import org.unchaff.format.Packing;
import org.unchaff.format.RecordReader;
import org.unchaff.report.Entry;
import org.unchaff.report.Report;

/**
 * Cleans inputs, several at a time, and writes what came of them in their order: the outputs and
 * reports are the same bytes on any number of threads. Small files are a task each; of all others
 * the records are, some at a time. Not safe for use by several threads itself.
 */
public final class Batch {

  /** This share of the memory may hold records that wait; what cleaning makes of them is larger. */
  private static final int SHARE = 32;

  private static final long LEAST_ROOM = 1 << 20;

  /**
   * How to clean.
   *
   * @param cleaner the cleaner
   * @param format the format of all inputs; nothing to guess it for each
   * @param formatSettings what the format has to know
   * @param writes whether outputs are written at all
   * @param reports takes in what is done
   * @param jobs on how many threads, at least 1
   * @param resume what the run does, in a word that changes with it: then it notes in the output
   *     folder what is done, and does only what no earlier run of the same word did
   */
  public record Settings(
      Cleaner cleaner,
      Optional<Format> format,
      FormatSettings formatSettings,
      boolean writes,
      List<Report> reports,
      int jobs,
      Optional<String> resume) {

    /** On one thread. */
    public Settings(
        Cleaner cleaner,
        Optional<Format> format,
        FormatSettings formatSettings,
        boolean writes,
        List<Report> reports) {
      this(cleaner, format, formatSettings, writes, reports, 1, Optional.empty());
    }
  }

  private final Settings settings;
  private final InputStream standardInput;
  private final OutputStream standardOutput;
  private final Progress progress;
  private final Disk disk;
  private final RecordCleaner cleaner;
  private final FileTask files;
  private final Tally tally = new Tally();
  private Journal journal = Journal.NONE;
  private volatile boolean isStopped;

  public Batch(
      Settings settings,
      InputStream standardInput,
      OutputStream standardOutput,
      Progress progress) {
    this(settings, standardInput, standardOutput, progress, new Disk());
  }

  Batch(
      Settings settings,
      InputStream standardInput,
      OutputStream standardOutput,
      Progress progress,
      Disk disk) {
    this.settings = settings;
    this.standardInput = standardInput;
    this.standardOutput = standardOutput;
    this.progress = progress;
    this.disk = disk;
    this.cleaner = new RecordCleaner(settings);
    this.files = new FileTask(settings, disk, cleaner);
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
    journal = settings.writes() ? Journal.of(plan, settings.resume()) : Journal.NONE;
    long room = Math.max(LEAST_ROOM, Runtime.getRuntime().maxMemory() / SHARE);
    try (OrderedWork<Work> work = new OrderedWork<>(settings.jobs(), room, this::take)) {
      for (Input input : plan.inputs()) {
        if (isStopped) {
          break;
        }
        if (journal.isDone(input)) {
          tally.addSkipped();
        } else {
          run(input, work);
        }
      }
      work.finish();
    }
    journal.close();
    standardOutput.flush();
    return tally;
  }

  /** Ends the run soon, from another thread: what is begun ends, nothing else begins. */
  public void stop() {
    isStopped = true;
  }

  /** What came of a task, and where its bytes go, if they are not written yet. */
  private record Work(Input input, Done done, Optional<Output> output, boolean endsInput) {}

  private void run(Input input, OrderedWork<Work> work) throws IOException {
    long size = files.sizeIfSmall(input);
    if (size < 0) {
      stream(input, work);
    } else if (input.target().isPresent() || !settings.writes()) {
      work.add(() -> new Work(input, files.cleanToTarget(input), Optional.empty(), true), size);
    } else {
      Output output = Output.common(standardOutput);
      work.add(() -> new Work(input, files.clean(input), Optional.of(output), true), size);
    }
  }

  private void take(Work work) throws IOException {
    Done done = work.done();
    if (work.output().isPresent()) {
      work.output().get().write(done);
      if (work.endsInput()) {
        work.output().get().end(done);
      }
    }
    for (Done.Failure failure : done.failures()) {
      progress.failed(failure.where(), failure.what());
    }
    for (Entry entry : done.entries()) {
      for (Report report : settings.reports()) {
        report.add(entry);
      }
    }
    tally.add(done.tally());
    if (work.endsInput()) {
      tally.addInput();
    }
    if (work.endsInput() && done.failures().isEmpty() && !isStopped) {
      journal.add(work.input());
    }
    progress.done(tally);
  }

  /** Reads an input here and lets its records be cleaned elsewhere. */
  private void stream(Input input, OrderedWork<Work> work) throws IOException {
    Done last = new Done();
    Optional<Output> opened = output(input, last);
    if (opened.isEmpty()) {
      work.add(() -> new Work(input, last, Optional.empty(), true), 0);
      return;
    }
    Output output = opened.get();
    try (RecordReader reader =
        open(input, settings.format(), settings.formatSettings(), standardInput, disk)) {
      Chunks chunks = new Chunks(reader);
      for (List<InputRecord> records = chunks.next();
          !records.isEmpty() && !isStopped;
          records = chunks.next()) {
        List<InputRecord> together = records;
        work.add(() -> cleaned(input, together, output), weight(records));
        if (chunks.isWaitedFor() && input.path().isEmpty()) {
          work.finish();
          standardOutput.flush();
        }
      }
      if (isStopped) {
        output.abandon();
      }
    } catch (ReadException e) {
      last.fail(input.name(), e.reason());
      output.abandon();
    }
    work.add(() -> new Work(input, last, Optional.of(output), true), 0);
  }

  private Optional<Output> output(Input input, Done done) throws IOException {
    try {
      return Optional.of(Output.of(input, settings, standardOutput, disk));
    } catch (IOException e) {
      if (input.target().isEmpty()) {
        throw e;
      }
      Output.fail(done, input.target().get(), e);
      return Optional.empty();
    }
  }

  private Work cleaned(Input input, List<InputRecord> records, Output output) {
    Done done = new Done();
    records.forEach(record -> cleaner.clean(input, record, done));
    return new Work(input, done, Optional.of(output), false);
  }

  private static long weight(List<InputRecord> records) {
    return records.stream().mapToLong(record -> record.original().length).sum();
  }

  /** Opens an input, packed or not, in the given format or in the one that it looks like. */
  static RecordReader open(
      Input input,
      Optional<Format> format,
      FormatSettings settings,
      InputStream standardInput,
      Disk disk)
      throws ReadException {
    try {
      InputStream file = input.path().isPresent() ? disk.read(input.path().get()) : standardInput;
      InputStream in = Packing.unpacked(file);
      Format found = format.isPresent() ? format.get() : FormatGuess.of(in, input.fileName());
      return found.open(in, settings);
    } catch (IOException e) {
      throw new ReadException(e);
    }
  }
}
