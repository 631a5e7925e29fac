package org.unchaff.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.unchaff.match.Region.Found;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Span;

/** What the signals of a rule meet in one line. */
final class LineEvidence {

  /** What is left of a sentence beside its asides, if it has fewer letters, is no sentence. */
  private static final int SENTENCE_LETTERS = 3;

  /** One of two stretches is not so many times as long as the other where they are one word. */
  private static final int SAME_WORD = 2;

  private final Reading reading;
  private final Layout layout;
  private final int line;
  private final Scale scale;
  private final List<Span> asides;
  private final List<Found> found = new ArrayList<>();

  LineEvidence(Reading reading, int line, Scale scale) {
    this.reading = reading;
    this.layout = reading.layout();
    this.line = line;
    this.scale = scale;
    this.asides = layout.asides(line);
    List<Sign> signs = scale.signs();
    for (int i = 0; i < signs.size(); i++) {
      if (signs.get(i).looks()) {
        boolean fills = signs.get(i).evidence().fills();
        for (Span span : signs.get(i).in(reading, line)) {
          found.add(new Found(i, span, fills));
        }
      }
    }
    found.removeIf(this::isSaidAlready);
  }

  /**
   * Whether a signal that says more, or as much and stands first, is met by the same word: one word
   * is one piece of evidence, however many lists it stands in. What takes in all of the line is its
   * shape, and no word.
   */
  private boolean isSaidAlready(Found weak) {
    int points = pointsOf(weak);
    return points > 0 && found.stream().anyMatch(strong -> says(strong, weak, points));
  }

  private boolean says(Found strong, Found weak, int points) {
    boolean outranks =
        pointsOf(strong) > points || pointsOf(strong) == points && strong.sign() < weak.sign();
    boolean isSameWord =
        (strong.span().contains(weak.span()) || weak.span().contains(strong.span()))
            && Math.max(strong.span().length(), weak.span().length())
                < SAME_WORD * Math.min(strong.span().length(), weak.span().length());
    boolean isShape = weak.fills() || strong.fills() || weak.span().contains(content());
    return outranks && isSameWord && !isShape;
  }

  private int pointsOf(Found f) {
    return scale.signs().get(f.sign()).points();
  }

  List<Span> asides() {
    return asides;
  }

  /** All that the line holds, without the white space at its ends. */
  Span content() {
    return Units.trim(layout.text(), layout.line(line));
  }

  /** Where a stretch begins to run: behind the aside that it begins with, a name in brackets. */
  int headEnd(Span stretch) {
    return asides.stream()
        .filter(aside -> aside.start() == stretch.start() && aside.end() < stretch.end())
        .map(Span::end)
        .findFirst()
        .orElse(stretch.start());
  }

  /** A stretch of the line with the signals that are met in it. */
  private Region region(Span span, boolean isPartial, Optional<String> doubt) {
    List<Found> inside =
        found.stream()
            .filter(f -> f.isIn(span))
            .filter(f -> !scale.hasCoreSigns() || counts(f, span))
            .toList();
    BitSet met = metIn(inside);
    for (int i = 0; i < scale.signs().size(); i++) {
      Sign sign = scale.signs().get(i);
      if (sign.hasConditions()) {
        boolean there = !sign.looks() || met.get(i);
        met.set(i, there && sign.holds(reading, span));
      }
    }
    Span content = content();
    boolean starts = span.start() <= content.start();
    boolean ends = span.end() >= content.end();
    return new Region(line, span, starts, ends, met, inside, isPartial, doubt);
  }

  Region region(Span span) {
    return region(span, false, Optional.empty());
  }

  /** A stretch that good text hangs on. */
  Region doubtful(Span span, String doubt) {
    return region(span, false, Optional.of(doubt));
  }

  /** A stretch that is cut out of a sentence. */
  Region part(Span span) {
    return region(span, true, Optional.empty());
  }

  /**
   * From the first piece of positive evidence in a stretch to the last; asides count only where
   * there is nothing else.
   */
  Optional<Span> hullIn(Span stretch) {
    Optional<Span> main = hullIn(stretch, f -> !isInAside(f.span()));
    if (scale.hasCoreSigns()) {
      return hullIn(stretch, f -> counts(f, stretch));
    }
    return main.isPresent() ? main : hullIn(stretch, f -> true);
  }

  private Optional<Span> hullIn(Span stretch, Predicate<Found> which) {
    return found.stream()
        .filter(f -> pointsOf(f) > 0 && f.isIn(stretch))
        .filter(which)
        .map(f -> f.within(stretch))
        .reduce(Span::hull);
  }

  /** The positive points of what is found in a sentence. */
  int strength(Span sentence) {
    int aside =
        asides.stream()
            .filter(sentence::contains)
            .mapToInt(span -> Chars.letters(layout.text(), span))
            .sum();
    boolean allAside = Chars.letters(layout.text(), sentence) - aside < SENTENCE_LETTERS;
    List<Found> inside =
        found.stream()
            .filter(f -> sentence.overlaps(f.span()))
            .filter(f -> allAside || !isInAside(f.span()) || isHead(f.span()))
            .toList();
    return metIn(inside).stream().map(i -> Math.max(0, scale.signs().get(i).points())).sum();
  }

  private boolean isInAside(Span span) {
    return asides.stream().anyMatch(aside -> aside.contains(span));
  }

  /** Whether a stretch stands in an aside that heads its line, where a core signal is asked for. */
  private boolean isHead(Span span) {
    return scale.hasCoreSigns()
        && asides.stream()
            .anyMatch(aside -> aside.contains(span) && aside.start() == content().start());
  }

  /**
   * An aside speaks for itself only, unless it is the head of its line or nearly all of the
   * stretch; what speaks against the stretch counts wherever it stands.
   */
  private boolean counts(Found f, Span stretch) {
    return scale.signs().get(f.sign()).points() < 0
        || asides.stream().noneMatch(aside -> aside.contains(f.span()) && !isMost(aside, stretch));
  }

  private boolean isMost(Span aside, Span stretch) {
    return aside.contains(stretch)
        || aside.start() == content().start()
        || Chars.letters(layout.text(), stretch) - Chars.letters(layout.text(), aside)
            < SENTENCE_LETTERS;
  }

  /** The signals that are found often enough. */
  private BitSet metIn(List<Found> found) {
    int[] times = new int[scale.signs().size()];
    found.forEach(f -> times[f.sign()]++);
    BitSet met = new BitSet();
    for (int i = 0; i < times.length; i++) {
      met.set(i, times[i] > 0 && times[i] >= scale.signs().get(i).times());
    }
    return met;
  }
}
