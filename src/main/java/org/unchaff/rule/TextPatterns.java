package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unchaff.engine.CodePoints;
import org.unchaff.engine.Regex;
import org.unchaff.engine.RegexFault;
import org.unchaff.engine.RegexParser;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Text;
import org.unchaff.rule.TextPattern.Expanded;
import org.unchaff.text.Fold;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/**
 * Reads the texts and regular expressions of a rule, and refuses those that folding makes
 * impossible.
 */
final class TextPatterns {

  /** Classes with more members are not asked one by one whether folding leaves any of them. */
  private static final int MOST_MEMBERS = 200;

  private static final String NEVER = "never";

  private final Values values;
  private final Definitions definitions;
  private final Fold fold;

  TextPatterns(Values values, Definitions definitions, Fold fold) {
    this.values = values;
    this.definitions = definitions;
    this.fold = fold;
  }

  /** Reads under another fold. */
  TextPatterns under(Fold other) {
    return new TextPatterns(values, definitions, other);
  }

  Fold fold() {
    return fold;
  }

  /** The text as a regular expression that matches just it. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c) && c != ' ') {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }

  /** What stands under match and regex, either or both. */
  List<TextPattern> read(Fields fields) {
    List<TextPattern> patterns = new ArrayList<>();
    fields.node("match").ifPresent(node -> patterns.addAll(literals(node)));
    fields.node("regex").ifPresent(node -> patterns.addAll(regexes(node)));
    return patterns;
  }

  /** A text, a list of texts, or a map with match and regex. */
  List<TextPattern> readShort(String what, Node node) {
    if (node instanceof Entries entries) {
      Fields fields = new Fields(what, node, List.of("match", "regex"), values);
      if (entries.list().isEmpty()) {
        values.faults().add(node.place(), what + " names nothing to find: give it match or regex");
      }
      return read(fields);
    }
    return literals(node);
  }

  List<TextPattern> literals(Node node) {
    List<TextPattern> patterns = new ArrayList<>();
    for (Text item : values.texts("match", node)) {
      for (Text phrase : definitions.phrases(item)) {
        literal(phrase).ifPresent(patterns::add);
      }
    }
    return patterns;
  }

  Optional<TextPattern> literal(Text phrase) {
    if (values.faults().isTrusted()) {
      String text = phrase.value();
      return Optional.of(
          TextPattern.shipped(
              text, true, phrase.place(), () -> new Expanded(text, Regex.literal(fold.of(text)))));
    }
    String folded = fold.of(phrase.value());
    if (folded.isBlank()) {
      values
          .faults()
          .add(
              phrase.place(),
              "nothing is left of this text under fold: "
                  + key(fold)
                  + ", so it would match everywhere");
      return Optional.empty();
    }
    return Optional.of(TextPattern.of(phrase.value(), Regex.literal(folded), true, phrase.place()));
  }

  private List<TextPattern> regexes(Node node) {
    List<TextPattern> patterns = new ArrayList<>();
    for (Text item : values.texts("regex", node)) {
      regex(item).ifPresent(patterns::add);
    }
    return patterns;
  }

  Optional<TextPattern> regex(Text item) {
    if (values.faults().isTrusted()) {
      return Optional.of(
          TextPattern.shipped(item.value(), false, item.place(), () -> expanded(item)));
    }
    View expanded = definitions.regex(item, fold);
    try {
      Regex regex = RegexParser.parse(expanded.text(), this::impossible);
      if (!definitions.hasRoomFor(item, regex.expandedSize())) {
        return Optional.empty();
      }
      return Optional.of(TextPattern.of(expanded.text(), regex, false, item.place()));
    } catch (RegexFault e) {
      int at = Math.min(e.position(), expanded.text().length());
      int written = expanded.toSource(new Span(at, at)).start();
      String reason = e.reason().equals(NEVER) ? never(expanded.text(), item.value()) : e.reason();
      values.faults().add(shifted(item, written), reason);
      return Optional.empty();
    }
  }

  private Expanded expanded(Text item) {
    String source = definitions.regex(item, fold).text();
    try {
      return new Expanded(source, RegexParser.parse(source));
    } catch (RegexFault e) {
      throw new IllegalStateException(item.place() + ": a built-in pack has a fault", e);
    }
  }

  /**
   * The place of a character inside a text; the text's own place where escapes or folding of lines
   * hide it.
   */
  private Place shifted(Text item, int offset) {
    Place place = item.place();
    String line = values.faults().line(place);
    int start =
        line.offsetByCodePoints(
            0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    int quote = item.isPlain() ? 0 : 1;
    boolean asWritten = line.startsWith(item.value(), start + quote);
    int columns = item.value().codePointCount(0, Math.min(offset, item.value().length()));
    return asWritten
        ? new Place(place.file(), place.line(), place.column() + quote + columns)
        : place;
  }

  static String key(Fold fold) {
    return fold.name().toLowerCase(Locale.ROOT);
  }

  /** Why a set of characters can never be met in folded text, or null. */
  private @Nullable String impossible(CodePoints set) {
    int size = 0;
    for (int range = 0; range < set.ranges(); range++) {
      size += set.last(range) - set.first(range) + 1;
      if (size > MOST_MEMBERS) {
        return null;
      }
      for (int c = set.first(range); c <= set.last(range); c++) {
        String member = Character.toString(c);
        if (fold.of(member).equals(member)) {
          return null;
        }
      }
    }
    return NEVER;
  }

  /** What to say of a pattern that folded text never meets: its folded form, if it has one. */
  private String never(String expanded, String written) {
    String folded = FoldedPattern.of(written, fold);
    boolean helps = !folded.isBlank() && !folded.equals(written);
    return "patterns are compared with folded text (fold: "
        + key(fold)
        + "), where this never stands; "
        + (helps
            ? "write " + folded
            : expanded.equals(written) ? "leave it out" : "see what is defined");
  }
}
