package org.unchaff.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Fold;
import org.unchaff.text.Span;
import org.unchaff.text.View;

/**
 * The {@code define} part of a pack. A definition is one text, put in as it is, or a list of
 * phrases: any of them in {@code match}, and a group of alternatives, each taken literally, in
 * {@code regex}.
 */
final class Definitions {

  /** What one value may grow to by definitions, in UTF-16 code units. */
  static final int LARGEST = 100_000;

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

  private final Values values;
  private final String file;
  private final @Nullable Definitions below;
  private final Map<String, Definition> definitions;
  private final Growth growth = new Growth();

  /** A definition's texts; a list even with one text counts as phrases. */
  private record Definition(List<Text> texts, boolean isList) {}

  /** A value that grew too large; the fault is already listed. */
  private static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Definitions(String file, Values values) {
    this(file, values, new HashMap<>(), null);
  }

  private Definitions(
      String file,
      Values values,
      Map<String, Definition> definitions,
      @Nullable Definitions below) {
    this.file = file;
    this.values = values;
    this.definitions = definitions;
    this.below = below;
  }

  /**
   * These definitions for what this pack says, and others for what it took over from the pack
   * below.
   */
  Definitions above(Definitions other) {
    return new Definitions(file, values, definitions, other);
  }

  /** The same definitions, to be put in anew, with faults of that going elsewhere. */
  Definitions anew(Values other) {
    return new Definitions(file, other, definitions, below == null ? null : below.anew(other));
  }

  private @Nullable Definition find(Text item, String name) {
    boolean isOwn = item.place().file().equals(file);
    return below == null || isOwn ? definitions.get(name) : below.find(item, name);
  }

  void read(Node node, PackFiles files) {
    if (!(node instanceof Entries entries)) {
      values.faults().add(node.place(), "define is a map of names and texts");
      return;
    }
    for (Entry entry : entries.list()) {
      String name = entry.key().value();
      if (!values.faults().isTrusted() && !name.matches("[a-z][a-z0-9-]*")) {
        values
            .faults()
            .add(entry.key().place(), "a definition's name is lower case: letters, digits, -");
      }
      if (definitions.putIfAbsent(name, definition(entry.value(), files)) != null) {
        values.faults().add(entry.key().place(), "the definition " + name + " stands twice");
      }
    }
  }

  private Definition definition(Node node, PackFiles files) {
    if (node instanceof Entries) {
      Fields fields = new Fields("a definition", node, List.of("file"), values);
      return new Definition(
          fields
              .required("file", "a definition that is a map", "write { file: words.txt }")
              .map(files::phrases)
              .orElse(List.of()),
          true);
    }
    return new Definition(values.texts("a definition", node), node instanceof Items);
  }

  /** The phrases that an item of {@code match} stands for. */
  List<Text> phrases(Text item) {
    List<Text> out = new ArrayList<>();
    try {
      addPhrases(item, item, new LinkedHashSet<>(), out);
      return out;
    } catch (TooLargeException e) {
      return List.of();
    }
  }

  private void addPhrases(Text asked, Text item, Set<String> open, List<Text> out) {
    Matcher reference = REFERENCE.matcher(item.value());
    if (!reference.find()) {
      grow(asked, item.value().length(), out.size());
      out.add(item);
    } else if (!reference.group().equals(item.value())) {
      values
          .faults()
          .add(
              item.place(),
              "in match a ${name} stands alone as an item; use regex to put one into a text");
    } else {
      String name = reference.group(1);
      for (Text text : open(item, name, open)) {
        addPhrases(asked, text, open, out);
      }
      open.remove(name);
    }
  }

  /** The texts of a definition that is being put in; none if it is missing or goes in a circle. */
  private List<Text> open(Text item, String name, Set<String> open) {
    Definition definition = find(item, name);
    if (definition == null) {
      unknown(item, name);
      return List.of();
    }
    if (!open.add(name)) {
      values
          .faults()
          .add(
              item.place(),
              "definitions go in a circle: " + String.join(", ", open) + " and again " + name);
      throw new TooLargeException();
    }
    return definition.texts();
  }

  private void grow(Text asked, int by, int already) {
    if (already > LARGEST || by > LARGEST || !growth.add(by + 1L)) {
      tooLarge(asked);
    }
  }

  private void tooLarge(Text asked) {
    values
        .faults()
        .add(
            asked.place(),
            "definitions make this grow beyond "
                + LARGEST
                + " characters, or the whole pack beyond "
                + Growth.LARGEST
                + "; put in less");
    throw new TooLargeException();
  }

  private void unknown(Text item, String name) {
    values
        .faults()
        .add(
            item.place(),
            "nothing is defined as "
                + name
                + (definitions.isEmpty()
                    ? "; this pack has no define"
                    : Values.suggestion(name, List.copyOf(definitions.keySet()))));
  }

  /** Takes account of a pattern of so many parts; a fault where the pack grows too large. */
  boolean hasRoomFor(Text item, long parts) {
    if (growth.add(parts)) {
      return true;
    }
    values
        .faults()
        .add(
            item.place(),
            "the patterns of this pack together grow beyond "
                + Growth.LARGEST
                + " parts when their repetitions are written out; shorten gaps");
    return false;
  }

  /** A regex with its definitions put in, as a view of what was written. */
  View regex(Text item, Fold fold) {
    try {
      List<Splice> splices = new ArrayList<>();
      Matcher reference = REFERENCE.matcher(item.value());
      while (reference.find()) {
        String inserted = inserted(item, item, reference.group(1), fold, new LinkedHashSet<>());
        splices.add(new Splice(new Span(reference.start(), reference.end()), inserted));
      }
      return View.of(item.value(), new Edits(splices));
    } catch (TooLargeException e) {
      return View.identity("x");
    }
  }

  private String inserted(Text asked, Text item, String name, Fold fold, Set<String> open) {
    Definition definition = find(item, name);
    List<Text> texts = open(item, name, open);
    if (definition == null) {
      return "x";
    }
    StringBuilder out = new StringBuilder(definition.isList() ? "(?:" : "");
    String bar = "";
    for (Text text : texts) {
      out.append(bar);
      out.append(
          definition.isList()
              ? literally(asked, text, fold, open)
              : expanded(asked, text, fold, open));
      bar = "|";
      grow(asked, out.length() > LARGEST ? out.length() : text.value().length(), 0);
    }
    open.remove(name);
    return out.append(definition.isList() ? ")" : "").toString();
  }

  private String literally(Text asked, Text text, Fold fold, Set<String> open) {
    Matcher reference = REFERENCE.matcher(text.value());
    return reference.matches()
        ? inserted(asked, text, reference.group(1), fold, open)
        : TextPatterns.quote(fold.of(text.value()));
  }

  private String expanded(Text asked, Text text, Fold fold, Set<String> open) {
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text.value());
    int done = 0;
    while (reference.find()) {
      out.append(text.value(), done, reference.start());
      out.append(inserted(asked, text, reference.group(1), fold, open));
      done = reference.end();
      grow(asked, out.length(), 0);
    }
    return out.append(text.value(), done, text.value().length()).toString();
  }
}
