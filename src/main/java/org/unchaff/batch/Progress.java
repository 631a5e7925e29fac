package org.unchaff.batch;

/** Is told what happens in a run. */
public interface Progress {

  /**
   * Something could not be done; the run goes on.
   *
   * @param where the input, and the record in it
   * @param what what is wrong and what to do, in one line
   */
  void failed(String where, String what);

  /** Something that is no fault, but that the user may not expect. */
  void note(String what);

  /** Some documents are done; the tally is that of the whole run so far. */
  default void done(Tally soFar) {}
}
