package org.unchaff.rule;

import java.nio.file.Path;
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
