package org.unchaff.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes a pattern apart at its gaps, into short pieces that every match holds one behind the other.
 *
 * <p>A gap such as {@code [^。]{0,20}} makes an automaton remember how far it has come in each of
 * them, and the states of many patterns multiply. The pieces between gaps do not: together they are
 * hardly more than a tree of words. A line that holds all pieces of a pattern in their order may
 * hold the pattern; a line that does not cannot.
 */
final class Pieces {

  /** A larger set of characters is a gap: nearly every character would go on with it. */
  private static final int LARGEST_SET = 3000;

  /** A repetition that is longer when written out is cut short, and a gap stands for the rest. */
  private static final int LONGEST_REPETITION = 16;

  /** How many times a longer repetition is written out. */
  private static final int TIMES = 3;

  /**
   * Moves between two parts that stand side by side; with more, they become pieces of their own.
   */
  private static final int MOST_MOVES = 4096;

  /** What a character of a set tells, by the size of the set. */
  private static final int SINGLE = 4;

  private static final int DIGIT = 2;
  private static final int LETTER = 1;

  /** What an anchor at the start of the line tells. */
  private static final int ANCHOR = 4;

  /** A piece that tells less is left out if there is a better one. */
  private static final int ENOUGH = 6;

  private final List<Regex> steps = new ArrayList<>();
  private List<Regex> current = new ArrayList<>();

  private Pieces() {}

  /**
   * The ways in which a pattern can occur, each with its pieces in their order; nothing if there is
   * one that no piece tells of.
   */
  static Optional<List<List<Regex>>> of(Regex pattern) {
    List<Regex> options =
        pattern instanceof Regex.Choice choice ? choice.options() : List.of(pattern);
    List<List<Regex>> ways = new ArrayList<>();
    List<Regex> single = new ArrayList<>();
    for (Regex option : options) {
      List<Regex> steps = stepsOf(option);
      if (steps.isEmpty()) {
        return Optional.empty();
      }
      if (steps.size() == 1) {
        single.add(steps.get(0));
      } else {
        ways.add(steps);
      }
    }
    if (!single.isEmpty()) {
      ways.add(List.of(Regex.anyOf(single)));
    }
    return Optional.of(ways);
  }

  /** The pieces of one way, those that tell little left out if there are others. */
  private static List<Regex> stepsOf(Regex regex) {
    Pieces pieces = new Pieces();
    pieces.add(regex);
    pieces.gap();
    int most = pieces.steps.stream().mapToInt(Pieces::weight).max().orElse(0);
    int least = Math.min(most, ENOUGH);
    return pieces.steps.stream().filter(step -> weight(step) >= least).toList();
  }

  private void add(Regex part) {
    if (part instanceof Regex.Sequence sequence) {
      sequence.parts().forEach(this::add);
    } else if (isPiece(part)) {
      if (!current.isEmpty()
          && (long) breadth(current.get(current.size() - 1)) * breadth(part) > MOST_MOVES) {
        gap();
      }
      current.add(part);
    } else if (part instanceof Regex.Choice choice) {
      Optional<Regex> start = start(choice);
      if (start.isPresent()) {
        add(start.get());
        gap();
      } else {
        addOneOf(choice);
      }
    } else if (part instanceof Regex.Repeat repeat && repeat.min() > 0) {
      for (int i = 0; i < Math.min(TIMES, repeat.min()); i++) {
        add(repeat.body());
      }
      gap();
    } else {
      gap();
    }
  }

  /** What a part begins with, up to the first gap in it; nothing if it begins with a gap. */
  private static Optional<Regex> start(Regex part) {
    if (isPiece(part)) {
      return Optional.of(part);
    }
    if (part instanceof Regex.Choice choice) {
      List<Regex> starts = new ArrayList<>();
      choice.options().forEach(option -> start(option).ifPresent(starts::add));
      boolean all = starts.size() == choice.options().size();
      return all ? Optional.of(new Regex.Choice(starts)) : Optional.empty();
    }
    if (part instanceof Regex.Repeat repeat) {
      return repeat.min() > 0 ? start(repeat.body()) : Optional.empty();
    }
    return part instanceof Regex.Sequence sequence ? startOf(sequence) : Optional.empty();
  }

  private static Optional<Regex> startOf(Regex.Sequence sequence) {
    List<Regex> parts = new ArrayList<>();
    for (Regex part : sequence.parts()) {
      Optional<Regex> start = start(part);
      start.ifPresent(parts::add);
      if (!isPiece(part)) {
        break;
      }
    }
    Regex start = new Regex.Sequence(parts);
    return start.matchesEmpty() ? Optional.empty() : Optional.of(start);
  }

  /** Options with gaps inside: each is known by its best piece. */
  private void addOneOf(Regex.Choice choice) {
    gap();
    List<Regex> best = new ArrayList<>();
    for (Regex option : choice.options()) {
      Optional<Regex> piece = stepsOf(option).stream().max(Comparator.comparingInt(Pieces::weight));
      if (piece.isEmpty()) {
        return;
      }
      best.add(piece.get());
    }
    steps.add(Regex.anyOf(best));
  }

  private void gap() {
    if (!current.isEmpty()) {
      Regex piece = current.size() == 1 ? current.get(0) : new Regex.Sequence(current);
      if (!piece.matchesEmpty()) {
        steps.add(piece);
      }
      current = new ArrayList<>();
    }
  }

  private static boolean isPiece(Regex regex) {
    if (regex instanceof Regex.One one) {
      return size(one.set()) <= LARGEST_SET;
    }
    if (regex instanceof Regex.Sequence sequence) {
      return sequence.parts().stream().allMatch(Pieces::isPiece);
    }
    if (regex instanceof Regex.Choice choice) {
      return choice.options().stream().allMatch(Pieces::isPiece);
    }
    if (regex instanceof Regex.Repeat repeat) {
      boolean isShort =
          repeat.max() == Regex.UNBOUNDED
              ? repeat.body() instanceof Regex.One one && holdsNoWord(one.set())
              : repeat.expandedSize() <= LONGEST_REPETITION;
      return isShort && isPiece(repeat.body());
    }
    return true;
  }

  /** Ornaments may stand in any number; words may not, for all text is made of them. */
  private static boolean holdsNoWord(CodePoints set) {
    for (int range = 0; range < set.ranges(); range++) {
      for (int c = set.first(range); c <= Math.min(set.last(range), set.first(range) + 100); c++) {
        if (Character.isLetterOrDigit(c)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int size(CodePoints set) {
    int size = 0;
    for (int range = 0; range < set.ranges(); range++) {
      size += set.last(range) - set.first(range) + 1;
    }
    return size;
  }

  /** Roughly, how many characters a part can begin or end with. */
  private static int breadth(Regex regex) {
    if (regex instanceof Regex.Choice choice) {
      return choice.options().stream().mapToInt(Pieces::breadth).sum();
    }
    if (regex instanceof Regex.Repeat repeat) {
      return breadth(repeat.body());
    }
    return regex instanceof Regex.Sequence sequence
        ? sequence.parts().stream().mapToInt(Pieces::breadth).max().orElse(1)
        : 1;
  }

  /** How much a piece tells: the fewer texts it can be, the more. */
  private static int weight(Regex regex) {
    if (regex instanceof Regex.Sequence sequence) {
      return sequence.parts().stream().mapToInt(Pieces::weight).sum();
    }
    if (regex instanceof Regex.Choice choice) {
      return choice.options().stream().mapToInt(Pieces::weight).min().orElse(0);
    }
    if (regex instanceof Regex.Repeat repeat) {
      return repeat.min() * weight(repeat.body());
    }
    if (regex instanceof Regex.One one) {
      int size = size(one.set());
      return size <= 4 ? SINGLE : size <= 12 ? DIGIT : LETTER;
    }
    return regex == Regex.Edge.LINE_START ? ANCHOR : 0;
  }
}
