package org.unchaff.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule file, or what was said about rules elsewhere, that cannot be used: all its faults at once.
 */
public final class RuleFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public RuleFileException(List<Fault> faults) {
    super(faults.stream().map(Fault::format).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** The faults in the order of their places; at least one. */
  public List<Fault> faults() {
    return faults;
  }

  /** All faults, each with its line and a caret. */
  public String report() {
    return String.valueOf(getMessage());
  }
}
