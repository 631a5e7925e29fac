package org.unchaff.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text as rules see it: its shape, and the lines, sentences, quotations and code that the shape
 * gives.
 *
 * <p>All places are places in {@link #text()}, which is the given text with hard-wrapped lines
 * joined again; {@link #view()} leads back. What costs something is made when first asked for, so a
 * layout serves one thread.
 */
public final class Layout {

  /** A text of no more lines than this, with several sentences, is flat. */
  private static final int FEW_LINES = 2;

  /** A flat text has at least so many sentences. */
  private static final int SEVERAL_SENTENCES = 3;

  private final View view;
  private final Lines lines;
  private final Map<Integer, List<Span>> sentences = new HashMap<>();
  private final Map<Integer, List<Span>> quotations = new HashMap<>();
  private final Map<Integer, List<Span>> codeSpans = new HashMap<>();
  private final Map<Integer, List<Span>> asides = new HashMap<>();
  private final boolean wrapped;
  private @Nullable BreakIterator breaks;
  private @Nullable Shape shape;
  private @Nullable List<Span> units;
  private @Nullable BitSet shown;
  private @Nullable Scripts scripts;
  private @Nullable Set<Language> languages;

  /** The languages that were asked for, and those of them that the text may be in. */
  private final Set<Language> asked = EnumSet.noneOf(Language.class);

  private final Set<Language> known = EnumSet.noneOf(Language.class);

  private Layout(View view, Lines lines, boolean wrapped) {
    this.view = view;
    this.lines = lines;
    this.wrapped = wrapped;
  }

  public static Layout of(String text) {
    Lines lines = Lines.of(text);
    Wrapping wrapping = new Wrapping(text, lines);
    if (!wrapping.isWrapped()) {
      return new Layout(View.identity(text), lines, false);
    }
    View joined = wrapping.joined();
    return new Layout(joined, Lines.of(joined.text()), true);
  }

  /** The text that all places of this layout are places in. */
  public String text() {
    return view.text();
  }

  /** Leads from {@link #text()} back to the text that was laid out. */
  public View view() {
    return view;
  }

  public Shape shape() {
    if (shape == null) {
      shape = wrapped ? Shape.WRAPPED : isFlat() ? Shape.FLAT : Shape.PARAGRAPHS;
    }
    return shape;
  }

  private boolean isFlat() {
    int written = 0;
    int sentenceCount = 0;
    for (int i = 0; i < lineCount() && written <= FEW_LINES; i++) {
      if (!isBlank(i)) {
        written++;
        sentenceCount += written <= FEW_LINES ? sentences(i).size() : 0;
      }
    }
    return written > 0 && written <= FEW_LINES && sentenceCount >= SEVERAL_SENTENCES * written;
  }

  public int lineCount() {
    return lines.count();
  }

  /** A line without its line end. */
  public Span line(int index) {
    return lines.content(index);
  }

  /** The line that an offset stands in. */
  public int lineAt(int offset) {
    return lines.at(offset);
  }

  public boolean isBlank(int line) {
    return Chars.isBlank(text(), line(line));
  }

  /** The sentences of a line; together they are all of it. */
  public List<Span> sentences(int line) {
    return inLine(sentences, line, this::sentencesOf);
  }

  private List<Span> sentencesOf(String line) {
    if (breaks == null) {
      breaks = Sentences.breaks();
    }
    return Sentences.of(line, breaks);
  }

  /** What stands aside from the running text of a line: in brackets or boxes, marks included. */
  public List<Span> asides(int line) {
    return inLine(asides, line, Asides::of);
  }

  private List<Span> inLine(
      Map<Integer, List<Span>> cache, int line, Function<String, List<Span>> find) {
    return cache.computeIfAbsent(
        line,
        i -> {
          Span place = line(i);
          List<Span> found = find.apply(place.in(text()).toString());
          return found.stream().map(span -> span.shift(place.start())).toList();
        });
  }

  /** Whether a stretch of a line lies inside quotation marks. */
  public boolean isQuoted(Span span) {
    return isInside(span, inLine(quotations, lineAt(span.start()), Quotations::of));
  }

  /**
   * Whether a stretch of a line is all that a pair of quotation marks holds: then it is spoken of,
   * not used.
   */
  public boolean isMentioned(Span span) {
    for (Span frame : inLine(quotations, lineAt(span.start()), Quotations::of)) {
      if (frame.start() + 1 == span.start() && span.end() + 1 == frame.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a stretch is shown rather than said: in a fenced block of code, between backquotes, set
   * in, or announced by a colon.
   */
  public boolean isCode(Span span) {
    int line = lineAt(span.start());
    if (shown == null) {
      shown = CodeBlocks.fenced(text(), lines);
      shown.or(Specimens.of(text(), lines));
    }
    return shown.get(line) || isInside(span, inLine(codeSpans, line, CodeBlocks::inline));
  }

  private static boolean isInside(Span span, List<Span> frames) {
    for (Span frame : frames) {
      if (frame.contains(span) && !frame.equals(span)) {
        return true;
      }
    }
    return false;
  }

  /** What zones are counted in: the lines that hold something, or the sentences of a flat text. */
  public List<Span> units() {
    if (units == null) {
      units = new ArrayList<>();
      for (int i = 0; i < lineCount(); i++) {
        if (shape() == Shape.FLAT) {
          units.addAll(sentences(i));
        } else if (!isBlank(i)) {
          units.add(line(i));
        }
      }
    }
    return units;
  }

  /** The unit that an offset stands in, or the one before it: 0 to the number of units less one. */
  public int unitAt(int offset) {
    int low = 0;
    int high = units().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (units().get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The languages that the text may be in; none if it is no known one. */
  public Set<Language> languages() {
    if (languages == null) {
      languages = Languages.of(text(), scripts());
    }
    return languages;
  }

  /** The one language that most speaks for; none if the text is in no known one. */
  public Optional<Language> mainLanguage() {
    return Languages.main(text(), scripts());
  }

  /** Whether the text may be in a language; cheaper than all {@link #languages}. */
  public boolean isIn(Language language) {
    if (!asked.contains(language)) {
      asked.add(language);
      boolean isIn =
          Languages.byScript(language, scripts()).orElseGet(() -> languages().contains(language));
      if (isIn) {
        known.add(language);
      }
    }
    return known.contains(language);
  }

  /** Whether the text may be in one of some languages. */
  public boolean isInAny(Set<Language> any) {
    for (Language language : any) {
      if (isIn(language)) {
        return true;
      }
    }
    return false;
  }

  public Scripts scripts() {
    if (scripts == null) {
      scripts = Scripts.of(text());
    }
    return scripts;
  }
}
