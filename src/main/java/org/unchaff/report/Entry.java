package org.unchaff.report;

import org.unchaff.Cleaning;
import org.unchaff.text.Document;

/**
 * A document for a report.
 *
 * @param document the name of the input it came from
 * @param record where in the input it stands, empty where the input is one record
 * @param cleaning what was done
 * @param written the clean document as it was written, perhaps in another encoding than its source
 */
public record Entry(String document, String record, Cleaning cleaning, Document written) {

  /** A document that was written in the encoding of its source, or in UTF-8 if that cannot be. */
  public Entry(String document, String record, Cleaning cleaning) {
    this(document, record, cleaning, cleaning.written());
  }
}
