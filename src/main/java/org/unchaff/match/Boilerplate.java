package org.unchaff.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unchaff.text.Language;

/**
 * What is known of one language's boilerplate: how much phrases and shapes speak for it, in
 * hundredths of a logit. Logistic regression found the numbers; {@code boilerplate.md} in the
 * guides tells from what texts, and how to find them anew. Immutable, and safe for use by several
 * threads.
 */
final class Boilerplate {

  /**
   * What says no more than this says nothing for noise, neither to a piece nor to its neighbours.
   */
  static final int SILENT = -400;

  private static final Map<Language, Optional<Boilerplate>> KNOWN = new ConcurrentHashMap<>();

  private final Language language;
  private final PhraseWeights phrases;
  private final int[] shapes;

  private Boilerplate(Language language, PhraseWeights phrases, int[] shapes) {
    this.language = language;
    this.phrases = phrases;
    this.shapes = shapes;
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
      return in == null
          ? Optional.empty()
          : Optional.of(read(language, ByteBuffer.wrap(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link BoilerplateList#table} writes. */
  static Boilerplate read(Language language, ByteBuffer table) {
    int[] shapes = new int[Shapes.names().size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = table.getShort();
    }
    return new Boilerplate(language, PhraseWeights.read(table), shapes);
  }

  Language language() {
    return language;
  }

  PhraseWeights phrases() {
    return phrases;
  }

  int ofShape(int shape) {
    return shapes[shape];
  }
}
