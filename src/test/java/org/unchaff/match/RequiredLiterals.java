package org.unchaff.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.unchaff.engine.CodePoints;
import org.unchaff.engine.Regex;

/**
 * Finds texts of which every match of a pattern holds at least one, so that a search for them
 * nominates the lines worth a closer look.
 */
final class RequiredLiterals {

  private static final int MOST = 400;
  private static final int LARGEST_CLASS = 8;

  /**
   * @param exact all texts that the pattern matches, if they are few
   * @param required texts of which each match holds one, if there are such
   */
  private record Facts(Optional<Set<String>> exact, Optional<Set<String>> required) {

    static final Facts NOTHING = new Facts(Optional.empty(), Optional.empty());
    static final Facts EMPTY = exactly(Set.of(""));

    static Facts exactly(Set<String> texts) {
      return new Facts(Optional.of(texts), Optional.empty());
    }

    Optional<Set<String>> best() {
      return exact.isPresent() && !exact.get().contains("") ? exact : required;
    }
  }

  private RequiredLiterals() {}

  /** Such texts, none of them empty; nothing if the pattern has none. */
  public static Optional<Set<String>> of(Regex regex) {
    return facts(regex).best();
  }

  private static Facts facts(Regex regex) {
    if (regex instanceof Regex.One one) {
      return one(one.set());
    }
    if (regex instanceof Regex.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (regex instanceof Regex.Choice choice) {
      return choice(choice.options());
    }
    if (regex instanceof Regex.Repeat repeat) {
      return repeat(repeat);
    }
    return Facts.EMPTY;
  }

  private static Facts one(CodePoints set) {
    Set<String> texts = new TreeSet<>();
    for (int range = 0; range < set.ranges(); range++) {
      if (set.last(range) - set.first(range) >= LARGEST_CLASS || texts.size() > LARGEST_CLASS) {
        return Facts.NOTHING;
      }
      for (int c = set.first(range); c <= set.last(range); c++) {
        texts.add(Character.toString(c));
      }
    }
    return Facts.exactly(texts);
  }

  private static Facts repeat(Regex.Repeat repeat) {
    if (repeat.min() == 0) {
      return Facts.NOTHING;
    }
    Facts body = facts(repeat.body());
    boolean once = repeat.min() == 1 && repeat.max() == 1;
    return once ? body : new Facts(Optional.empty(), body.best());
  }

  private static Facts choice(List<Regex> options) {
    Set<String> exact = new TreeSet<>();
    Set<String> required = new TreeSet<>();
    boolean allExact = true;
    boolean allRequired = true;
    for (Regex option : options) {
      Facts facts = facts(option);
      allExact &= facts.exact().isPresent();
      allRequired &= facts.best().isPresent();
      facts.exact().ifPresent(exact::addAll);
      facts.best().ifPresent(required::addAll);
    }
    return new Facts(
        allExact && exact.size() <= MOST ? Optional.of(exact) : Optional.empty(),
        allRequired ? Optional.of(required) : Optional.empty());
  }

  private static Facts sequence(List<Regex> parts) {
    List<Set<String>> candidates = new ArrayList<>();
    Set<String> run = Set.of("");
    boolean allExact = true;
    for (Regex part : parts) {
      Facts facts = facts(part);
      Optional<Set<String>> exact = facts.exact();
      if (exact.isPresent() && (long) run.size() * exact.get().size() <= MOST) {
        run = product(run, exact.get());
      } else {
        allExact = false;
        candidates.add(run);
        facts.best().ifPresent(candidates::add);
        run = Set.of("");
      }
    }
    if (allExact) {
      return Facts.exactly(run);
    }
    candidates.add(run);
    return new Facts(
        Optional.empty(),
        candidates.stream()
            .filter(texts -> !texts.contains(""))
            .max(
                Comparator.comparingInt(RequiredLiterals::shortest)
                    .thenComparing(texts -> -texts.size())));
  }

  private static int shortest(Set<String> texts) {
    return texts.stream().mapToInt(String::length).min().orElse(0);
  }

  private static Set<String> product(Set<String> left, Set<String> right) {
    Set<String> all = new TreeSet<>();
    left.forEach(head -> right.forEach(tail -> all.add(head + tail)));
    return all;
  }
}
