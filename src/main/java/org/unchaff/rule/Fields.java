package org.unchaff.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Text;

/** The keys of one mapping: unknown ones and those that stand twice are faults. */
final class Fields {

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
      values.faults().add(node.place(), what + " is a map of keys and values");
      return;
    }
    for (Entry entry : mapping.list()) {
      Text key = entry.key();
      if (!known.contains(key.value())) {
        values.faults().add(key.place(), unknown(what, key.value(), known));
      } else if (entries.putIfAbsent(key.value(), entry) != null) {
        values.faults().add(key.place(), "the key " + key.value() + " stands twice in " + what);
      }
    }
  }

  private static String unknown(String what, String key, List<String> known) {
    int wide = key.indexOf('：');
    if (wide > 0 && known.contains(key.substring(0, wide).strip())) {
      return "a full-width colon stands behind the key; write : and a space";
    }
    return what + " has no key \"" + key + "\"" + Values.suggestion(key, known);
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

  /** The value of a key that has to be there. */
  Optional<Text> required(String key, String what) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      values.faults().add(place, what + " has no " + key);
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

  <E extends Keyed> Optional<E> oneOf(String key, E[] constants) {
    return node(key).flatMap(node -> values.oneOf(key, node, constants));
  }

  <T> Optional<T> read(String key, Function<Node, Optional<T>> reader) {
    return node(key).flatMap(reader);
  }
}
