package org.unchaff.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Nearest;

/** Reads single values, and says what would be right where one is wrong. */
final class Values {

  private final FaultList faults;

  Values(FaultList faults) {
    this.faults = faults;
  }

  FaultList faults() {
    return faults;
  }

  /** A text that is not empty. */
  Optional<Text> text(String key, Node node) {
    if (!(node instanceof Text text)) {
      faults.add(node.place(), key + " takes one text here, not a list or a map");
      return Optional.empty();
    }
    if (text.isNothing()) {
      boolean comment = faults.line(text.place()).contains("#");
      faults.add(
          text.place(),
          comment
              ? key
                  + " has no value, for YAML reads # as the start of a comment: a text that begins"
                  + " with # must stand in quotes"
              : key + " has no value; write it behind the colon");
      return Optional.empty();
    }
    if (text.value().isBlank()) {
      faults.add(text.place(), key + " is empty");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** One text or a list of texts. */
  List<Text> texts(String key, Node node) {
    List<Node> nodes = node instanceof Items items ? items.nodes() : List.of(node);
    if (nodes.isEmpty()) {
      faults.add(node.place(), key + " is an empty list");
    }
    List<Text> texts = new ArrayList<>();
    nodes.forEach(item -> text(key, item).ifPresent(texts::add));
    return texts;
  }

  /** A whole number of at least {@code least}. */
  Optional<Integer> number(String key, Node node, int least) {
    Optional<Text> text = text(key, node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int value = Integer.parseInt(text.get().value());
      if (value >= least) {
        return Optional.of(value);
      }
      faults.add(node.place(), key + " is " + value + ", but has to be at least " + least);
    } catch (NumberFormatException e) {
      faults.add(node.place(), key + " is a whole number, not \"" + text.get().value() + "\"");
    }
    return Optional.empty();
  }

  /** A word that stands for one of some constants. */
  <E extends Keyed> Optional<E> oneOf(String key, Node node, E[] constants) {
    return text(key, node).flatMap(text -> oneOf(key, text, constants));
  }

  <E extends Keyed> Optional<E> oneOf(String key, Text text, E[] constants) {
    for (E constant : constants) {
      if (constant.key().equals(text.value())) {
        return Optional.of(constant);
      }
    }
    List<String> known = Arrays.stream(constants).map(Keyed::key).toList();
    faults.add(
        text.place(),
        "unknown " + key + " \"" + text.value() + "\"" + suggestion(text.value(), known));
    return Optional.empty();
  }

  /** What to say behind an unknown word. */
  static String suggestion(String word, List<String> known) {
    String all = known.stream().sorted().collect(Collectors.joining(", "));
    return Nearest.to(word, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse("; it is one of: " + all);
  }
}
