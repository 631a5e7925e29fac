package org.unchaff.report;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes in what was done, document by document; what needs all of them, such as the summary, is
 * written when it is closed. Not safe for use by several threads.
 */
public interface Report extends Closeable {

  /** Adds a document, changed or not. */
  void add(Entry entry) throws IOException;

  /**
   * Adds something that could not be cleaned.
   *
   * @param where the input, and the record in it
   * @param what what is wrong with it, in one line
   */
  void addFailure(String where, String what) throws IOException;
}
