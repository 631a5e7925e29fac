package org.unchaff.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.unchaff.rule.Node.Entries;

/**
 * A rule file as its author sees it: rules, and for each what it would be without one of its
 * clauses.
 */
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

  /** Whether it says something about rules of other packs. */
  public boolean isAboveOthers() {
    return !(pack.change().isEmpty()
        && pack.enable().isEmpty()
        && pack.disable().isEmpty()
        && pack.below().isEmpty());
  }

  /**
   * The rules of other packs that it changes, as they are then.
   *
   * @param beneath the packs that it stands on
   * @throws RuleFileException with the names in it that hit nothing, and all else that does not fit
   */
  public List<Rule> changed(RuleSettings beneath) throws RuleFileException {
    List<Path> packs = new ArrayList<>(beneath.packs());
    packs.add(Path.of(pack.file()));
    RuleSet rules = RuleSet.load(beneath.withPacks(packs));
    String mark = Layers.CHANGED_IN + pack.label() + ",";
    return rules.rules().stream()
        .filter(
            rule ->
                rules.origins().getOrDefault(rule.id(), List.of()).stream()
                    .anyMatch(origin -> origin.contains(mark)))
        .toList();
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
    return rule == null ? List.of() : new Clauses(pack, rule).variants();
  }
}
