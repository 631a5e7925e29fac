package org.unchaff.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unchaff.match.Piece.Kind;
import org.unchaff.text.Language;

/**
 * What is known of one language's boilerplate: how much phrases, shapes and neighbours speak for
 * it, in hundredths of a logit. Logistic regression found the numbers; {@code boilerplate.md} in
 * the guides tells from what texts, and how to find them anew. Immutable, and safe for use by
 * several threads.
 */
final class Boilerplate {

  /**
   * What a piece itself and others in its text say, by number; for each kind of piece they count
   * differently. {@code BEFORE} and {@code AFTER} are its neighbours, {@code SHARE} is the
   * percentage of lines that speak for noise, {@code OUTER} the least that any line says from here
   * to the nearer end of the text, {@code LOUDEST} the most that any other line says.
   */
  static final int OWN = 0;

  static final int BEFORE = 1;
  static final int AFTER = 2;
  static final int SHARE = 3;
  static final int OUTER = 4;
  static final int LOUDEST = 5;
  static final int BIAS = 6;
  static final int CONTEXTS = 7;

  /** Others speak no louder than this for a piece, or against it. */
  private static final int MOST = 400;

  /**
   * What says no more than this says nothing for noise, neither to a piece nor to its neighbours.
   */
  static final int SILENT = -MOST;

  private static final Map<Language, Optional<Boilerplate>> KNOWN = new ConcurrentHashMap<>();

  private final PhraseWeights phrases;
  private final int[] shapes;
  private final int[] contexts;

  private Boilerplate(PhraseWeights phrases, int[] shapes, int[] contexts) {
    this.phrases = phrases;
    this.shapes = shapes;
    this.contexts = contexts;
  }

  /** What is known of a language's boilerplate, if anything is. */
  static Optional<Boilerplate> of(Language language) {
    return KNOWN.computeIfAbsent(language, Boilerplate::load);
  }

  static String resource(String language) {
    return "boilerplate-" + language + ".bin";
  }

  private static Optional<Boilerplate> load(Language language) {
    try (InputStream in = Boilerplate.class.getResourceAsStream(resource(language.key()))) {
      return in == null ? Optional.empty() : Optional.of(read(ByteBuffer.wrap(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link BoilerplateList#table} writes. */
  static Boilerplate read(ByteBuffer table) {
    int[] shapes = numbers(table, Shapes.names().size());
    int[] contexts = numbers(table, Kind.values().length * CONTEXTS);
    return new Boilerplate(PhraseWeights.read(table), shapes, contexts);
  }

  private static int[] numbers(ByteBuffer table, int count) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = table.getShort();
    }
    return numbers;
  }

  PhraseWeights phrases() {
    return phrases;
  }

  int ofShape(int shape) {
    return shapes[shape];
  }

  /**
   * How much a piece speaks for noise among others.
   *
   * @param contexts what it says by itself and what others say for it, by number
   */
  int among(Kind kind, int[] contexts) {
    int base = kind.ordinal() * CONTEXTS;
    long sum = 0;
    for (int i = 0; i < BIAS; i++) {
      sum += (long) this.contexts[base + i] * contexts[i];
    }
    return this.contexts[base + BIAS] + (int) (sum / 100);
  }

  static int bounded(int value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }
}
