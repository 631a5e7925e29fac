package org.unchaff.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.unchaff.format.PackedStream;
import org.unchaff.report.Entry;

/**
 * What came of one task: bytes to write, entries to report, failures to tell. Used by one thread.
 */
final class Done {

  /** Something that could not be done. */
  record Failure(String where, String what) {}

  private record Written(byte[] bytes, boolean endsRecord) {}

  private final Tally tally = new Tally();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private boolean isChanged;

  Tally tally() {
    return tally;
  }

  List<Failure> failures() {
    return failures;
  }

  List<Entry> entries() {
    return entries;
  }

  void fail(String where, String what) {
    tally.addFailure();
    failures.add(new Failure(where, what));
  }

  void write(byte[] bytes, boolean endsRecord) {
    written.add(new Written(bytes, endsRecord));
  }

  /** Says that what is written differs from what was read. */
  void change() {
    isChanged = true;
  }

  boolean isChanged() {
    return isChanged;
  }

  /** Whether there is something to write, if only an empty text. */
  boolean isWritten() {
    return !written.isEmpty();
  }

  void writeTo(PackedStream out) throws IOException {
    for (Written piece : written) {
      out.write(piece.bytes());
      if (piece.endsRecord()) {
        out.endRecord();
      }
    }
  }
}
