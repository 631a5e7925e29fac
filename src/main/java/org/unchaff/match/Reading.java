package org.unchaff.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.match.PatternSearch.Search;
import org.unchaff.text.Chars;
import org.unchaff.text.Fold;
import org.unchaff.text.Layout;
import org.unchaff.text.Origin;
import org.unchaff.text.Span;

/**
 * A layout while rules look at it: what was found where, and what rules ask of it again and again.
 * Serves one thread.
 */
public final class Reading {

  /**
   * So far, in UTF-16 code units, are stretches looked for that are the same: farther than articles
   * reach, so that a text of many megabytes takes no time that grows with its square.
   */
  private static final int AROUND = 1 << 16;

  private final boolean explains;
  private final Layout layout;
  private final Origin origin;
  private final Search search;

  private final Nominations nominated = new Nominations();

  private final Map<Integer, String> foldedLines = new HashMap<>();
  private final Map<Integer, Looked> lookedAt = new HashMap<>();
  private final Map<Integer, Boolean> inText = new HashMap<>();
  private final Map<Runner, List<Span>> stretches = new HashMap<>();
  private Map<String, Integer> repeats = Map.of();
  private boolean isWeighed;
  private Optional<BoilerplateLook> boilerplate = Optional.empty();

  Reading(Layout layout, Origin origin, Search search, boolean explains) {
    this.origin = origin;
    this.explains = explains;
    this.layout = layout;
    this.search = search;
    search.scan(nominated::add);
  }

  /**
   * Whether rules also tell what they looked at and left, which nobody needs who only wants it
   * cleaned.
   */
  boolean explains() {
    return explains;
  }

  public Layout layout() {
    return layout;
  }

  /** The text's pieces by what is known of its language's boilerplate, if anything is. */
  Optional<BoilerplateLook> boilerplate() {
    if (!isWeighed) {
      isWeighed = true;
      boilerplate =
          layout
              .mainLanguage()
              .flatMap(Boilerplate::of)
              .map(model -> new BoilerplateLook(this, model));
    }
    return boilerplate;
  }

  /** Where the text came from. */
  Origin origin() {
    return origin;
  }

  /** The trigger patterns that may occur anywhere. */
  int[] patternsFound() {
    return nominated.patterns();
  }

  /** The lines that a trigger pattern may occur in, in order. */
  int[] linesWith(int pattern) {
    return nominated.lines(pattern);
  }

  /** Whether a trigger pattern may occur anywhere. */
  boolean mayHold(int pattern) {
    return nominated.has(pattern);
  }

  /** Whether a trigger pattern may occur in a line. */
  boolean mayHold(int pattern, int line) {
    return nominated.has(pattern, line);
  }

  /** All places of a pattern in a line. */
  List<Span> find(int pattern, int line) {
    return search.tells(pattern) && !nominated.has(pattern, line)
        ? List.of()
        : search.find(pattern, line);
  }

  /** What a runner would take. */
  List<Span> stretches(Runner runner) {
    List<Span> known = stretches.get(runner);
    if (known == null) {
      List<Span> found = new ArrayList<>();
      runner.find(
          this,
          match -> {
            if (match.stopped().isEmpty()) {
              found.add(match.target());
            }
          });
      known = List.copyOf(found);
      stretches.put(runner, known);
    }
    return known;
  }

  /** Whether a pattern occurs in a line and overlaps a stretch. */
  boolean overlaps(int pattern, Span span) {
    for (int line = layout.lineAt(span.start());
        line < layout.lineCount() && layout.line(line).start() < span.end();
        line++) {
      for (Span found : find(pattern, line)) {
        if (found.overlaps(span)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a pattern occurs on so many of the lines from one to another. */
  boolean occurs(int pattern, int first, int last, int times) {
    Looked looked = lookedAt.computeIfAbsent(pattern, p -> new Looked(new BitSet(), new BitSet()));
    int met = 0;
    for (int line = looked.next(first); line <= last && met < times; line = looked.next(line + 1)) {
      if (!looked.asked().get(line)) {
        looked.asked().set(line);
        looked.holding().set(line, !find(pattern, line).isEmpty());
      }
      met += looked.holding().get(line) ? 1 : 0;
    }
    return met >= times;
  }

  /**
   * The lines in which a pattern was looked for, and those where it was found: a thousand lines may
   * be near each of many thousand places.
   */
  private record Looked(BitSet asked, BitSet holding) {

    /** The first line from here on that holds the pattern, or that is not known. */
    int next(int line) {
      int holds = holding.nextSetBit(line);
      int unknown = asked.nextClearBit(line);
      return holds < 0 ? unknown : Math.min(holds, unknown);
    }
  }

  /** Whether a trigger pattern occurs anywhere, neither quoted nor as code. */
  boolean isInText(int pattern) {
    return inText.computeIfAbsent(
        pattern,
        p ->
            Arrays.stream(linesWith(p))
                .mapToObj(line -> find(p, line))
                .flatMap(List::stream)
                .anyMatch(this::isMeant));
  }

  private boolean isMeant(Span span) {
    return !layout.isQuoted(span) && !layout.isCode(span);
  }

  /** A line under the plain fold, without white space at its ends. */
  String foldedLine(int line) {
    return foldedLines.computeIfAbsent(
        line, i -> Fold.PLAIN.of(layout.line(i).in(layout.text()).toString()).strip());
  }

  /**
   * How often a stretch stands in the text: as whole lines if it is one, else anywhere within
   * {@link #AROUND} of it.
   */
  int repeats(Span span) {
    if (span.isEmpty()) {
      return 0;
    }
    int line = layout.lineAt(span.start());
    Span content = layout.line(line);
    if (content.contains(span)
        && Chars.letters(layout.text(), content) == Chars.letters(layout.text(), span)) {
      return lineRepeats().getOrDefault(foldedLine(line), 0);
    }
    String text = span.in(layout.text()).toString();
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(layout.text().length(), span.end() + AROUND);
    String around = layout.text().substring(from, to);
    int count = 0;
    for (int at = around.indexOf(text); at >= 0; at = around.indexOf(text, at + text.length())) {
      count++;
    }
    return count;
  }

  private Map<String, Integer> lineRepeats() {
    if (repeats.isEmpty()) {
      repeats = new HashMap<>();
      for (int line = 0; line < layout.lineCount(); line++) {
        if (!layout.isBlank(line)) {
          repeats.merge(foldedLine(line), 1, Integer::sum);
        }
      }
    }
    return repeats;
  }
}
