package org.unchaff.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A pattern over one line of text, as a tree. It means what it means in a set of strings: there are
 * no captures and no preferences, and a search takes the leftmost-longest match.
 */
public sealed interface Regex {

  /** A repetition without an upper bound. */
  int UNBOUNDED = -1;

  /** One code point of a set. */
  record One(CodePoints set) implements Regex {
    @Override
    public String toString() {
      return set.isSingle() ? escape(set.first(0)) : set.toString();
    }

    private static String escape(int c) {
      return Character.isLetterOrDigit(c) ? Character.toString(c) : String.format("\\x{%x}", c);
    }
  }

  /** All parts, one behind the other; nothing at all if there are none. */
  record Sequence(List<Regex> parts) implements Regex {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Regex::grouped).collect(Collectors.joining());
    }
  }

  /** One of several. */
  record Choice(List<Regex> options) implements Regex {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public String toString() {
      return options.stream().map(Regex::toString).collect(Collectors.joining("|"));
    }
  }

  /**
   * Something several times.
   *
   * @param max {@link #UNBOUNDED} or at least {@code min}
   */
  record Repeat(Regex body, int min, int max) implements Regex {
    @Override
    public String toString() {
      String upper = max == UNBOUNDED ? "" : Integer.toString(max);
      return "(?:" + body + "){" + min + "," + upper + "}";
    }
  }

  /** A place, not a character. */
  enum Edge implements Regex {
    LINE_START("^"),
    LINE_END("$"),
    WORD("\\b"),
    NOT_WORD("\\B");

    private final String syntax;

    Edge(String syntax) {
      this.syntax = syntax;
    }

    @Override
    public String toString() {
      return syntax;
    }
  }

  /** Matches nothing, anywhere. */
  static Regex empty() {
    return new Sequence(List.of());
  }

  /** The text itself. */
  static Regex literal(String text) {
    List<Regex> parts = new ArrayList<>();
    text.codePoints().forEach(c -> parts.add(new One(CodePoints.of(c))));
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  /** Any of several patterns. */
  static Regex anyOf(List<Regex> options) {
    return options.size() == 1 ? options.get(0) : new Choice(options);
  }

  /** The pattern in a form that may stand beside others. */
  private static String grouped(Regex part) {
    return part instanceof Choice ? "(?:" + part + ")" : part.toString();
  }

  /**
   * The pattern with something else in the place of each leaf.
   *
   * @param leaf what stands in the place of a {@link One} or an {@link Edge}
   */
  default Regex map(UnaryOperator<Regex> leaf) {
    if (this instanceof Sequence sequence) {
      return new Sequence(sequence.parts().stream().map(part -> part.map(leaf)).toList());
    }
    if (this instanceof Choice choice) {
      return new Choice(choice.options().stream().map(option -> option.map(leaf)).toList());
    }
    if (this instanceof Repeat repeat) {
      return new Repeat(repeat.body().map(leaf), repeat.min(), repeat.max());
    }
    return leaf.apply(this);
  }

  /** How many nodes the pattern has when all counted repetitions are written out. */
  default long expandedSize() {
    if (this instanceof Sequence sequence) {
      return sum(sequence.parts()) + 1;
    }
    if (this instanceof Choice choice) {
      return sum(choice.options()) + 1;
    }
    if (this instanceof Repeat repeat) {
      int times = repeat.max() == UNBOUNDED ? repeat.min() + 1 : repeat.max();
      return repeat.body().expandedSize() * Math.max(1, times) + 1;
    }
    return 1;
  }

  private static long sum(List<Regex> parts) {
    return parts.stream().mapToLong(Regex::expandedSize).sum();
  }

  /** Whether the pattern can match without taking a character. */
  default boolean matchesEmpty() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Regex::matchesEmpty);
    }
    if (this instanceof Choice choice) {
      return choice.options().stream().anyMatch(Regex::matchesEmpty);
    }
    if (this instanceof Repeat repeat) {
      return repeat.min() == 0 || repeat.body().matchesEmpty();
    }
    return this instanceof Edge;
  }
}
