package org.unchaff.text;

/**
 * A stretch that an edit takes whole or not at all, but for a part of what it frames.
 *
 * @param whole the stretch
 * @param inner what it frames, such as the words of a link; empty if an edit may not reach inside
 */
public record Frame(Span whole, Span inner) {

  /** No frame. */
  static final Frame NONE = new Frame(new Span(0, 0), new Span(0, 0));

  /** Whether an edit of a stretch would leave a broken frame. */
  boolean isBrokenBy(Span edit) {
    boolean inside = inner.contains(edit) && edit.length() < inner.length();
    return whole.overlaps(edit) && !edit.contains(whole) && !inside;
  }
}
