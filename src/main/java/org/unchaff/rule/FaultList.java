package org.unchaff.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file. Not safe for use by several threads. */
final class FaultList {

  /**
   * A file with more faults than this is probably no rule file; the rest would only scroll past.
   */
  private static final int MOST = 100;

  private final String file;
  private final List<String> lines;
  private final List<Fault> faults = new ArrayList<>();

  FaultList(String file, String content) {
    this.file = file;
    this.lines = content.lines().toList();
  }

  /** The place of a line and column that are counted from 0. */
  Place place(int line, int column) {
    return new Place(file, line + 1, column + 1);
  }

  String line(Place place) {
    boolean known = place.file().equals(file) && place.line() <= lines.size();
    return known ? lines.get(place.line() - 1) : "";
  }

  void add(Place place, String message) {
    Fault fault = new Fault(place, message, line(place));
    if (faults.size() < MOST && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** Takes over the faults of a file that this one names. */
  void addAll(List<Fault> others) {
    faults.addAll(others);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  void throwIfAny() throws RuleFileException {
    if (!faults.isEmpty()) {
      List<Fault> sorted = new ArrayList<>(faults);
      sorted.sort(
          Comparator.comparing((Fault fault) -> fault.place().file())
              .thenComparing(fault -> fault.place().line())
              .thenComparing(fault -> fault.place().column()));
      throw new RuleFileException(sorted);
    }
  }
}
