package org.unchaff.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.unchaff.rule.Confidence;
import org.unchaff.rule.Keyed;
import org.unchaff.rule.RuleFile;
import org.unchaff.rule.RuleFileException;
import org.unchaff.rule.RuleSet;
import org.unchaff.rule.RuleSettings;

/** What a call says about rules. */
final class RuleArguments {

  /** The options that say which rules there are. */
  private static final List<Option> OPTIONS =
      List.of(
          Option.RULES,
          Option.ENABLE,
          Option.DISABLE,
          Option.PROFILE,
          Option.BUILTIN,
          Option.NO_BUILTIN);

  private RuleArguments() {}

  /** The options of a command about rules: its own, those that say which rules, and the help. */
  static List<Option> options(Option... own) {
    return Stream.of(Arrays.stream(own), OPTIONS.stream(), Stream.of(Option.HELP))
        .flatMap(Function.identity())
        .toList();
  }

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
    return load(settings(arguments));
  }

  /** Loads rules; what is wrong with them is a fault of the call. */
  static RuleSet load(RuleSettings settings) throws UsageException {
    try {
      return RuleSet.load(settings);
    } catch (RuleFileException e) {
      throw unusable(e);
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
      throw unusable(e);
    }
  }

  /** A rule as it stands, in YAML. */
  static String yaml(Arguments arguments, String id) throws UsageException {
    try {
      return RuleSet.yaml(settings(arguments), id);
    } catch (RuleFileException e) {
      throw unusable(e);
    }
  }

  static Confidence confidence(Arguments arguments) throws UsageException {
    String level = arguments.value(Option.CONFIDENCE).orElse(Confidence.MEDIUM.key());
    return Keyed.of(level, Confidence.values())
        .orElseThrow(() -> new UsageException("--confidence is high, medium or low, not " + level));
  }

  private static UsageException unusable(RuleFileException e) {
    return new UsageException("the rules cannot be used\n" + e.report());
  }
}
