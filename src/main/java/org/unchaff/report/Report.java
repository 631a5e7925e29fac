package org.unchaff.report;

import java.io.Closeable;
import java.io.IOException;

/** Takes in what was done, document by document. Not safe for use by several threads. */
public interface Report extends Closeable {

  /** Adds a document, changed or not. */
  void add(Entry entry) throws IOException;
}
