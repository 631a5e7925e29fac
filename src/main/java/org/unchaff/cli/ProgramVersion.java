package org.unchaff.cli;

/** The version of the program. */
final class ProgramVersion {
  private ProgramVersion() {}

  static String get() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "of a development build" : version;
  }
}
