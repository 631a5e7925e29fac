package org.unchaff.decide;

import java.util.List;
import java.util.Locale;
import org.unchaff.text.Span;

/**
 * One change of the source text.
 *
 * @param kind what was done
 * @param span where, in UTF-16 code units of the source text
 * @param text what stood there
 * @param replacement what stands there now, empty for a cut
 * @param causes what the rules found that asked for it, the widest and surest first; none for what
 *     was only tidied
 */
public record Edit(Kind kind, Span span, String text, String replacement, List<Finding> causes) {
  public Edit {
    causes = List.copyOf(causes);
  }

  /** What an edit does. */
  public enum Kind {
    /** A rule took it out. */
    CUT,

    /** A rule put something else in its place. */
    REPLACE,

    /** It went because of what went beside it: a line end, a space, a mark left without sense. */
    TIDY;

    /** The word in reports. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
