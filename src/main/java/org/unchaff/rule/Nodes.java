package org.unchaff.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;

/** Questions to nodes, and one mapping laid over another. */
final class Nodes {

  /** What a change adds to; it takes the place of all else. */
  private static final Set<String> ADDED_TO = Set.of("unless", "keeps", "removes");

  /** What says something to people and nothing about what a rule does. */
  private static final Set<String> FOR_PEOPLE = Set.of("about", "removes", "keeps");

  private Nodes() {}

  static Optional<Node> value(Entries mapping, String key) {
    return mapping.list().stream()
        .filter(entry -> entry.key().value().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  static Optional<String> text(Entries mapping, String key) {
    return value(mapping, key)
        .flatMap(node -> node instanceof Text text ? Optional.of(text.value()) : Optional.empty());
  }

  static String keys(Entries mapping) {
    return mapping.list().stream()
        .map(entry -> entry.key().value())
        .collect(Collectors.joining(", "));
  }

  /** A rule with some of its keys changed. */
  static Entries overlay(Entries rule, Entries change) {
    List<Entry> merged = new ArrayList<>(rule.list());
    for (Entry entry : change.list()) {
      String key = entry.key().value();
      Optional<Node> old = value(rule, key);
      merged.removeIf(other -> other.key().value().equals(key));
      Node value = entry.value();
      if (old.isPresent() && ADDED_TO.contains(key)) {
        value = key.equals("unless") ? joinPatterns(old.get(), value) : join(old.get(), value);
      }
      merged.add(new Entry(entry.key(), value));
    }
    return new Entries(rule.place(), merged);
  }

  private static Items join(Node left, Node right) {
    List<Node> nodes = new ArrayList<>(items(left));
    nodes.addAll(items(right));
    return new Items(right.place(), nodes);
  }

  private static List<Node> items(Node node) {
    return node instanceof Items items ? items.nodes() : List.of(node);
  }

  private static Entries joinPatterns(Node left, Node right) {
    List<Entry> entries = new ArrayList<>();
    for (String key : List.of("match", "regex")) {
      List<Node> nodes = new ArrayList<>(patterns(left, key));
      nodes.addAll(patterns(right, key));
      if (!nodes.isEmpty()) {
        Text name = new Text(right.place(), key, true);
        entries.add(new Entry(name, new Items(right.place(), nodes)));
      }
    }
    return new Entries(right.place(), entries);
  }

  private static List<Node> patterns(Node node, String key) {
    if (node instanceof Entries entries) {
      return value(entries, key).map(Nodes::items).orElse(List.of());
    }
    return key.equals("match") ? items(node) : List.of();
  }

  /** A text that is the same for nodes that mean the same; what is for people only is left out. */
  static String canonical(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof Text text) {
      out.append(text.value().length()).append('=').append(text.value());
    } else if (node instanceof Items items) {
      out.append('[');
      items.nodes().forEach(item -> write(item, out));
      out.append(']');
    } else if (node instanceof Entries entries) {
      out.append('{');
      entries.list().stream()
          .filter(entry -> !FOR_PEOPLE.contains(entry.key().value()))
          .sorted(Comparator.comparing(entry -> entry.key().value()))
          .forEach(
              entry -> {
                write(entry.key(), out);
                write(entry.value(), out);
              });
      out.append('}');
    }
  }
}
