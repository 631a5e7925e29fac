package org.unchaff.batch;

/** Listeners for tests. */
final class Quiet {

  /** Hears everything and says nothing. */
  static final Progress PROGRESS =
      new Progress() {
        @Override
        public void failed(String where, String what) {
          // The tally has it.
        }

        @Override
        public void note(String what) {
          // Nobody asked.
        }
      };

  private Quiet() {}
}
