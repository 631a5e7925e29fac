package org.unchaff.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;

/** What a call says about rules. */
final class RuleArguments {

  /** The options that speak of rules. */
  static final List<Option> OPTIONS =
      List.of(
          Option.RULES,
          Option.ENABLE,
          Option.DISABLE,
          Option.PROFILE,
          Option.CONFIDENCE,
          Option.BUILTIN,
          Option.NO_BUILTIN);

  private RuleArguments() {}

  static RuleSettings settings(Arguments arguments) throws UsageException {
    List<Path> packs = new ArrayList<>();
    for (String file : arguments.values(Option.RULES)) {
      packs.add(Arguments.path(file));
    }
    if (arguments.has(Option.BUILTIN) && arguments.has(Option.NO_BUILTIN)) {
      throw new UsageException("--builtin and --no-builtin contradict each other");
    }
    return new RuleSettings(
        !arguments.has(Option.NO_BUILTIN),
        arguments.path(Option.BUILTIN),
        arguments.value(Option.PROFILE).orElse(RuleSettings.STANDARD_PROFILE),
        packs,
        arguments.values(Option.ENABLE),
        arguments.values(Option.DISABLE));
  }

  /** Loads the rules that a call asks for. */
  static RuleSet load(Arguments arguments) throws UsageException {
    try {
      return RuleSet.load(settings(arguments));
    } catch (RuleFileException e) {
      throw new UsageException("the rules cannot be used\n" + e.report());
    }
  }

  /** The ids of the rules that stand in the packs of --rules themselves. */
  static Set<String> own(Arguments arguments) throws UsageException {
    Set<String> ids = new LinkedHashSet<>();
    try {
      for (Path pack : settings(arguments).packs()) {
        RuleFile.read(pack).rules().forEach(rule -> ids.add(rule.id()));
      }
      return ids;
    } catch (RuleFileException e) {
      throw new UsageException("the rules cannot be used\n" + e.report());
    }
  }

  /** A rule as it stands, in YAML. */
  static String yaml(Arguments arguments, String id) throws UsageException {
    try {
      return RuleSet.yaml(settings(arguments), id);
    } catch (RuleFileException e) {
      throw new UsageException("the rules cannot be used\n" + e.report());
    }
  }

  static Confidence confidence(Arguments arguments) throws UsageException {
    String level = arguments.value(Option.CONFIDENCE).orElse(Confidence.MEDIUM.key());
    return Arrays.stream(Confidence.values())
        .filter(confidence -> confidence.key().equals(level))
        .findFirst()
        .orElseThrow(() -> new UsageException("--confidence is high, medium or low, not " + level));
  }
}
