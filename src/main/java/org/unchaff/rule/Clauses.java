package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.RuleFile.Variant;

/**
 * The clauses of a rule, each left out in turn.
 *
 * <p>Nodes hold their place, so that two of them are equal only where they are the same clause.
 */
final class Clauses {

  private final PackSource pack;
  private final Entries rule;
  private final List<Variant> variants = new ArrayList<>();

  Clauses(PackSource pack, Entries rule) {
    this.pack = pack;
    this.rule = rule;
  }

  List<Variant> variants() {
    rule.list().forEach(this::leaveOutOf);
    return variants;
  }

  private void leaveOutOf(Entry entry) {
    switch (entry.key().value()) {
      case "where", "fold", "glue", "remove" ->
          add(entry, Optional.empty(), entry.key().value(), entry.value());
      case "when" -> conditions(entry);
      case "regex", "over" -> items(entry, entry.key().value() + " ");
      case "signals" -> {
        items(entry, "signal ");
        signals(entry);
      }
      case "unless" -> {
        add(entry, Optional.empty(), "unless", entry.value());
        exceptions(entry);
      }
      default -> {}
    }
  }

  private void conditions(Entry entry) {
    if (entry.value() instanceof Entries conditions) {
      for (Entry condition : conditions.list()) {
        List<Entry> rest = without(conditions.list(), condition);
        Optional<Node> value =
            rest.isEmpty() ? Optional.empty() : Optional.of(new Entries(conditions.place(), rest));
        add(entry, value, "when: " + condition.key().value(), condition.key());
      }
    }
  }

  private void items(Entry entry, String prefix) {
    if (entry.value() instanceof Items items && items.nodes().size() > 1) {
      int number = 0;
      for (Node item : items.nodes()) {
        number++;
        String name = prefix + (item instanceof Node.Text text ? text.value() : number);
        add(entry, Optional.of(without(items, item)), name, item);
      }
    }
  }

  private void signals(Entry entry) {
    if (entry.value() instanceof Items items) {
      int number = 0;
      for (Node item : items.nodes()) {
        number++;
        if (item instanceof Entries signal && hasFinder(signal)) {
          conditionsOf(signal, number, items, entry);
        }
      }
    }
  }

  private static boolean hasFinder(Entries signal) {
    return signal.list().stream().anyMatch(part -> Keys.FINDERS.contains(part.key().value()));
  }

  private void conditionsOf(Entries signal, int number, Items signals, Entry entry) {
    for (Entry part : signal.list()) {
      String key = part.key().value();
      if (Keys.CONDITIONS.contains(key)
          || List.of("where", "core", "times", "in-lines", "fold").contains(key)) {
        Node less = new Entries(signal.place(), without(signal.list(), part));
        Items changed = new Items(signals.place(), replace(signals.nodes(), signal, less));
        add(entry, Optional.of(changed), "signal " + number + ": " + key, part.key());
      }
    }
  }

  private void exceptions(Entry entry) {
    if (entry.value() instanceof Entries patterns) {
      for (Entry pattern : patterns.list()) {
        if (pattern.key().value().equals("regex")
            && pattern.value() instanceof Items items
            && items.nodes().size() > 1) {
          for (Node item : items.nodes()) {
            Entry less = new Entry(pattern.key(), without(items, item));
            Node rest = new Entries(patterns.place(), replace(patterns.list(), pattern, less));
            String name = "unless: regex " + (item instanceof Node.Text text ? text.value() : "");
            add(entry, Optional.of(rest), name, item);
          }
        }
      }
    }
  }

  private void add(Entry entry, Optional<Node> value, String clause, Node place) {
    List<Entry> list =
        value
            .map(changed -> replace(rule.list(), entry, new Entry(entry.key(), changed)))
            .orElseGet(() -> without(rule.list(), entry));
    FaultList faults = new FaultList(pack.file(), "");
    RuleReader reader = pack.reader(pack.definitions(), new Values(faults));
    Optional<Rule> changed = reader.read(new Entries(rule.place(), list));
    if (changed.isPresent() && faults.isEmpty()) {
      variants.add(new Variant(clause, place.place(), changed.get()));
    }
  }

  private static Items without(Items items, Node item) {
    return new Items(items.place(), without(items.nodes(), item));
  }

  private static <T> List<T> without(List<T> list, T item) {
    return list.stream().filter(other -> !other.equals(item)).toList();
  }

  private static <T> List<T> replace(List<T> list, T old, T value) {
    return list.stream().map(item -> item.equals(old) ? value : item).toList();
  }
}
