package org.unchaff.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.format.InputRecord;
import org.unchaff.format.RecordReader;

/** Reads records, some at a time, so that handing them to another thread costs little. */
final class Chunks {

  private static final int TOGETHER = 1 << 17;

  private final RecordReader reader;
  private Optional<ReadException> failure = Optional.empty();

  private boolean isWaitedFor;

  Chunks(RecordReader reader) {
    this.reader = reader;
  }

  /**
   * The next records; none at the end.
   *
   * @throws ReadException if reading failed and all that could be read was handed out
   */
  List<InputRecord> next() throws ReadException {
    List<InputRecord> records = new ArrayList<>();
    isWaitedFor = false;
    try {
      for (long bytes = 0; bytes < TOGETHER && failure.isEmpty(); ) {
        Optional<InputRecord> next = reader.next();
        if (next.isEmpty()) {
          return records;
        }
        records.add(next.get());
        bytes += next.get().original().length;
        if (!reader.isReady()) {
          isWaitedFor = true;
          return records;
        }
      }
    } catch (IOException e) {
      failure = Optional.of(new ReadException(e));
    } catch (OutOfMemoryError e) {
      // A document that --max-document lets in and this Java has no room for; the others have.
      failure = Optional.of(new ReadException(new IOException(Reasons.NO_MEMORY, e)));
    }
    if (failure.isPresent() && records.isEmpty()) {
      throw failure.get();
    }
    return records;
  }

  /** Whether the last records were few because whoever writes them may wait for their answer. */
  boolean isWaitedFor() {
    return isWaitedFor;
  }
}
