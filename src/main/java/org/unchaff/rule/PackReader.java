package org.unchaff.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Fold;

/** Reads a pack and those it extends. */
final class PackReader {

  /** The format that this reader reads. */
  static final int FORMAT = 1;

  /** How many packs may stand on each other. */
  private static final int DEEPEST = 16;

  /** A word among {@code extends}: the built-in packs, which are below every pack anyway. */
  private static final String BUILTIN = "builtin";

  private final Values values;
  private final FaultList faults;
  private final PackFiles files;
  private final Path path;
  private final Beneath beneath;

  /**
   * The packs on the way from the user's pack to this one, and all that were read.
   *
   * @param open packs whose reading is not at its end
   * @param done packs that were read, so that none is read twice
   */
  private record Beneath(Set<Path> open, Set<Path> done) {
    static Beneath nothing() {
      return new Beneath(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  private PackReader(Path path, FaultList faults, Beneath beneath) {
    this.path = path;
    this.faults = faults;
    this.values = new Values(faults);
    this.beneath = beneath;
    this.files = PackFiles.beside(path, faults);
  }

  /**
   * Reads a pack from a file.
   *
   * @throws RuleFileException with all faults of the file
   */
  static PackSource read(Path path) throws RuleFileException {
    PackSource pack = open(path);
    pack.values().faults().throwIfAny();
    return pack;
  }

  /**
   * Reads a pack, faulty or not: its faults are those of its values.
   *
   * @throws RuleFileException if there is nothing that could be a pack
   */
  static PackSource open(Path path) throws RuleFileException {
    return read(path, Beneath.nothing());
  }

  private static PackSource read(Path path, Beneath beneath) throws RuleFileException {
    String yaml = content(path);
    FaultList faults = new FaultList(path.toString(), yaml);
    Optional<Node> root = YamlReader.read(yaml, faults);
    faults.throwIfAny();
    if (!(root.orElse(null) instanceof Entries map)) {
      faults.add(
          root.map(Node::place).orElse(faults.place(0, 0)),
          root.isEmpty()
              ? "the file is empty; a pack begins with pack: NAME"
              : "a pack is a map that begins with pack: NAME, not a list or a text");
      faults.throwIfAny();
      throw new IllegalStateException("a file without a map has a fault");
    }
    PackSource pack = new PackReader(path, faults, beneath).pack(map);
    checkRules(pack);
    return pack;
  }

  private static String content(Path path) throws RuleFileException {
    try {
      if (!Files.isRegularFile(path)) {
        String what = Files.exists(path) ? "this is no regular file" : "there is no such file";
        throw new IOException(what);
      }
      return PackFiles.read(path);
    } catch (IOException e) {
      throw new RuleFileException(
          List.of(new Fault(Place.of(path.toString()), PackFiles.reason(e), "")));
    }
  }

  /** A pack whose nodes come from elsewhere, and are known to have no faults. */
  static PackSource of(String file, Node root) {
    FaultList faults = FaultList.trusting(file);
    return new PackReader(Path.of(file), faults, Beneath.nothing()).pack(root);
  }

  private PackSource pack(Node root) {
    Fields fields = new Fields("a pack", root, Keys.PACK, values);
    String name =
        fields
            .required("pack", "this file", "write its name on the first line, as in pack: my-rules")
            .map(Text::value)
            .orElse("");
    String version =
        fields
            .required("version", "this pack", "write one, as in version: \"1.0.0\"")
            .map(Text::value)
            .orElse("");
    checkFormat(fields);
    Definitions definitions = new Definitions(path.toString(), values);
    fields.node("define").ifPresent(node -> definitions.read(node, files));
    return new PackSource(
        name,
        version,
        path.toString(),
        rules(fields),
        definitions,
        values,
        below(fields),
        fields.texts("enable"),
        fields.texts("disable"),
        changes(fields),
        allow(fields, definitions),
        new PackDefaults(
            new ScopeReader(values).read(fields, Scope.EVERYWHERE),
            fields.oneOf("advice", Advice.values()).orElse(Advice.NONE)));
  }

  /** Reads each rule once as it stands, so that all faults of a file come out together. */
  private static void checkRules(PackSource pack) {
    RuleReader reader = pack.reader(pack.definitions());
    pack.rules().values().forEach(reader::read);
  }

  private void checkFormat(Fields fields) {
    Optional<Integer> format = fields.number("format", 1);
    format
        .filter(number -> number > FORMAT)
        .ifPresent(
            number ->
                faults.add(
                    fields.keyPlace("format"),
                    "this pack has format "
                        + number
                        + ", and this unchaff reads format "
                        + FORMAT
                        + "; a newer one is needed"));
    fields
        .text("requires")
        .ifPresent(
            text ->
                Version.refuse(text.value())
                    .ifPresent(message -> faults.add(text.place(), message)));
  }

  private Map<String, Entries> rules(Fields fields) {
    Map<String, Entries> rules = new LinkedHashMap<>();
    Optional<Node> list = fields.node("rules");
    if (list.isPresent() && !(list.get() instanceof Items)) {
      faults.add(list.get().place(), "rules is a list: each rule begins with \"- id:\"");
    } else if (list.isPresent()) {
      for (Node node : ((Items) list.get()).nodes()) {
        addRule(node, rules);
      }
    }
    return rules;
  }

  private void addRule(Node node, Map<String, Entries> rules) {
    if (!(node instanceof Entries rule)) {
      faults.add(node.place(), "a rule is a map that begins with \"- id:\", not a list or a text");
      return;
    }
    Text id = null;
    for (Entry entry : rule.list()) {
      if (entry.key().value().equals("id") && entry.value() instanceof Text text) {
        id = text;
      }
    }
    String key = id == null ? "rule at " + node.place() : id.value();
    Entries before = rules.putIfAbsent(key, rule);
    if (before != null && id != null) {
      faults.add(
          id.place(), "the id " + key + " stands twice, first in line " + before.place().line());
    }
  }

  private List<PackSource> below(Fields fields) {
    List<PackSource> below = new ArrayList<>();
    Path own = path.toAbsolutePath().normalize();
    beneath.open().add(own);
    for (Text name : fields.texts("extends")) {
      if (!name.value().equals(BUILTIN)) {
        files.find(name).ifPresent(file -> addBelow(name, file, below));
      }
    }
    beneath.open().remove(own);
    return below;
  }

  private void addBelow(Text name, Path file, List<PackSource> below) {
    Path whole = file.toAbsolutePath().normalize();
    if (beneath.open().contains(whole)) {
      faults.add(name.place(), "the packs extend each other in a circle");
    } else if (beneath.open().size() > DEEPEST) {
      faults.add(name.place(), "packs extend each other more than " + DEEPEST + " deep");
    } else if (beneath.done().add(whole)) {
      try {
        PackSource pack = read(file, beneath);
        faults.addAll(pack.values().faults().all());
        below.add(pack);
      } catch (RuleFileException e) {
        faults.addAll(e.faults());
      }
    }
  }

  private Map<Text, Entries> changes(Fields fields) {
    Map<Text, Entries> changes = new LinkedHashMap<>();
    Optional<Node> node = fields.node("change");
    if (node.isPresent() && !(node.get() instanceof Entries)) {
      faults.add(node.get().place(), "change is a map from rules to the keys that change");
    } else if (node.isPresent()) {
      for (Entry entry : ((Entries) node.get()).list()) {
        if (entry.value() instanceof Entries keys) {
          changes.put(entry.key(), keys);
        } else {
          faults.add(
              entry.value().place(), "what changes about a rule is a map of keys and values");
        }
      }
    }
    return changes;
  }

  private List<TextPattern> allow(Fields fields, Definitions definitions) {
    TextPatterns patterns = new TextPatterns(values, definitions, Fold.PLAIN);
    return fields.node("allow").map(node -> patterns.readShort("allow", node)).orElse(List.of());
  }
}
