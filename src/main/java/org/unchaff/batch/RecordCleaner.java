package org.unchaff.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.Cleaning;
import org.unchaff.format.InputRecord;
import org.unchaff.report.Entry;
import org.unchaff.text.Document;

/** Cleans records. Safe for use by several threads. */
final class RecordCleaner {

  private final Batch.Settings settings;

  RecordCleaner(Batch.Settings settings) {
    this.settings = settings;
  }

  /** Cleans a record; one that cannot be cleaned is named, and passes if it is one of several. */
  void clean(Input input, InputRecord record, Done done) {
    record.fault().ifPresent(fault -> done.fail(where(input, record), fault));
    if (record.texts().isEmpty()) {
      pass(record, done);
      return;
    }
    try {
      cleanTexts(input, record, done);
    } catch (OutOfMemoryError e) {
      done.fail(where(input, record), Reasons.NO_MEMORY);
      pass(record, done);
    } catch (RuntimeException | StackOverflowError e) {
      done.fail(where(input, record), "a fault of unchaff itself, please report it: " + e);
      pass(record, done);
    }
  }

  private static String where(Input input, InputRecord record) {
    return record.label().isEmpty() ? input.name() : input.name() + ", " + record.label();
  }

  private static void pass(InputRecord record, Done done) {
    if (!record.label().isEmpty()) {
      done.write(record.original(), record.endsRecord());
    }
  }

  private void cleanTexts(Input input, InputRecord record, Done done) {
    done.tally().addBytes(record.original().length);
    List<Cleaning> cleanings = new ArrayList<>();
    List<Document> written = new ArrayList<>();
    boolean changed = false;
    for (Document text : record.texts()) {
      Cleaning cleaning = settings.cleaner().clean(text.from(input.origin(record)));
      Document clean = written(cleaning.clean());
      changed |= cleaning.isChanged() || !clean.encoding().equals(text.encoding());
      cleanings.add(cleaning);
      written.add(clean);
    }
    Optional<byte[]> bytes = changed ? encoded(record, written) : Optional.of(record.original());
    if (bytes.isEmpty()) {
      done.fail(
          where(input, record),
          "its clean text has a character that its encoding lacks; leave out --keep-encoding");
      pass(record, done);
      return;
    }
    done.write(bytes.get(), record.endsRecord());
    if (changed) {
      done.change();
    }
    for (int i = 0; i < cleanings.size(); i++) {
      done.tally().add(cleanings.get(i));
      if (!settings.reports().isEmpty()) {
        String name = record.textName(i);
        String label = name.isEmpty() ? record.label() : record.label() + ", " + name;
        done.entries().add(new Entry(input.name(), label, cleanings.get(i), written.get(i)));
      }
    }
  }

  private static Optional<byte[]> encoded(InputRecord record, List<Document> written) {
    try {
      return Optional.of(record.with(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Document written(Document clean) {
    return settings.formatSettings().keepsEncoding() ? clean : clean.inUtf8();
  }
}
