package org.unchaff.rule;

import java.util.Optional;

/** The version of this program, and whether a pack may ask for another. */
final class Version {

  private Version() {}

  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  /** What to say to a pack that requires a version, if this one will not do. */
  static Optional<String> refuse(String required) {
    if (!required.matches("\\d+\\.\\d+(\\.\\d+)?")) {
      return Optional.of("requires is the least version of unchaff, as in 0.1.0");
    }
    return compare(required, current()) > 0
        ? Optional.of("this pack requires unchaff " + required + ", and this is " + current())
        : Optional.empty();
  }

  private static int compare(String left, String right) {
    String[] l = left.split("[.-]");
    String[] r = right.split("[.-]");
    for (int i = 0; i < 3; i++) {
      int byPart = Integer.compare(part(l, i), part(r, i));
      if (byPart != 0) {
        return byPart;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d+")
        ? Integer.parseInt(parts[index])
        : 0;
  }
}
