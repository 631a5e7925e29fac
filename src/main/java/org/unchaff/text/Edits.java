package org.unchaff.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of one text and what stands in their place in another: applied to the first text they
 * give the second, and inverted they give the first again.
 *
 * <p>The splices are in order and do not overlap; two may touch, and then they stay two, each with
 * its own reason to be there.
 */
public record Edits(List<Splice> splices) {

  /** No edit at all: applied to a text it gives the same text. */
  public static final Edits NONE = new Edits(List.of());

  /**
   * One stretch of the text and what stands in its place.
   *
   * @param span where, in the text that is edited
   * @param replacement what stands there afterwards, empty for a cut
   */
  public record Splice(Span span, String replacement) {

    /** How much longer the text becomes, in code units; negative for a cut. */
    int growth() {
      return replacement.length() - span.length();
    }
  }

  /**
   * @throws IllegalArgumentException if two splices overlap or stand out of order
   */
  public Edits {
    splices = List.copyOf(splices);
    int end = 0;
    for (Splice splice : splices) {
      if (splice.span().start() < end) {
        throw new IllegalArgumentException("splice out of order at " + splice.span());
      }
      end = splice.span().end();
    }
  }

  public boolean isEmpty() {
    return splices.isEmpty();
  }

  /** The edited text; the same object where there is nothing to edit. */
  public String apply(String source) {
    if (isEmpty()) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    int done = 0;
    for (Splice splice : splices) {
      out.append(source, done, splice.span().start()).append(splice.replacement());
      done = splice.span().end();
    }
    return out.append(source, done, source.length()).toString();
  }

  /** The edits that lead from the edited text back to {@code source}. */
  public Edits invert(String source) {
    List<Splice> back = new ArrayList<>(splices.size());
    int shift = 0;
    for (Splice splice : splices) {
      int start = splice.span().start() + shift;
      Span span = new Span(start, start + splice.replacement().length());
      back.add(new Splice(span, splice.span().in(source).toString()));
      shift += splice.growth();
    }
    return new Edits(back);
  }

  /**
   * These edits followed by others, as edits of the first text.
   *
   * @param source the text that these edits start from
   * @param next edits of the text that these ones give
   */
  public Edits then(String source, Edits next) {
    if (next.isEmpty()) {
      return this;
    }
    View first = View.of(source, this);
    return first.then(View.of(first.text(), next)).edits();
  }
}
