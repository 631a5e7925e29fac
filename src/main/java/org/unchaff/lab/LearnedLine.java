package org.unchaff.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a line that stands in many documents of one source. What is kept of it does not
 * depend on the order in which documents come: of the places where it stands, those with the least
 * hashes are its samples. Not safe for use by several threads.
 */
final class LearnedLine {

  private static final int SAMPLES = 3;

  /** Of a hundred documents at most so many may go on with text behind the line. */
  private static final int MOST_CONTINUED = 20;

  /** Of a hundred documents at least so many have to bear witness. */
  private static final int MOST = 80;

  /**
   * A place where it stands.
   *
   * @param line the line as written
   * @param before the filled line before it, if that is ordinary text, else empty
   */
  record Sample(String line, String before) {
    long hash() {
      return LineForm.hash(line, before);
    }
  }

  /**
   * How it stands in one document.
   *
   * @param isAtEnd whether it stands at the end wherever it stands
   * @param isAtStart whether it stands at the start wherever it stands
   * @param isAtEdge whether it stands at the start or at the end wherever it stands
   * @param isUnpunctuated whether it does not end the way sentences do
   * @param isContinued whether ordinary text follows it anywhere
   */
  record Standing(
      boolean isAtEnd,
      boolean isAtStart,
      boolean isAtEdge,
      boolean isUnpunctuated,
      boolean isContinued) {

    /** How it stands in a document in which it stands in both ways. */
    Standing and(Standing other) {
      return new Standing(
          isAtEnd && other.isAtEnd,
          isAtStart && other.isAtStart,
          isAtEdge && other.isAtEdge,
          isUnpunctuated && other.isUnpunctuated,
          isContinued || other.isContinued);
    }
  }

  private final Source source;
  private final String key;
  private final SortedMap<Long, Sample> samples = new TreeMap<>();
  private final String first;
  private boolean varies;
  private int documents;
  private int atEnd;
  private int atStart;
  private int atEdge;
  private int unpunctuated;
  private int continued;

  LearnedLine(Source source, LineForm form) {
    this.source = source;
    this.key = form.key();
    this.first = form.folded();
  }

  void add(Standing standing, Sample sample) {
    documents++;
    varies |= !LineForm.of(sample.line()).folded().equals(first);
    atEnd += standing.isAtEnd() ? 1 : 0;
    atStart += standing.isAtStart() ? 1 : 0;
    atEdge += standing.isAtEdge() ? 1 : 0;
    unpunctuated += standing.isUnpunctuated() ? 1 : 0;
    continued += standing.isContinued() ? 1 : 0;
    samples.put(sample.hash(), sample);
    if (samples.size() > SAMPLES) {
      samples.remove(samples.lastKey());
    }
  }

  Source source() {
    return source;
  }

  String key() {
    return key;
  }

  /** Whether its numbers or dates are not the same everywhere. */
  boolean varies() {
    return varies;
  }

  int documents() {
    return documents;
  }

  /** The samples, in an order of their own. */
  List<Sample> samples() {
    return new ArrayList<>(samples.values());
  }

  /** Whether text goes on behind it, as it does behind headings. */
  boolean isHeading() {
    return continued * 100L > documents * (long) MOST_CONTINUED;
  }

  boolean isAlwaysAtEnd() {
    return atEnd == documents;
  }

  boolean isAlwaysAtStart() {
    return atStart == documents;
  }

  boolean isMostlyAtEdge() {
    return atEdge * 100L >= documents * (long) MOST;
  }

  boolean isMostlyUnpunctuated() {
    return unpunctuated * 100L >= documents * (long) MOST;
  }
}
