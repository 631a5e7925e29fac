package org.unchaff.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;

/** A rule file as its author sees it: rules, and for each what it would be without one of its clauses. */
public final class RuleFile {

  private final PackSource pack;

  private RuleFile(PackSource pack) {
    this.pack = pack;
  }

  /**
   * Reads a file.
   *
   * @throws RuleFileException with all its faults
   */
  public static RuleFile read(Path path) throws RuleFileException {
    return new RuleFile(PackReader.read(path));
  }

  /** The rule files of a folder, in the order of their names. */
  public static List<Path> in(Path folder) throws RuleFileException {
    return Builtin.files(folder);
  }

  public String name() {
    return pack.file();
  }

  /** The rules, in their order. */
  public List<Rule> rules() {
    return pack.rules().values().stream()
        .flatMap(node -> pack.reader(pack.definitions()).read(node).stream())
        .toList();
  }

  /**
   * A rule without one of its clauses.
   *
   * @param clause the clause in words
   * @param place where the clause stands
   * @param rule what the rule is without it
   */
  public record Variant(String clause, Place place, Rule rule) {}

  /** A rule without each of its clauses in turn; clauses that it cannot be without are left out. */
  public List<Variant> variants(String id) {
    Entries rule = pack.rules().get(id);
    List<Variant> variants = new ArrayList<>();
    if (rule != null) {
      for (Entry entry : rule.list()) {
        addVariants(rule, entry, variants);
      }
    }
    return variants;
  }

  private void addVariants(Entries rule, Entry entry, List<Variant> variants) {
    String key = entry.key().value();
    switch (key) {
      case "where", "fold", "glue", "unless", "remove" -> add(rule, entry, Optional.empty(), key, entry.value(), variants);
      case "when" -> eachEntry(rule, entry, "when: ", variants);
      case "regex", "over" -> eachItem(rule, entry, key + " ", variants);
      case "signals" -> {
        eachItem(rule, entry, "signal ", variants);
        eachConditionOfSignals(rule, entry, variants);
      }
      default -> {}
    }
    if (key.equals("unless") && entry.value() instanceof Entries patterns) {
      for (Entry pattern : patterns.list()) {
        if (pattern.value() instanceof Items items && items.nodes().size() > 1 && pattern.key().value().equals("regex")) {
          for (Node item : items.nodes()) {
            Node rest = new Entries(patterns.place(), replace(patterns, pattern, without(items, item)));
            add(rule, entry, Optional.of(rest), "unless: regex " + text(item), item, variants);
          }
        }
      }
    }
  }

  private void eachEntry(Entries rule, Entry entry, String prefix, List<Variant> variants) {
    if (entry.value() instanceof Entries inner) {
      for (Entry part : inner.list()) {
        List<Entry> rest = inner.list().stream().filter(other -> other != part).toList();
        Optional<Node> value =
            rest.isEmpty() ? Optional.empty() : Optional.of(new Entries(inner.place(), rest));
        add(rule, entry, value, prefix + part.key().value(), part.key(), variants);
      }
    }
  }

  private void eachItem(Entries rule, Entry entry, String prefix, List<Variant> variants) {
    if (entry.value() instanceof Items items && items.nodes().size() > 1) {
      int number = 0;
      for (Node item : items.nodes()) {
        number++;
        String name = prefix + (item instanceof Node.Text ? text(item) : Integer.toString(number));
        add(rule, entry, Optional.of(without(items, item)), name, item, variants);
      }
    }
  }

  private void eachConditionOfSignals(Entries rule, Entry entry, List<Variant> variants) {
    if (!(entry.value() instanceof Items items)) {
      return;
    }
    int number = 0;
    for (Node item : items.nodes()) {
      number++;
      if (item instanceof Entries signal && signal.list().stream().anyMatch(e -> Keys.FINDERS.contains(e.key().value()))) {
        for (Entry part : signal.list()) {
          boolean condition =
              Keys.CONDITIONS.contains(part.key().value()) || part.key().value().equals("where");
          if (condition) {
            List<Entry> rest = signal.list().stream().filter(other -> other != part).toList();
            List<Node> changed =
                items.nodes().stream()
                    .map(other -> other == item ? new Entries(signal.place(), rest) : other)
                    .toList();
            add(
                rule,
                entry,
                Optional.of(new Items(items.place(), changed)),
                "signal " + number + ": " + part.key().value(),
                part.key(),
                variants);
          }
        }
      }
    }
  }

  private static String text(Node node) {
    return node instanceof Node.Text text ? text.value() : "";
  }

  private static Items without(Items items, Node item) {
    return new Items(items.place(), items.nodes().stream().filter(other -> other != item).toList());
  }

  private static List<Entry> replace(Entries entries, Entry old, Node value) {
    return entries.list().stream()
        .map(entry -> entry == old ? new Entry(entry.key(), value) : entry)
        .toList();
  }

  private void add(
      Entries rule,
      Entry entry,
      Optional<Node> value,
      String clause,
      Node place,
      List<Variant> variants) {
    List<Entry> list =
        value.isPresent()
            ? replace(rule, entry, value.get())
            : rule.list().stream().filter(other -> other != entry).toList();
    FaultList faults = new FaultList(pack.file(), "");
    RuleReader reader =
        new RuleReader(new Values(faults), pack.definitions(), pack.label(), pack.scope());
    Optional<Rule> changed = reader.read(new Entries(rule.place(), list));
    if (changed.isPresent() && faults.isEmpty()) {
      variants.add(new Variant(clause, place.place(), changed.get()));
    }
  }
}
