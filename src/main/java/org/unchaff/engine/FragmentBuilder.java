package org.unchaff.engine;

import java.util.List;

/** Turns a pattern into states and moves of an automaton. */
final class FragmentBuilder {

  private final Nfa nfa;

  FragmentBuilder(Nfa nfa) {
    this.nfa = nfa;
  }

  Fragment build(Regex regex) {
    if (regex instanceof Regex.One one) {
      return one(one.set());
    }
    if (regex instanceof Regex.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (regex instanceof Regex.Choice choice) {
      return choice(choice.options());
    }
    return regex instanceof Regex.Repeat repeat ? repeat(repeat) : edge((Regex.Edge) regex);
  }

  private Fragment one(CodePoints set) {
    int state = nfa.addState(set);
    Fragment fragment = Fragment.none();
    fragment.first().add(state, 0);
    fragment.last().add(state, 0);
    return fragment;
  }

  private static Fragment edge(Regex.Edge edge) {
    return Fragment.nothing(
        switch (edge) {
          case LINE_START -> Nfa.LINE_START;
          case LINE_END -> Nfa.LINE_END;
          case WORD -> Nfa.WORD;
          case NOT_WORD -> Nfa.NOT_WORD;
        });
  }

  private Fragment sequence(List<Regex> parts) {
    return isText(parts) ? text(parts) : joined(parts);
  }

  private static boolean isText(List<Regex> parts) {
    for (Regex part : parts) {
      if (!(part instanceof Regex.One)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** The plain case, and by far the commonest. */
  private Fragment text(List<Regex> characters) {
    Fragment all = Fragment.none();
    int before = -1;
    for (Regex character : characters) {
      int state = nfa.addState(((Regex.One) character).set());
      if (before < 0) {
        all.first().add(state, 0);
      } else {
        nfa.connect(before, state, 0);
      }
      before = state;
    }
    all.last().add(before, 0);
    return all;
  }

  private Fragment joined(List<Regex> parts) {
    Fragment all = Fragment.nothing(0);
    for (Regex part : parts) {
      all = join(all, build(part));
    }
    return all;
  }

  private Fragment join(Fragment left, Fragment right) {
    connect(left.last(), right.first());
    Fragment joined = Fragment.none();
    Fragment.addAll(joined.first(), left.first(), 0);
    Fragment.addAll(joined.last(), right.last(), 0);
    left.empty().stream().forEach(c -> Fragment.addAll(joined.first(), right.first(), c));
    right.empty().stream().forEach(c -> Fragment.addAll(joined.last(), left.last(), c));
    left.empty().stream()
        .forEach(l -> right.empty().stream().forEach(r -> joined.empty().set(l | r)));
    return joined;
  }

  private void connect(Moves from, Moves to) {
    for (int i = 0; i < from.size; i++) {
      for (int k = 0; k < to.size; k++) {
        nfa.connect(from.targets[i], to.targets[k], from.conditions[i] | to.conditions[k]);
      }
    }
  }

  private Fragment choice(List<Regex> options) {
    Fragment all = Fragment.none();
    for (Regex option : options) {
      Fragment fragment = build(option);
      Fragment.addAll(all.first(), fragment.first(), 0);
      Fragment.addAll(all.last(), fragment.last(), 0);
      all.empty().or(fragment.empty());
    }
    return all;
  }

  /**
   * The repetitions that have to be, then the others one inside the other, so that moves stay few.
   */
  private Fragment repeat(Regex.Repeat repeat) {
    Fragment tail = Fragment.nothing(0);
    if (repeat.max() == Regex.UNBOUNDED) {
      tail = build(repeat.body());
      connect(tail.last(), tail.first());
      tail.empty().set(0);
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        tail = join(build(repeat.body()), tail);
        tail.empty().set(0);
      }
    }
    Fragment all = Fragment.nothing(0);
    for (int i = 0; i < repeat.min(); i++) {
      all = join(all, build(repeat.body()));
    }
    return join(all, tail);
  }
}
