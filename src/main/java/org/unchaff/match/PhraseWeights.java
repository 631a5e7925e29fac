package org.unchaff.match;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How much phrases of up to four tokens speak for noise, in hundredths of a logit: a hash table
 * from phrases to weights. Immutable, and safe for use by several threads.
 */
final class PhraseWeights {

  /** The longest phrase, in tokens. */
  static final int LONGEST = 4;

  /** So many slots of the table share 64 bits of the filter: four bits a slot. */
  private static final int FILTER_STEP = Long.SIZE / 4;

  private static final long WORD = Tokens.hash(Tokens.WORD);

  private final long[] keys;
  private final short[] weights;

  /**
   * A bit for each phrase, by the low half of its hash. Most phrases of a text are in no list; with
   * few enough bits to stay in the cache of the processor, that is known without going to the
   * table.
   */
  private final long[] filter;

  private PhraseWeights(int phrases) {
    int size = Integer.highestOneBit(Math.max(8, phrases)) << 2;
    keys = new long[size];
    weights = new short[size];
    filter = new long[size / FILTER_STEP];
  }

  /** Reads the number of phrases, then each by its hash with its weight. */
  static PhraseWeights read(ByteBuffer table) {
    int count = table.getInt();
    PhraseWeights read = new PhraseWeights(count);
    for (int i = 0; i < count; i++) {
      long phrase = table.getLong();
      int at = HashSlots.find(read.keys, phrase);
      read.keys[at] = phrase;
      read.weights[at] = table.getShort();
      read.filter[read.filterWord(phrase)] |= 1L << phrase;
    }
    return read;
  }

  private int filterWord(long phrase) {
    return (int) phrase >>> Integer.numberOfTrailingZeros(Long.SIZE) & filter.length - 1;
  }

  /** The weight of a phrase; 0 if it has none. */
  int of(long phrase) {
    return mayBeThere(phrase) ? weights[HashSlots.find(keys, phrase)] : 0;
  }

  private boolean isKnown(long phrase) {
    return mayBeThere(phrase) && keys[HashSlots.find(keys, phrase)] != 0;
  }

  private boolean mayBeThere(long phrase) {
    return (filter[filterWord(phrase)] & 1L << phrase) != 0;
  }

  /** Gives words that stand in no phrase the name of an unknown one. */
  void recognise(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && !isKnown(tokens.hash(i))) {
        tokens.rename(i, WORD);
      }
    }
  }

  /** Receives the phrases of a stretch of text. */
  interface Visitor {
    /**
     * @param phrase the hash
     * @param first the first token
     * @param last the last token
     * @param words how much of words it holds, as {@link Tokens#words} counts
     */
    void phrase(long phrase, int first, int last, int words);
  }

  /** All phrases that may have a weight, each as often as it stands there. */
  static void phrases(Tokens tokens, Visitor visitor) {
    for (int first = 0; first < tokens.size(); first++) {
      long phrase = tokens.hash(first);
      int words = tokens.words(first);
      if (tokens.isMore(first)) {
        visitor.phrase(phrase, first, first, words);
      }
      for (int last = first + 1; last < Math.min(tokens.size(), first + LONGEST); last++) {
        phrase = Tokens.mix(phrase, tokens.hash(last));
        words += tokens.words(last);
        visitor.phrase(phrase, first, last, words);
      }
    }
  }

  /** All stems, and pairs of them, that may have a weight. */
  static void stems(Tokens tokens, Visitor visitor) {
    for (int first = 0; first < tokens.size(); first++) {
      if (tokens.hasStem(first)) {
        visitor.phrase(tokens.stem(first), first, first, Tokens.TELLING);
      }
      int next = first + 1;
      if (next < tokens.size() && (tokens.hasStem(first) || tokens.hasStem(next))) {
        long pair = Tokens.mix(tokens.stem(first), tokens.stem(next));
        visitor.phrase(pair, first, next, Tokens.TELLING);
      }
    }
  }

  /** Adds up the weights of the phrases of pieces of text, one after the other. */
  final class Adder implements Visitor {
    private long[] seen = new long[64];
    private int count;
    private int telling;
    private int other;

    /** What the phrases come to that stand in a stretch of text, each counted once. */
    Sums sums(Tokens tokens) {
      Arrays.fill(seen, 0);
      count = 0;
      telling = 0;
      other = 0;
      phrases(tokens, this);
      stems(tokens, this);
      return new Sums(telling, other);
    }

    @Override
    public void phrase(long phrase, int first, int last, int words) {
      int weight = of(phrase);
      if (weight == 0 || !isNew(phrase)) {
        return;
      }
      if (words >= Tokens.TELLING) {
        telling += weight;
      } else {
        other += weight;
      }
    }

    private boolean isNew(long phrase) {
      if (2 * count >= seen.length) {
        grow();
      }
      int at = HashSlots.find(seen, phrase);
      if (seen[at] == phrase) {
        return false;
      }
      seen[at] = phrase;
      count++;
      return true;
    }

    private void grow() {
      long[] old = seen;
      seen = new long[2 * old.length];
      for (long phrase : old) {
        if (phrase != 0) {
          seen[HashSlots.find(seen, phrase)] = phrase;
        }
      }
    }
  }

  /**
   * What phrases speak for noise.
   *
   * @param telling those that hold enough of words to tell something
   * @param other all others
   */
  record Sums(int telling, int other) {}
}
