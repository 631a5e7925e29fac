package org.unchaff.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private final Map<String, Definition> definitions = new HashMap<>();

  /** A definition's texts; a list even with one text counts as phrases. */
  private record Definition(List<Text> texts, boolean isList) {}

  Definitions(String file, Values values) {
    this(file, values, null);
  }

  private Definitions(String file, Values values, @Nullable Definitions below) {
    this.file = file;
    this.values = values;
    this.below = below;
  }

  /**
   * These definitions for what this pack says, and others for what it took over from the pack
   * below.
   */
  Definitions above(Definitions other) {
    Definitions layered = new Definitions(file, values, other);
    layered.definitions.putAll(definitions);
    return layered;
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
      if (!name.matches("[a-z][a-z0-9-]*")) {
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
              .required("file", "a definition that is a map")
              .map(files::phrases)
              .orElse(List.of()),
          true);
    }
    return new Definition(values.texts("a definition", node), node instanceof Items);
  }

  /** The phrases that an item of {@code match} stands for. */
  List<Text> phrases(Text item) {
    List<Text> out = new ArrayList<>();
    addPhrases(item, new ArrayDeque<>(), out);
    return out;
  }

  private void addPhrases(Text item, Deque<String> open, List<Text> out) {
    Matcher reference = REFERENCE.matcher(item.value());
    if (!reference.find()) {
      out.add(item);
      return;
    }
    String name = reference.group(1);
    Definition definition = find(item, name);
    if (definition == null) {
      unknown(item, name);
    } else if (open.contains(name)) {
      values.faults().add(item.place(), "the definition " + name + " holds itself");
    } else if (reference.group().equals(item.value())) {
      open.push(name);
      definition.texts().forEach(text -> addPhrases(text, open, out));
      open.pop();
      if (out.stream().mapToLong(text -> text.value().length()).sum() > LARGEST) {
        out.clear();
        values
            .faults()
            .add(item.place(), "definitions make this grow beyond " + LARGEST + " characters");
      }
    } else {
      values
          .faults()
          .add(
              item.place(),
              "in match a ${name} stands alone as an item; use regex to put one into a text");
    }
  }

  private void unknown(Text item, String name) {
    values
        .faults()
        .add(
            item.place(),
            "nothing is defined as "
                + name
                + (definitions.isEmpty()
                    ? ""
                    : Values.suggestion(name, List.copyOf(definitions.keySet()))));
  }

  /** A regex with its definitions put in, as a view of what was written. */
  View regex(Text item, Fold fold) {
    List<Splice> splices = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(item.value());
    while (reference.find()) {
      String inserted = alternatives(item, reference.group(1), fold);
      splices.add(new Splice(new Span(reference.start(), reference.end()), inserted));
    }
    View view = View.of(item.value(), new Edits(splices));
    if (view.text().length() > LARGEST) {
      values
          .faults()
          .add(item.place(), "definitions make this grow beyond " + LARGEST + " characters");
      return View.identity("x");
    }
    return view;
  }

  private String alternatives(Text item, String name, Fold fold) {
    Definition definition = find(item, name);
    if (definition == null) {
      unknown(item, name);
      return "x";
    }
    if (!definition.isList()) {
      return definition.texts().stream().map(Text::value).collect(Collectors.joining());
    }
    return phrases(new Text(item.place(), "${" + name + "}", true)).stream()
        .map(phrase -> TextPatterns.quote(fold.of(phrase.value())))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
