package org.unchaff.rule;

import java.util.BitSet;
import java.util.Optional;

/**
 * A pattern over paths with forward slashes: {@code ?} is any character, {@code *} any number of
 * them, both within one folder, {@code **} anything, and {@code **}{@code /} any folders or none.
 * Matching takes time linear in the path for a given pattern, and never turns a name into a path.
 */
final class Glob {

  /** What stands in the place of the wild cards, so that a pattern is a row of characters. */
  private static final char ONE = '\ue000';

  private static final char SOME = '\ue001';
  private static final char ANY = '\ue002';
  private static final char FOLDERS = '\ue003';

  private final String parts;

  private Glob(String parts) {
    this.parts = parts;
  }

  static Glob of(String pattern) {
    return new Glob(
        pattern
            .replace('\\', '/')
            .replace("**/", Character.toString(FOLDERS))
            .replace("**", Character.toString(ANY))
            .replace('*', SOME)
            .replace('?', ONE));
  }

  /** What to say of a pattern that other tools would read in another way. */
  static Optional<String> refuse(String pattern) {
    return pattern.chars().anyMatch(c -> "[]{}!".indexOf(c) >= 0)
        ? Optional.of("a glob knows *, ** and ?; write another one for each further choice")
        : Optional.empty();
  }

  boolean matches(String path) {
    BitSet states = new BitSet();
    states.set(0);
    skip(states, (BitSet) states.clone());
    for (int i = 0; i < path.length(); i++) {
      states = step(states, path.charAt(i));
    }
    return states.get(parts.length());
  }

  private BitSet step(BitSet states, char c) {
    BitSet next = new BitSet();
    BitSet isFresh = new BitSet();
    for (int at = states.nextSetBit(0);
        at >= 0 && at < parts.length();
        at = states.nextSetBit(at + 1)) {
      char part = parts.charAt(at);
      boolean stays = part == ANY || part == FOLDERS || part == SOME && c != '/';
      boolean goes = part == c || part == ONE && c != '/' || part == FOLDERS && c == '/';
      next.set(at, next.get(at) || stays);
      next.set(at + 1, next.get(at + 1) || goes);
      isFresh.set(at + 1, isFresh.get(at + 1) || goes);
    }
    skip(next, isFresh);
    return next;
  }

  /**
   * A wild card may stand for nothing; folders only where they begin.
   *
   * @param isFresh the places that were just come to
   */
  private void skip(BitSet states, BitSet isFresh) {
    for (int at = states.nextSetBit(0);
        at >= 0 && at < parts.length();
        at = states.nextSetBit(at + 1)) {
      char part = parts.charAt(at);
      if (part == SOME || part == ANY || part == FOLDERS && isFresh.get(at)) {
        states.set(at + 1);
        isFresh.set(at + 1);
      }
    }
  }
}
