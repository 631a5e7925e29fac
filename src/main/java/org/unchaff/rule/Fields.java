package org.unchaff.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Nearest;

/** The keys of one mapping: unknown ones and those that stand twice are faults. */
final class Fields {

  /** Words that people know from elsewhere, and what to write in their place. */
  private static final Map<String, String> RESERVED =
      Map.of(
          "repeats-in-documents",
          "the name is kept for a later format; repeats counts within one document",
          "language",
          "say for: { languages: [zh] }, or when: { script: han }",
          "tags",
          "a rule has one category, and is switched by it or by its id",
          "was",
          "an id never changes; a new rule gets a new one",
          "severity",
          "say confidence: high, medium or low",
          "description",
          "the key for a note is about",
          "<<",
          "maps are not merged; what rules share stands under define");

  private final Values values;
  private final Place place;
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * @param what the mapping, for messages: "a rule"
   * @param known the keys it may have
   */
  Fields(String what, Node node, List<String> known, Values values) {
    this.values = values;
    this.place = node.place();
    if (!(node instanceof Entries mapping)) {
      values.faults().add(node.place(), what + " is a map, with lines as in " + example(known));
      return;
    }
    for (Entry entry : mapping.list()) {
      Text key = entry.key();
      if (known.contains(key.value()) && entries.putIfAbsent(key.value(), entry) != null) {
        values.faults().add(key.place(), "the key " + key.value() + " stands twice in " + what);
      }
    }
    for (Entry entry : mapping.list()) {
      if (!known.contains(entry.key().value())) {
        addUnknown(what, entry, known);
      }
    }
  }

  /** One slip is to be one fault, so what was meant is read as though it stood there. */
  private void addUnknown(String what, Entry entry, List<String> known) {
    String key = entry.key().value();
    String bare = key.replace('：', ' ').strip();
    String message = what + " has no key \"" + key + "\"" + Values.suggestion(key, known);
    Optional<String> meant = Nearest.to(key, known);
    if (key.indexOf('：') > 0 && known.contains(bare)) {
      message = "a full-width colon stands behind the key; write : and a space";
      meant = Optional.of(bare);
    } else if (RESERVED.containsKey(key)) {
      message = what + " has no key \"" + key + "\": " + RESERVED.get(key);
      meant = Optional.empty();
    }
    values.faults().add(entry.key().place(), message);
    meant.ifPresent(right -> entries.putIfAbsent(right, entry));
  }

  private static String example(List<String> known) {
    return known.get(0) + ": ...";
  }

  Place place() {
    return place;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  Place keyPlace(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place : entry.key().place();
  }

  /**
   * The value of a key that has to be there.
   *
   * @param right what would be right, for who forgot it
   */
  Optional<Text> required(String key, String what, String right) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      values.faults().add(place, what + " has no " + key + "; " + right);
    }
    return node.flatMap(value -> values.text(key, value));
  }

  Optional<Text> text(String key) {
    return node(key).flatMap(node -> values.text(key, node));
  }

  List<Text> texts(String key) {
    return node(key).map(node -> values.texts(key, node)).orElse(List.of());
  }

  Optional<Integer> number(String key, int least) {
    return node(key).flatMap(node -> values.number(key, node, least));
  }

  /** Whether a key that takes the one word true is there. */
  boolean flag(String key) {
    Optional<Text> word = text(key);
    word.filter(text -> !text.value().equals("true"))
        .ifPresent(text -> values.faults().add(text.place(), key + " takes one word: true"));
    return word.isPresent();
  }

  <E extends Keyed> Optional<E> oneOf(String key, E[] constants) {
    return node(key).flatMap(node -> values.oneOf(key, node, constants));
  }

  <T> Optional<T> read(String key, Function<Node, Optional<T>> reader) {
    return node(key).flatMap(reader);
  }
}
