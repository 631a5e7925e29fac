package org.unchaff.rule;

import java.util.List;
import java.util.Map;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Text;

/**
 * A pack as it was read: rules still are nodes, so that packs above it can change them key by key.
 *
 * @param name its name
 * @param version its version
 * @param file the file's name as the user gave it
 * @param rules its rules by id, in their order
 * @param definitions what its rules may insert
 * @param values reads its values and collects its faults
 * @param below the packs that it says it extends, lowest first
 * @param enable names of rules to switch on
 * @param disable names of rules to switch off
 * @param change keys to change, by name of rules
 * @param allow texts that stop every cut they stand in
 * @param defaults what its rules have that do not say so themselves
 */
record PackSource(
    String name,
    String version,
    String file,
    Map<String, Entries> rules,
    Definitions definitions,
    Values values,
    List<PackSource> below,
    List<Text> enable,
    List<Text> disable,
    Map<Text, Entries> change,
    List<TextPattern> allow,
    PackDefaults defaults) {

  /** Reads its rules, which may insert these definitions. */
  RuleReader reader(Definitions inserted) {
    return reader(inserted, values);
  }

  /** The same, with faults going elsewhere. */
  RuleReader reader(Definitions inserted, Values other) {
    return new RuleReader(other, inserted.anew(other), label(), defaults);
  }

  /** Name and version, as reports give them. */
  String label() {
    return name + " " + version;
  }
}
