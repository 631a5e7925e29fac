package org.unchaff.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.unchaff.Cleaning;
import org.unchaff.json.JsonArray;
import org.unchaff.json.JsonObject;
import org.unchaff.text.Span;

/**
 * Writes articles as the script of the HTML page reads them: the source text in pieces, each plain,
 * or cut, or left out, and the changes that the pieces belong to.
 */
final class Articles {

  /** Code units of text on each side of a change that an excerpt shows. */
  private static final int CONTEXT = 120;

  private final RuleTable rules;
  private final ReportText texts;

  Articles(RuleTable rules, ReportText texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** An article from its first character to its last. */
  String whole(Cleaning cleaning, List<Change> changes) {
    int end = cleaning.source().text().length();
    return article(cleaning, changes, List.of(new Span(0, end)));
  }

  /** The changes of an article with some text round each. */
  String excerpt(Cleaning cleaning, List<Change> changes) {
    return article(cleaning, changes, windows(cleaning.source().text(), changes));
  }

  /** What an excerpt shows: stretches in their order that do not touch. */
  private static List<Span> windows(String text, List<Change> changes) {
    Map<Integer, Span> byStart = new TreeMap<>();
    for (Change change : changes) {
      Span window =
          new Span(
              whole(text, Math.max(0, change.span().start() - CONTEXT)),
              whole(text, Math.min(text.length(), change.span().end() + CONTEXT)));
      byStart.merge(window.start(), window, Span::hull);
    }
    List<Span> windows = new ArrayList<>();
    for (Span window : byStart.values()) {
      int last = windows.size() - 1;
      if (last >= 0 && windows.get(last).end() >= window.start()) {
        windows.set(last, windows.get(last).hull(window));
      } else {
        windows.add(window);
      }
    }
    return windows;
  }

  /** An offset that does not split a surrogate pair. */
  private static int whole(String text, int offset) {
    boolean splits =
        offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    return splits ? offset - 1 : offset;
  }

  private String article(Cleaning cleaning, List<Change> changes, List<Span> windows) {
    String text = cleaning.source().text();
    JsonArray pieces = new JsonArray();
    int done = 0;
    for (Span window : windows) {
      addGap(pieces, done, window.start());
      addPieces(pieces, text, window, changes);
      done = window.end();
    }
    addGap(pieces, done, text.length());
    JsonArray list = new JsonArray();
    changes.forEach(change -> list.add(change(change)));
    return new JsonObject().put("pieces", pieces).put("changes", list).toString();
  }

  /** A number stands for so many code units that are not shown. */
  private static void addGap(JsonArray pieces, int from, int to) {
    if (to > from) {
      pieces.add(to - from);
    }
  }

  private void addPieces(JsonArray pieces, String text, Span window, List<Change> changes) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(window.start(), window.end()));
    for (Change change : changes) {
      if (window.contains(change.span())) {
        borders.add(change.span().start());
        borders.add(change.span().end());
      }
    }
    int start = window.start();
    for (int end : borders.tailSet(start, false)) {
      Span piece = new Span(start, end);
      List<Integer> here = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        if (changes.get(i).span().overlaps(piece)) {
          here.add(i);
        }
      }
      addPiece(pieces, text, piece, changes, here);
      start = end;
    }
  }

  private void addPiece(
      JsonArray pieces, String text, Span piece, List<Change> changes, List<Integer> here) {
    String shown = piece.in(text).toString();
    if (here.isEmpty()) {
      pieces.add(shown);
      return;
    }
    boolean isPersonal = here.stream().anyMatch(i -> !changes.get(i).isTidy());
    JsonArray which = new JsonArray();
    here.forEach(which::add);
    pieces.add(new JsonObject().put("t", isPersonal ? texts.show(shown) : shown).put("c", which));
  }

  private JsonObject change(Change change) {
    JsonObject object =
        new JsonObject()
            .put("r", rules.number(change))
            .put("k", change.isSuspected() ? "suspected" : change.kind())
            .put("l", change.line())
            .put("o", change.column());
    if (change.isTidy()) {
      return object;
    }
    JsonArray signals = new JsonArray();
    change
        .signals()
        .forEach(p -> signals.add(new JsonArray().add(p.points()).add(texts.showSignal(p.what()))));
    return object
        .put("n", change.characters())
        .put("w", change.reason())
        .put("s", signals)
        .put("to", change.replacement())
        .putTexts("a", change.also())
        .put("y", change.whyNot());
  }
}
