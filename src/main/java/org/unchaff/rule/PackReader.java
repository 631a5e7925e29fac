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

  /** A word among {@code extends}: the built-in packs, which are below every pack anyway. */
  private static final String BUILTIN = "builtin";

  private final Values values;
  private final FaultList faults;
  private final PackFiles files;
  private final Path path;
  private final Set<Path> open;

  private PackReader(Path path, FaultList faults, Set<Path> open) {
    this.path = path;
    this.faults = faults;
    this.values = new Values(faults);
    this.open = open;
    this.files = PackFiles.beside(path, faults);
  }

  /**
   * Reads a pack from a file.
   *
   * @throws RuleFileException with all faults of the file
   */
  static PackSource read(Path path) throws RuleFileException {
    return read(path, new LinkedHashSet<>());
  }

  private static PackSource read(Path path, Set<Path> open) throws RuleFileException {
    String yaml;
    try {
      if (!Files.isRegularFile(path)) {
        String what = Files.exists(path) ? "this is no regular file" : "there is no such file";
        throw new IOException(what);
      }
      yaml = PackFiles.read(path);
    } catch (IOException e) {
      throw new RuleFileException(
          List.of(new Fault(Place.of(path.toString()), PackFiles.reason(e), "")));
    }
    FaultList faults = new FaultList(path.toString(), yaml);
    Optional<Node> root = YamlReader.read(yaml, faults);
    faults.throwIfAny();
    if (root.isEmpty()) {
      faults.add(faults.place(0, 0), "the file is empty; a pack begins with pack: NAME");
    }
    PackReader reader = new PackReader(path, faults, open);
    Optional<PackSource> pack = root.map(reader::pack);
    pack.ifPresent(PackReader::checkRules);
    faults.throwIfAny();
    return pack.orElseThrow();
  }

  /** A pack whose nodes come from elsewhere, and are known to have no faults. */
  static PackSource of(String file, Node root) {
    FaultList faults = new FaultList(file, "");
    return new PackReader(Path.of(file), faults, new LinkedHashSet<>()).pack(root);
  }

  private PackSource pack(Node root) {
    Fields fields = new Fields("a pack", root, Keys.PACK, values);
    String name = fields.required("pack", "a pack").map(Text::value).orElse("");
    String version = fields.required("version", "a pack").map(Text::value).orElse("");
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
        new ScopeReader(values).read(fields, Scope.EVERYWHERE));
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
      faults.add(node.place(), "a rule is a map of keys and values");
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
    open.add(path.toAbsolutePath().normalize());
    for (Text name : fields.texts("extends")) {
      if (!name.value().equals(BUILTIN)) {
        files.find(name).ifPresent(file -> addBelow(name, file, below));
      }
    }
    open.remove(path.toAbsolutePath().normalize());
    return below;
  }

  private void addBelow(Text name, Path file, List<PackSource> below) {
    if (open.contains(file)) {
      faults.add(name.place(), "the packs extend each other in a circle");
      return;
    }
    try {
      below.add(read(file, open));
    } catch (RuleFileException e) {
      faults.addAll(e.faults());
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
