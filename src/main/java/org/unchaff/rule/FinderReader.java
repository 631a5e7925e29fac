package org.unchaff.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.rule.Finder.Between;
import org.unchaff.rule.Finder.Detect;
import org.unchaff.rule.Finder.End;
import org.unchaff.rule.Finder.Patterns;
import org.unchaff.rule.Finder.Swap;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Text;

/** Reads what a rule, or a signal, looks for. */
final class FinderReader {

  /** How long a stretch from begin to end may be when the rule does not say. */
  private static final int DEFAULT_LINES = 20;

  private static final String ENDS =
      "end is blank-line, end-of-text, headlines, or a map with match or regex";

  private final Values values;
  private final TextPatterns patterns;
  private final ConditionReader conditions;

  FinderReader(Values values, TextPatterns patterns, ConditionReader conditions) {
    this.values = values;
    this.patterns = patterns;
    this.conditions = conditions;
  }

  /** The one finder among the keys of a rule. */
  Optional<Finder> read(String what, Fields fields) {
    List<String> given = Keys.FINDERS.stream().filter(fields::has).toList();
    if (given.isEmpty()) {
      values
          .faults()
          .add(
              fields.place(),
              what + " finds nothing: it needs one of " + String.join(", ", Keys.FINDERS));
      return Optional.empty();
    }
    if (given.size() > 1) {
      String many = fields.has("points") ? "two signals" : "two rules";
      values
          .faults()
          .add(
              fields.keyPlace(given.get(1)),
              what + " has one finder, not " + String.join(" and ", given) + ": make it " + many);
      given.forEach(key -> finder(key, fields));
      return Optional.empty();
    }
    return finder(given.get(0), fields);
  }

  private Optional<Finder> finder(String key, Fields fields) {
    return switch (key) {
      case "between" -> fields.read(key, this::between);
      case "swap" -> fields.read(key, this::swap);
      case "signals" ->
          fields.read(
              key, node -> new SignalReader(values, patterns, conditions).read(node, fields));
      case "detect" -> fields.oneOf(key, Detector.values()).map(Detect::new);
      default -> {
        List<TextPattern> found = patterns.read(fields);
        yield found.isEmpty() ? Optional.empty() : Optional.of(new Patterns(found, key));
      }
    };
  }

  private Optional<Finder> between(Node node) {
    Fields fields = new Fields("between", node, Keys.BETWEEN, values);
    if (!(node instanceof Entries)) {
      return Optional.empty();
    }
    if (!fields.has("begin")) {
      values.faults().add(node.place(), "between has no begin; say with what text it begins");
    }
    if (!fields.has("end")) {
      values.faults().add(node.place(), "between has no end; " + ENDS);
    }
    List<TextPattern> begin =
        fields.node("begin").map(value -> patterns.readShort("begin", value)).orElse(List.of());
    Optional<End> end = fields.read("end", this::end);
    int least = fields.number("at-least-lines", 1).orElse(1);
    int most = fields.number("at-most-lines", 1).orElse(DEFAULT_LINES);
    return begin.isEmpty()
        ? Optional.empty()
        : end.map(value -> new Between(begin, value, least, most));
  }

  private Optional<End> end(Node node) {
    if (node instanceof Text text) {
      Optional<End> word =
          switch (text.value()) {
            case "blank-line" -> Optional.of(new End.BlankLine());
            case "end-of-text" -> Optional.of(new End.EndOfText());
            case "headlines" -> Optional.of(new End.Headlines());
            default -> Optional.empty();
          };
      if (word.isPresent()) {
        return word;
      }
    }
    if (!(node instanceof Entries)) {
      values.faults().add(node.place(), ENDS);
      return Optional.empty();
    }
    return Optional.of(new End.At(patterns.readShort("end", node)));
  }

  private Optional<Finder> swap(Node node) {
    if (!(node instanceof Entries entries) || entries.list().isEmpty()) {
      values.faults().add(node.place(), "swap is a map from old texts to new ones");
      return Optional.empty();
    }
    Map<TextPattern, String> texts = new LinkedHashMap<>();
    Map<String, Text> seen = new HashMap<>();
    for (Entry entry : entries.list()) {
      if (seen.put(entry.key().value(), entry.key()) != null) {
        values
            .faults()
            .add(entry.key().place(), "the text " + entry.key().value() + " stands twice in swap");
      }
      Optional<TextPattern> old = patterns.literal(entry.key());
      Optional<Text> replacement = replacement(entry);
      if (old.isPresent() && replacement.isPresent()) {
        texts.put(old.get(), replacement.get().value());
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Swap(texts));
  }

  private Optional<Text> replacement(Entry entry) {
    if (entry.value() instanceof Text text && (text.isNothing() || text.value().isEmpty())) {
      values
          .faults()
          .add(
              text.place(),
              "nothing stands behind "
                  + entry.key().value()
                  + "; a rule that only takes away says match, not swap");
      return Optional.empty();
    }
    return values.text("swap", entry.value());
  }
}
