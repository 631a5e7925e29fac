package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The moves of all states of an automaton: a list while it is made, and three arrays when it was
 * read. Then moves are taken out when they are asked for, for few ever are.
 */
final class MoveTable {

  private static final Moves NONE = new Moves();
  private static final int[] NO_ARRAY = {};

  private final List<Moves> made = new ArrayList<>();

  /** For each state where its moves begin, and where the last ones end. */
  private final int[] starts;

  private final int[] targets;
  private final int[] conditions;

  MoveTable() {
    this(NO_ARRAY, NO_ARRAY, NO_ARRAY);
  }

  private MoveTable(int[] starts, int[] targets, int[] conditions) {
    this.starts = starts;
    this.targets = targets;
    this.conditions = conditions;
  }

  void addState() {
    made.add(NONE);
  }

  /** The moves of a state, to look at. */
  Moves of(int state) {
    if (starts.length == 0) {
      return made.get(state);
    }
    int from = starts[state];
    int to = starts[state + 1];
    if (from == to) {
      return NONE;
    }
    Moves moves = new Moves();
    for (int i = from; i < to; i++) {
      moves.add(targets[i], conditions[i]);
    }
    return moves;
  }

  /** The moves of a state, to add one. */
  Moves at(int state) {
    Moves moves = made.get(state);
    if (moves == NONE) {
      moves = new Moves();
      made.set(state, moves);
    }
    return moves;
  }

  void write(int states, DataOutputStream out) throws IOException {
    List<Moves> all = new ArrayList<>(states);
    for (int state = 0; state < states; state++) {
      all.add(of(state));
    }
    write(all, out);
  }

  static void write(List<Moves> all, DataOutputStream out) throws IOException {
    int[] starts = new int[all.size() + 1];
    for (int i = 0; i < all.size(); i++) {
      starts[i + 1] = starts[i] + all.get(i).size;
    }
    int[] targets = new int[starts[all.size()]];
    int[] conditions = new int[targets.length];
    for (int i = 0; i < all.size(); i++) {
      Moves moves = all.get(i);
      for (int k = 0; k < moves.size; k++) {
        targets[starts[i] + k] = moves.targets[k];
        conditions[starts[i] + k] = moves.conditions[k];
      }
    }
    Ints.write(starts, out);
    Ints.write(targets, out);
    Ints.write(conditions, out);
  }

  static MoveTable read(ByteBuffer in) {
    return new MoveTable(Ints.read(in), Ints.read(in), Ints.read(in));
  }
}
