package org.unchaff.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The moves of all states of an automaton: a list while it is made, then three arrays, where a
 * state's moves stand behind each other.
 */
final class MoveTable {

  private static final int[] NO_ARRAY = {};

  private final List<Moves> made = new ArrayList<>();

  /** For each state where its moves begin, and where the last ones end. */
  private int[] starts = NO_ARRAY;

  private int[] targets = NO_ARRAY;
  private int[] conditions = NO_ARRAY;

  void addState() {
    made.add(Moves.NONE);
  }

  /** The moves of a state, to add one. */
  Moves at(int state) {
    Moves moves = made.get(state);
    if (moves == Moves.NONE) {
      moves = new Moves();
      made.set(state, moves);
    }
    return moves;
  }

  /** Ends the making: no more moves can be added, and now they can be looked at. */
  void close() {
    starts = new int[made.size() + 1];
    for (int i = 0; i < made.size(); i++) {
      starts[i + 1] = starts[i] + made.get(i).size;
    }
    targets = new int[starts[made.size()]];
    conditions = new int[targets.length];
    for (int i = 0; i < made.size(); i++) {
      Moves moves = made.get(i);
      for (int k = 0; k < moves.size; k++) {
        targets[starts[i] + k] = moves.targets[k];
        conditions[starts[i] + k] = moves.conditions[k];
      }
    }
    made.clear();
  }

  /** The number of a state's first move; its moves go up to {@link #end}. */
  int start(int state) {
    return starts[state];
  }

  int end(int state) {
    return starts[state + 1];
  }

  /** Where a move leads. */
  int target(int move) {
    return targets[move];
  }

  /** What has to hold on a move, as a sum. */
  int condition(int move) {
    return conditions[move];
  }

  void write(DataOutputStream out) throws IOException {
    Ints.write(starts, out);
    Ints.write(targets, out);
    Ints.write(conditions, out);
  }

  static MoveTable read(ByteBuffer in) {
    MoveTable table = new MoveTable();
    table.starts = Ints.read(in);
    table.targets = Ints.read(in);
    table.conditions = Ints.read(in);
    return table;
  }
}
