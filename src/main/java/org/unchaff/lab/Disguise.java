package org.unchaff.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.unchaff.rule.Example;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Fold;
import org.unchaff.text.Span;

/**
 * Ways to write a text differently that a fold undoes; a rule has to see through all that its fold
 * undoes.
 */
enum Disguise {
  UPPER_CASE(Fold.PLAIN, text -> text.toUpperCase(Locale.ROOT)),
  FULL_WIDTH(Fold.PLAIN, Disguise::fullWidth),
  HIDDEN_CHARACTERS(Fold.PLAIN, text -> between(text, "\u200b")),
  CIRCLED_DIGITS(Fold.STRONG, Disguise::circled),
  SPACED(Fold.STRONG, text -> between(text, " "));

  private final Fold undoneBy;
  private final UnaryOperator<String> change;

  Disguise(Fold undoneBy, UnaryOperator<String> change) {
    this.undoneBy = undoneBy;
    this.change = change;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a text means the same in this disguise under a fold. */
  boolean isUndone(Fold fold, String text) {
    return fold.compareTo(undoneBy) >= 0 && fold.of(change.apply(text)).equals(fold.of(text));
  }

  /** The example with what goes disguised. */
  Example apply(Example example) {
    StringBuilder text = new StringBuilder();
    List<Splice> splices = new ArrayList<>();
    int done = 0;
    for (Splice splice : example.edits().splices()) {
      text.append(example.text(), done, splice.span().start());
      int start = text.length();
      text.append(change.apply(splice.span().in(example.text()).toString()));
      splices.add(new Splice(new Span(start, text.length()), splice.replacement()));
      done = splice.span().end();
    }
    text.append(example.text().substring(done));
    return new Example(text.toString(), new Edits(splices), example.place());
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xfee0) : (char) c));
    return wide.toString();
  }

  private static String circled(String text) {
    StringBuilder circled = new StringBuilder();
    text.chars()
        .forEach(c -> circled.append(c >= '1' && c <= '9' ? (char) (c - '1' + '①') : (char) c));
    return circled.toString();
  }

  /** Sets something between letters and digits that stand side by side. */
  private static String between(String text, String what) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(text.charAt(i));
      boolean inside =
          i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      out.append(inside ? what : "");
    }
    return out.toString();
  }
}
