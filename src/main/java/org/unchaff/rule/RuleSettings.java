package org.unchaff.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which rules to use.
 *
 * @param builtin whether the built-in packs are used at all
 * @param builtinFolder a folder of packs to use in place of those that came with the program
 * @param profile the profile's name
 * @param packs the user's packs, lowest first
 * @param enable names of rules to switch on, above all packs
 * @param disable names of rules to switch off, above all packs
 */
public record RuleSettings(
    boolean builtin,
    Optional<Path> builtinFolder,
    String profile,
    List<Path> packs,
    List<String> enable,
    List<String> disable) {

  public static final String STANDARD_PROFILE = "standard";

  /** The built-in packs and the standard profile. */
  public static final RuleSettings DEFAULT =
      new RuleSettings(true, Optional.empty(), STANDARD_PROFILE, List.of(), List.of(), List.of());

  public RuleSettings {
    packs = List.copyOf(packs);
    enable = List.copyOf(enable);
    disable = List.copyOf(disable);
  }

  /** The same with other packs of the user's. */
  public RuleSettings withPacks(List<Path> other) {
    return new RuleSettings(builtin, builtinFolder, profile, other, enable, disable);
  }
}
