package org.unchaff.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Hashes;

/**
 * Puts packs on top of each other: built-in packs, profile, the user's packs, the command line; the
 * last word wins.
 */
final class Layers {

  /** How a rule's origins tell that a pack changed it. */
  static final String CHANGED_IN = " changed in ";

  /** A rule on its way through the layers. */
  private static final class Layered {
    final PackSource pack;
    Entries node;
    Definitions definitions;
    Optional<State> state = Optional.empty();
    final List<String> origins = new ArrayList<>();

    Layered(PackSource pack, Entries node) {
      this.pack = pack;
      this.node = node;
      this.definitions = pack.definitions();
      origins.add("defined in " + pack.label() + ", " + node.place());
    }
  }

  private final Map<String, Layered> rules = new LinkedHashMap<>();
  private final Map<String, String> categories = new LinkedHashMap<>();
  private final List<TextPattern> allow = new ArrayList<>();
  private final List<String> packs = new ArrayList<>();

  RuleSet load(RuleSettings settings) throws RuleFileException {
    if (settings.builtin()) {
      Builtin builtin = Builtin.open(settings.builtinFolder());
      for (PackSource pack : builtin.packs()) {
        add(pack);
      }
      add(builtin.profile(settings.profile()));
    }
    for (Path path : settings.packs()) {
      addWithBelow(PackReader.open(path));
    }
    switchAll("--enable", settings.enable(), State.ACTIVE);
    switchAll("--disable", settings.disable(), State.DISABLED);
    return ruleSet();
  }

  private void addWithBelow(PackSource pack) throws RuleFileException {
    for (PackSource below : pack.below()) {
      addWithBelow(below);
    }
    add(pack);
  }

  private void add(PackSource pack) throws RuleFileException {
    FaultList faults = pack.values().faults();
    if (!pack.rules().isEmpty()) {
      packs.add(pack.label());
    }
    for (Map.Entry<String, Entries> rule : pack.rules().entrySet()) {
      Layered before = rules.get(rule.getKey());
      if (before != null) {
        faults.add(
            Nodes.value(rule.getValue(), "id").map(Node::place).orElse(rule.getValue().place()),
            "there is a rule "
                + rule.getKey()
                + " in "
                + before.pack.label()
                + " already; give this one another id, or say under change what is different");
      } else {
        rules.put(rule.getKey(), new Layered(pack, rule.getValue()));
        categories.put(rule.getKey(), Nodes.text(rule.getValue(), "category").orElse(""));
      }
    }
    for (Map.Entry<Text, Entries> change : pack.change().entrySet()) {
      change(pack, change.getKey(), change.getValue());
    }
    pack.enable().forEach(name -> switchOne(name, State.ACTIVE, pack));
    pack.disable().forEach(name -> switchOne(name, State.DISABLED, pack));
    allow.addAll(pack.allow());
    faults.throwIfAny();
  }

  private void change(PackSource pack, Text name, Entries keys) {
    List<String> ids = resolve(pack, name);
    for (Node.Entry entry : keys.list()) {
      if (entry.key().value().equals("id")) {
        pack.values()
            .faults()
            .add(
                entry.key().place(),
                "a rule's id never changes; disable the rule and write another");
      }
    }
    for (String id : ids) {
      Layered rule = rules.get(id);
      if (rule != null) {
        rule.node = Nodes.overlay(rule.node, keys);
        rule.origins.add(Nodes.keys(keys) + CHANGED_IN + pack.label() + ", " + name.place());
        rule.definitions = pack.definitions().above(rule.definitions);
        new RuleReader(
                pack.values(),
                rule.definitions.anew(pack.values()),
                pack.label(),
                rule.pack.defaults())
            .read(rule.node);
      }
    }
  }

  private List<String> resolve(PackSource pack, Text name) {
    List<String> ids = RuleNames.resolve(name.value(), categories);
    if (ids.isEmpty()) {
      pack.values().faults().add(name.place(), RuleNames.dead(name.value(), categories));
    }
    return ids;
  }

  private void switchOne(Text name, State state, PackSource pack) {
    for (String id : resolve(pack, name)) {
      set(id, state, pack.label() + ", " + name.place());
    }
  }

  private void set(String id, State state, String origin) {
    Layered rule = rules.get(id);
    if (rule != null) {
      rule.state = Optional.of(state);
      rule.origins.add((state == State.ACTIVE ? "enabled in " : "disabled in ") + origin);
    }
  }

  private void switchAll(String option, List<String> names, State state) throws RuleFileException {
    for (String name : names) {
      List<String> ids = RuleNames.resolve(name, categories);
      if (ids.isEmpty()) {
        throw new RuleFileException(
            List.of(
                new Fault(Place.of(option + " " + name), RuleNames.dead(name, categories), "")));
      }
      ids.forEach(id -> set(id, state, option));
    }
  }

  String yaml(String id) {
    Layered rule = rules.get(id);
    return rule == null ? "" : NodePrinter.yaml(rule.node);
  }

  private RuleSet ruleSet() {
    List<Rule> read = new ArrayList<>();
    Map<String, List<String>> origins = new LinkedHashMap<>();
    StringBuilder canonical = new StringBuilder();
    for (Map.Entry<String, Layered> entry : rules.entrySet()) {
      Layered layered = entry.getValue();
      RuleReader reader = layered.pack.reader(layered.definitions);
      reader
          .read(layered.node)
          .map(rule -> layered.state.map(rule::withState).orElse(rule))
          .ifPresent(read::add);
      origins.put(entry.getKey(), List.copyOf(layered.origins));
      canonical.append(Nodes.canonical(layered.node)).append(layered.state).append('\n');
    }
    allow.forEach(pattern -> canonical.append(pattern.source()).append('\n'));
    return new RuleSet(read, allow, packs, origins, Hashes.short8(canonical.toString()));
  }
}
