package org.unchaff.batch;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a folder are wanted. A pattern without a slash is matched against the name of a
 * file or folder, one with a slash against its path from the folder that is walked.
 */
public final class Selection {

  /** All that is not hidden. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  private record Glob(PathMatcher matcher, boolean isPath) {
    boolean holds(Path relative) {
      Path name = relative.getFileName();
      return matcher.matches(isPath || name == null ? relative : name);
    }
  }

  private final List<Glob> include;
  private final List<Glob> exclude;

  private Selection(List<Glob> include, List<Glob> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  /**
   * A selection by patterns such as {@code *.txt}, {@code draft-*} or {@code 2024/**}.
   *
   * @param include what is wanted; all if there are none
   * @param exclude what is not wanted, even if it is included
   * @throws java.util.regex.PatternSyntaxException if one of them is no pattern
   */
  public static Selection of(List<String> include, List<String> exclude) {
    return new Selection(globs(include), globs(exclude));
  }

  private static List<Glob> globs(List<String> patterns) {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
      globs.add(glob(plain));
      if (plain.startsWith("**/")) {
        globs.add(glob(plain.substring("**/".length())));
      }
    }
    return globs;
  }

  private static Glob glob(String pattern) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return new Glob(matcher, pattern.indexOf('/') >= 0);
  }

  boolean excludes(Path relative) {
    return exclude.stream().anyMatch(glob -> glob.holds(relative));
  }

  boolean includes(Path relative) {
    return include.isEmpty() || include.stream().anyMatch(glob -> glob.holds(relative));
  }
}
