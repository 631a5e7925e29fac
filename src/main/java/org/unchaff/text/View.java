package org.unchaff.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unchaff.text.Edits.Splice;

/**
 * A text made from another one, its source, with the way back.
 *
 * <p>The map is sparse: it lists the <em>pieces</em>, stretches of the view that took the place of
 * something else in the source, each with the stretch of the source that it came from (either may
 * be empty). Between two pieces every code unit of the view stands for one of the source. Views
 * compose: a view of a view is a view of the first source.
 */
public final class View {

  /**
   * What one piece takes in {@link #pieces}: start and end in the view, start and end in the
   * source.
   */
  private static final int WIDTH = 4;

  private final String text;
  private final int[] pieces;

  private final boolean identity;

  private View(String text, int[] pieces, boolean identity) {
    this.text = text;
    this.pieces = pieces;
    this.identity = identity;
  }

  /** The text as it is. */
  public static View identity(String text) {
    return new View(text, new int[0], true);
  }

  /** The text as it reads when it is edited. */
  public static View of(String source, Edits edits) {
    Builder view = new Builder(source);
    edits.splices().forEach(splice -> view.replace(splice.span(), splice.replacement()));
    return view.build();
  }

  public String text() {
    return text;
  }

  /** Whether the view is the source itself. */
  public boolean isIdentity() {
    return identity;
  }

  /**
   * Where a stretch of the view came from. A piece that the stretch touches in part counts whole,
   * and what was left out of the view at the very edge of the stretch does not belong to it.
   *
   * @throws IndexOutOfBoundsException if the span lies outside the view
   */
  public Span toSource(Span span) {
    if (span.end() > text.length()) {
      throw new IndexOutOfBoundsException(span + " in a view of " + text.length());
    }
    int after = firstPieceEndingAfter(span.start());
    boolean startsInside = after < pieces.length && pieces[after] < span.start();
    int start = startsInside ? pieces[after + 2] : span.start() + shiftBefore(after);
    if (span.isEmpty()) {
      return new Span(start, start);
    }
    int behind = firstPieceStartingFrom(span.end());
    boolean endsInside = behind > 0 && pieces[behind - 3] > span.end();
    int end = endsInside ? pieces[behind - 1] : span.end() + shiftBefore(behind);
    return new Span(start, end);
  }

  /**
   * How far the source is ahead of the view between the piece before {@code piece} and {@code
   * piece}.
   */
  private int shiftBefore(int piece) {
    return piece == 0 ? 0 : pieces[piece - 1] - pieces[piece - 3];
  }

  private int firstPieceEndingAfter(int offset) {
    int low = 0;
    int high = pieces.length / WIDTH;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces[middle * WIDTH + 1] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low * WIDTH;
  }

  private int firstPieceStartingFrom(int offset) {
    int low = 0;
    int high = pieces.length / WIDTH;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces[middle * WIDTH] >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low * WIDTH;
  }

  /** The edits that turn the source into this view, which was itself made of edits. */
  Edits edits() {
    List<Splice> splices = new ArrayList<>(pieces.length / WIDTH);
    for (int p = 0; p < pieces.length; p += WIDTH) {
      Span span = new Span(pieces[p + 2], pieces[p + 3]);
      splices.add(new Splice(span, text.substring(pieces[p], pieces[p + 1])));
    }
    return new Edits(splices);
  }

  /**
   * A view of this view's text, as a view of this view's source. Pieces of the two that overlap
   * become one.
   *
   * @param next a view whose source is this view's text
   */
  public View then(View next) {
    if (next.isIdentity()) {
      return this;
    }
    return isIdentity() ? next : new View(next.text, compose(pieces, next.pieces), false);
  }

  private static int[] compose(int[] inner, int[] outer) {
    return new Composition(inner, outer).compose();
  }

  /**
   * Walks two lists of pieces along the text in the middle: {@code inner} leads from the source to
   * it (its view side is the middle), {@code outer} from it to the outer view (its source side is
   * the middle).
   */
  private static final class Composition {
    private final int[] inner;
    private final int[] outer;
    private int nextInner;
    private int nextOuter;

    /** What to add to an offset in the middle behind all pieces taken so far. */
    private int toSource;

    private int toView;

    /** The stretch of the middle that the pieces joined right now take. */
    private int low;

    private int high;

    Composition(int[] inner, int[] outer) {
      this.inner = inner;
      this.outer = outer;
    }

    int[] compose() {
      int[] out = new int[inner.length + outer.length];
      int size = 0;
      while (nextInner < inner.length || nextOuter < outer.length) {
        boolean innerFirst = innerFirst();
        low = innerFirst ? inner[nextInner] : outer[nextOuter + 2];
        high = low;
        out[size] = low + toView;
        out[size + 2] = low + toSource;
        if (innerFirst) {
          takeInner();
        } else {
          takeOuter();
        }
        takeAllThatOverlap();
        out[size + 1] = high + toView;
        out[size + 3] = high + toSource;
        size += WIDTH;
      }
      return Arrays.copyOf(out, size);
    }

    private boolean innerFirst() {
      if (nextInner == inner.length || nextOuter == outer.length) {
        return nextInner < inner.length;
      }
      int byStart = Integer.compare(inner[nextInner], outer[nextOuter + 2]);
      return byStart < 0 || (byStart == 0 && inner[nextInner + 1] <= outer[nextOuter + 3]);
    }

    private void takeInner() {
      high = Math.max(high, inner[nextInner + 1]);
      toSource = inner[nextInner + 3] - inner[nextInner + 1];
      nextInner += WIDTH;
    }

    private void takeOuter() {
      high = Math.max(high, outer[nextOuter + 3]);
      toView = outer[nextOuter + 1] - outer[nextOuter + 3];
      nextOuter += WIDTH;
    }

    private void takeAllThatOverlap() {
      boolean taken = true;
      while (taken) {
        taken = false;
        if (nextInner < inner.length && overlaps(inner[nextInner], inner[nextInner + 1])) {
          takeInner();
          taken = true;
        }
        if (nextOuter < outer.length && overlaps(outer[nextOuter + 2], outer[nextOuter + 3])) {
          takeOuter();
          taken = true;
        }
      }
    }

    /** An empty stretch overlaps where it lies strictly inside: cuts that only touch stay two. */
    private boolean overlaps(int start, int end) {
      return start < high && end > low;
    }
  }

  /** Builds a view along its source, from start to end. Not safe for use by several threads. */
  public static final class Builder {
    private final String source;
    private final StringBuilder text;
    private int[] pieces = new int[8 * WIDTH];
    private int size;
    private int done;
    private boolean changed;

    public Builder(String source) {
      this.source = source;
      this.text = new StringBuilder(source.length());
    }

    /** Takes the source over as it is up to an offset. */
    public Builder keepTo(int end) {
      text.append(source, done, end);
      done = end;
      return this;
    }

    /** Puts one code unit in the place of the source's next one: no piece is needed for that. */
    public Builder swap(char unit) {
      text.append(unit);
      done++;
      changed = true;
      return this;
    }

    /**
     * Puts something in the place of a stretch of the source that lies behind all earlier ones.
     *
     * @throws IllegalArgumentException if the span starts before the end of an earlier one
     */
    public Builder replace(Span span, CharSequence replacement) {
      if (span.start() < done) {
        throw new IllegalArgumentException(span + " stands before " + done);
      }
      keepTo(span.start());
      if (size == pieces.length) {
        pieces = Arrays.copyOf(pieces, size * 2);
      }
      pieces[size] = text.length();
      text.append(replacement);
      pieces[size + 1] = text.length();
      pieces[size + 2] = span.start();
      pieces[size + 3] = span.end();
      size += WIDTH;
      done = span.end();
      return this;
    }

    public View build() {
      if (size == 0 && !changed) {
        return identity(source);
      }
      keepTo(source.length());
      return new View(text.toString(), Arrays.copyOf(pieces, size), false);
    }
  }
}
