package org.unchaff.cli;

/** What a run came to, as programs hear it. */
enum ExitCode {
  OK(0, "done"),
  FOUND(1, "--check, or a limit, found something"),
  USAGE(2, "wrong usage, a rule file with faults, or an output that cannot be"),
  INCOMPLETE(3, "done, but some inputs failed; they were named"),
  INTERNAL(70, "a fault of unchaff itself"),
  INTERRUPTED(130, "interrupted; what is written is whole");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  int status() {
    return status;
  }

  String meaning() {
    return meaning;
  }
}
