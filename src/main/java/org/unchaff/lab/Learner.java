package org.unchaff.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.unchaff.lab.LearnedLine.Sample;
import org.unchaff.lab.LearnedLine.Standing;
import org.unchaff.text.Chars;
import org.unchaff.text.Document;
import org.unchaff.text.Lines;
import org.unchaff.text.Sentences;
import org.unchaff.text.Span;

/**
 * Finds lines that stand in many documents of a source. It has to see all documents twice: first it
 * counts all lines in memory that does not grow, then it looks at those that may be frequent
 * enough. The result does not depend on the order of the documents. Not safe for use by several
 * threads.
 */
public final class Learner {

  /** A line is short if it takes no more columns; a Han character takes two. */
  private static final int SHORT = 200;

  private static final int FEWEST_LETTERS = 4;

  /** A line of so many columns is a paragraph, whatever it ends with. */
  private static final int PARAGRAPH = 60;

  /** So many lines may be looked at in the second pass. */
  private static final int MOST_LINES = 100_000;

  /** Ordinary lines of a source that examples are made with. */
  private static final int PARAGRAPHS = 5;

  private final int asked;
  private final int mostLines;
  private final LineCounts counts = new LineCounts();
  private final Map<Source, Integer> documents = new TreeMap<>();
  private final Map<Long, LearnedLine> lines = new HashMap<>();
  private final Map<Source, SortedMap<Long, String>> paragraphs = new HashMap<>();
  private int least;

  /** A line of a document that is looked at, with its place among the filled ones. */
  private record Filled(String line, String key, long hash, int index, int of) {

    /** Whether it lies in the last third, and among the last twelve, as the zone {@code tail}. */
    boolean isAtEnd() {
      return of > 1 && of - 1 - index < Math.max(1, Math.min(12, of / 3));
    }

    /**
     * Whether it lies in the first quarter, and among the first three, as the zone {@code head}.
     */
    boolean isAtStart() {
      return of > 1 && index < Math.max(1, Math.min(3, of / 4));
    }

    boolean isSentence() {
      return Sentences.endsSentence(line, new Span(0, line.length()));
    }

    int columns() {
      return Chars.columns(line, new Span(0, line.length()));
    }
  }

  /** How a line stands in a document, and one of the places. */
  private record Here(Standing standing, Sample sample) {
    Here and(Here other) {
      Sample least = sample.hash() <= other.sample.hash() ? sample : other.sample;
      return new Here(standing.and(other.standing), least);
    }
  }

  /**
   * A learner.
   *
   * @param least in how many documents of its source a line has to stand
   */
  public Learner(int least) {
    this(least, MOST_LINES);
  }

  Learner(int least, int mostLines) {
    this.asked = least;
    this.least = least;
    this.mostLines = mostLines;
  }

  /** The first pass: counts the lines of a document. */
  public void count(Source source, Document document) {
    documents.merge(source, 1, Integer::sum);
    Set<Long> here = new HashSet<>();
    for (Filled line : filled(source, document)) {
      if (here.add(line.hash())) {
        counts.add(line.hash());
      }
    }
  }

  /** The second pass: looks at the frequent lines of a document that was counted. */
  public void look(Source source, Document document) {
    List<Filled> all = filled(source, document);
    Map<Long, Here> here = new LinkedHashMap<>();
    for (Filled line : all) {
      if (isFrequent(line) && counts.atMost(line.hash()) >= least) {
        Here place = new Here(standing(line, all), new Sample(line.line(), before(line, all)));
        here.merge(line.hash(), place, Here::and);
        lines.computeIfAbsent(
            line.hash(), hash -> new LearnedLine(source, LineForm.of(line.line())));
      }
      if (isParagraph(line)) {
        addParagraph(source, line.line());
      }
    }
    here.forEach((hash, place) -> line(hash).add(place.standing(), place.sample()));
    forgetTheRarest();
  }

  private LearnedLine line(long hash) {
    LearnedLine line = lines.get(hash);
    if (line == null) {
      throw new IllegalStateException("a line that is looked at is kept");
    }
    return line;
  }

  private static List<Filled> filled(Source source, Document document) {
    String text = document.text();
    Lines all = Lines.of(text);
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < all.count(); i++) {
      if (!Chars.isBlank(text, all.content(i))) {
        contents.add(all.content(i).in(text).toString().strip());
      }
    }
    List<Filled> filled = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      String line = contents.get(i);
      String key = isShort(line) ? LineForm.of(line).key() : "";
      filled.add(
          new Filled(
              line, key, key.isEmpty() ? 0 : LineForm.hash(source.key(), key), i, contents.size()));
    }
    return filled;
  }

  private static boolean isShort(String line) {
    Span all = new Span(0, line.length());
    return line.length() <= SHORT
        && Chars.columns(line, all) <= SHORT
        && Chars.letters(line, all) >= FEWEST_LETTERS;
  }

  /** By what was asked for: what counts as text must not hang on what was met before. */
  private boolean isFrequent(Filled line) {
    return !line.key().isEmpty() && counts.atMost(line.hash()) >= asked;
  }

  /** Ordinary text: long, or a sentence, and not to be met again and again. */
  private boolean isParagraph(Filled line) {
    return !isFrequent(line) && (line.isSentence() || line.columns() >= PARAGRAPH);
  }

  private Standing standing(Filled line, List<Filled> all) {
    boolean isContinued = false;
    if (line.index() + 1 < all.size()) {
      Filled next = all.get(line.index() + 1);
      isContinued = isParagraph(next) || !isFrequent(next) && !line.isAtEnd();
    }
    return new Standing(
        line.isAtEnd(),
        line.isAtStart(),
        line.isAtEnd() || line.isAtStart(),
        !line.isSentence(),
        isContinued);
  }

  private String before(Filled line, List<Filled> all) {
    if (line.index() == 0) {
      return "";
    }
    Filled before = all.get(line.index() - 1);
    boolean isUsable = isParagraph(before) && !Wording.holdsMarks(before.line());
    return isUsable ? Wording.context(before.line()) : "";
  }

  private void addParagraph(Source source, String line) {
    if (!Wording.holdsMarks(line)) {
      SortedMap<Long, String> kept = paragraphs.computeIfAbsent(source, s -> new TreeMap<>());
      String shown = Wording.context(line);
      kept.put(LineForm.hash("", shown), shown);
      if (kept.size() > PARAGRAPHS) {
        kept.remove(kept.lastKey());
      }
    }
  }

  /**
   * When there are too many lines, only those that are more frequent are looked at. All of these
   * were kept from the start, whatever the order, so nothing of them is lost.
   */
  private void forgetTheRarest() {
    while (lines.size() > mostLines) {
      least += Math.max(1, least / 4);
      lines.keySet().removeIf(hash -> counts.atMost(hash) < least);
    }
  }

  /** In how many documents a line had to stand in the end; more than asked for if memory was. */
  public int least() {
    return least;
  }

  /** Whether more had to be asked of lines than was wished, so that they fit into memory. */
  public boolean isStricter() {
    return least > asked;
  }

  /** How many documents each source has. */
  Map<Source, Integer> documents() {
    return documents;
  }

  /** Sources and documents that were seen, in words. */
  public String seen() {
    int all = documents.values().stream().mapToInt(count -> count).sum();
    return all
        + (all == 1 ? " document" : " documents")
        + " from "
        + documents.size()
        + (documents.size() == 1 ? " source" : " sources");
  }

  /** Some ordinary lines of a source. */
  List<String> paragraphs(Source source) {
    return List.copyOf(paragraphs.getOrDefault(source, new TreeMap<>()).values());
  }

  /** The lines that are frequent and no headings, the most frequent first. */
  List<LearnedLine> found() {
    return lines.values().stream()
        .filter(line -> line.documents() >= least && !line.isHeading())
        .sorted(
            Comparator.comparing((LearnedLine line) -> -line.documents())
                .thenComparing(LearnedLine::source)
                .thenComparing(LearnedLine::key))
        .toList();
  }
}
