package org.unchaff.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Chars;
import org.unchaff.text.Layout;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * What the shape and the place of a piece of text may say, apart from its words: each such trait
 * has a number and a name, and for each kind of piece they are others.
 */
final class Shapes {

  /** The widths, in columns, at which one class of widths ends and the next begins. */
  private static final int[] WIDTHS = {6, 12, 24, 48, 96, 192};

  /** The same for the lines before and behind; the first class is for none. */
  private static final int[] NEIGHBOUR_WIDTHS = {0, 48, 192};

  /** How many lines, blank ones left out, count as the first, the last, and the end of a text. */
  private static final int HEAD_LINES = 3;

  private static final int LAST_LINES = 3;
  private static final int TAIL_LINES = 12;

  private static final List<String> TRAITS = traits();
  private static final List<String> NAMES = allNames();

  private static final int KIND = 0;
  private static final int UNENDED = 1;
  private static final int HEAD = 2;
  private static final int LAST = 3;
  private static final int TAIL = 4;
  private static final int ALONE = 5;
  private static final int TWICE = 6;
  private static final int OPENING = 7;
  private static final int CLOSING = 8;
  private static final int FIRST = 9;
  private static final int BEFORE = 10;
  private static final int AFTER = BEFORE + NEIGHBOUR_WIDTHS.length + 2;
  private static final int WIDTH = AFTER + NEIGHBOUR_WIDTHS.length + 2;
  private static final int SURFACE = WIDTH + WIDTHS.length + 1;
  private static final int ECHO = SURFACE + Surface.TRAITS.size();

  private final Reading reading;
  private final Layout layout;
  private final Echoes echoes;

  private final Rows rows;

  private static List<String> traits() {
    List<String> traits =
        new ArrayList<>(
            List.of(
                "",
                "-unended",
                "-head",
                "-last",
                "-tail",
                "-alone",
                "-twice",
                "-opening",
                "-closing",
                "-first"));
    for (String side : List.of("-before", "-after")) {
      for (int i = 0; i <= NEIGHBOUR_WIDTHS.length; i++) {
        traits.add(side + i);
      }
      traits.add(side + "-unended");
    }
    for (int i = 0; i <= WIDTHS.length; i++) {
      traits.add("-width" + i);
    }
    traits.addAll(Surface.TRAITS);
    for (int i = 0; i < Echoes.CLASSES; i++) {
      traits.add("-echo" + i);
    }
    return List.copyOf(traits);
  }

  private static List<String> allNames() {
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      TRAITS.forEach(trait -> names.add("@" + kind.key() + trait));
    }
    return List.copyOf(names);
  }

  /** The names of all traits, by number. */
  static List<String> names() {
    return NAMES;
  }

  /** The names of the traits that a piece of any kind may have, by number. */
  static List<String> traitNames() {
    return TRAITS;
  }

  /** The number that the traits of a kind of piece begin at. */
  static int base(Kind kind) {
    return kind.ordinal() * TRAITS.size();
  }

  Shapes(Reading reading, Rows rows) {
    this.reading = reading;
    this.layout = reading.layout();
    this.rows = rows;
    this.echoes = new Echoes(layout);
  }

  /**
   * Tells the traits of a piece.
   *
   * @param tokens what it was read as
   */
  void of(Piece piece, Tokens tokens, IntConsumer trait) {
    int base = base(piece.kind());
    String text = layout.text();
    trait.accept(base + KIND);
    if (!Sentences.endsSentence(text, piece.span())) {
      trait.accept(base + UNENDED);
    }
    trait.accept(base + WIDTH + classOf(Chars.columns(text, piece.span()), WIDTHS));
    Surface.of(text, piece.span(), number -> trait.accept(base + SURFACE + number));
    trait.accept(base + ECHO + echoes.of(tokens));
    place(piece.line(), base, trait);
    if (piece.kind() == Kind.WHOLE) {
      neighbours(piece.line(), base, trait);
    } else {
      edges(piece, base, trait);
    }
  }

  private void place(int line, int base, IntConsumer trait) {
    int lines = rows.count();
    int place = rows.before(line);
    if (lines < 2) {
      return;
    }
    if (place == 0) {
      trait.accept(base + FIRST);
    }
    if (place < HEAD_LINES) {
      trait.accept(base + HEAD);
    }
    if (place >= lines - LAST_LINES) {
      trait.accept(base + LAST);
    } else if (place >= lines - TAIL_LINES) {
      trait.accept(base + TAIL);
    }
  }

  private void neighbours(int line, int base, IntConsumer trait) {
    if (isBlankAt(line - 1) && isBlankAt(line + 1)) {
      trait.accept(base + ALONE);
    }
    if (reading.repeats(layout.line(line)) > 1) {
      trait.accept(base + TWICE);
    }
    beside(rows.before(line) - 1, base + BEFORE, trait);
    beside(rows.before(line) + 1, base + AFTER, trait);
  }

  private void beside(int row, int base, IntConsumer trait) {
    boolean isThere = rows.has(row);
    trait.accept(base + (isThere ? classOf(rows.columns(row), NEIGHBOUR_WIDTHS) : 0));
    if (isThere && rows.isUnended(row)) {
      trait.accept(base + NEIGHBOUR_WIDTHS.length + 1);
    }
  }

  private boolean isBlankAt(int line) {
    return line < 0 || line >= layout.lineCount() || layout.isBlank(line);
  }

  private void edges(Piece piece, int base, IntConsumer trait) {
    Span content = Units.trim(layout.text(), layout.line(piece.line()));
    if (piece.span().start() == content.start()) {
      trait.accept(base + OPENING);
    }
    if (piece.span().end() == content.end()) {
      trait.accept(base + CLOSING);
    }
  }

  /** The class of widths that some columns fall into. */
  private static int classOf(int columns, int[] widths) {
    int width = 0;
    while (width < widths.length && columns > widths[width]) {
      width++;
    }
    return width;
  }
}
