package org.unchaff.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the faults of one file. Not safe for use by several threads. */
final class FaultList {

  /**
   * A file with more faults than this is probably no rule file; the rest would only scroll past.
   */
  private static final int MOST = 100;

  private final String file;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final boolean isTrusted;

  FaultList(String file, String content) {
    this(file, content, false);
  }

  private FaultList(String file, String content, boolean isTrusted) {
    this.file = file;
    this.isTrusted = isTrusted;
    know(file, content);
  }

  /** For a file that is known to have no faults, so that nobody needs to look for them again. */
  static FaultList trusting(String file) {
    return new FaultList(file, "", true);
  }

  boolean isTrusted() {
    return isTrusted;
  }

  /** Makes the lines of a further file known, to be shown with its faults. */
  void know(String name, String content) {
    lines.put(name, content.lines().toList());
  }

  /** The place of a line and column that are counted from 0. */
  Place place(int line, int column) {
    return new Place(file, line + 1, column + 1);
  }

  /**
   * The place of the {@code number}th of some marks at or behind a place in the file, number 1
   * being the first; the place itself if there are not so many.
   */
  Place find(Place from, String mark, int number) {
    List<String> all = mark.isEmpty() ? List.of() : lines.getOrDefault(from.file(), List.of());
    int left = number;
    for (int line = from.line(); line >= 1 && line <= all.size(); line++) {
      String text = all.get(line - 1);
      int column =
          line == from.line()
              ? Math.min(from.column() - 1, text.codePointCount(0, text.length()))
              : 0;
      int at = text.indexOf(mark, text.offsetByCodePoints(0, column));
      while (at >= 0) {
        if (--left == 0) {
          return new Place(from.file(), line, text.codePointCount(0, at) + 1);
        }
        at = text.indexOf(mark, at + mark.length());
      }
    }
    return from;
  }

  String line(Place place) {
    List<String> known = lines.getOrDefault(place.file(), List.of());
    return place.line() >= 1 && place.line() <= known.size() ? known.get(place.line() - 1) : "";
  }

  void add(Place place, String message) {
    Fault fault = new Fault(place, message, line(place));
    if (faults.size() < MOST && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** Takes over the faults of a file that this one names. */
  void addAll(List<Fault> others) {
    others.stream().filter(fault -> !faults.contains(fault)).limit(MOST).forEach(faults::add);
  }

  List<Fault> all() {
    return List.copyOf(faults);
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
