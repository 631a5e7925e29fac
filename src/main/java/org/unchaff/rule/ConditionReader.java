package org.unchaff.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Scripts.Script;

/** Reads {@code when}, {@code where}, and the conditions of signals. */
final class ConditionReader {

  private final Values values;
  private final TextPatterns patterns;

  ConditionReader(Values values, TextPatterns patterns) {
    this.values = values;
    this.patterns = patterns;
  }

  List<Condition> when(Node node) {
    return conditions(new Fields("when", node, Keys.CONDITIONS, values));
  }

  /** All conditions among the keys of a mapping. */
  List<Condition> conditions(Fields fields) {
    List<Condition> conditions = new ArrayList<>();
    fields.number("shorter-than", 1).map(Condition.ShorterThan::new).ifPresent(conditions::add);
    fields.number("longer-than", 1).map(Condition.LongerThan::new).ifPresent(conditions::add);
    fields.number("repeats", 2).map(Condition.Repeats::new).ifPresent(conditions::add);
    near("near", fields)
        .ifPresent(near -> conditions.add(new Condition.Near(near.patterns(), near.lines())));
    near("not-near", fields)
        .ifPresent(near -> conditions.add(new Condition.NotNear(near.patterns(), near.lines())));
    fields
        .node("in-text")
        .map(node -> patterns.readShort("in-text", node))
        .filter(found -> !found.isEmpty())
        .map(Condition.InText::new)
        .ifPresent(conditions::add);
    fields.read("script", this::script).ifPresent(conditions::add);
    flag("whole-line", new Condition.WholeLine(), fields, conditions);
    flag("unpunctuated", new Condition.Unpunctuated(), fields, conditions);
    flag("between-sentences", new Condition.BetweenSentences(), fields, conditions);
    return conditions;
  }

  private static void flag(
      String key, Condition condition, Fields fields, List<Condition> conditions) {
    if (fields.flag(key)) {
      conditions.add(condition);
    }
  }

  /** Patterns, and how many lines away they may stand. */
  private record Neighbours(List<TextPattern> patterns, int lines) {}

  private Optional<Neighbours> near(String key, Fields parent) {
    Optional<Node> node = parent.node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = new Fields(key, node.get(), Keys.NEAR, values);
    List<TextPattern> near = patterns.readShort(key, without(node.get(), "lines"));
    int lines = fields.number("lines", 0).orElse(1);
    return near.isEmpty() ? Optional.empty() : Optional.of(new Neighbours(near, lines));
  }

  private static Node without(Node node, String key) {
    if (!(node instanceof Entries entries)) {
      return node;
    }
    return new Entries(
        entries.place(),
        entries.list().stream().filter(entry -> !entry.key().value().equals(key)).toList());
  }

  private Optional<Condition> script(Node node) {
    Set<Script> scripts = EnumSet.noneOf(Script.class);
    for (Text name : values.texts("script", node)) {
      script(name).ifPresent(scripts::add);
    }
    return scripts.isEmpty() ? Optional.empty() : Optional.of(new Condition.InScript(scripts));
  }

  private Optional<Script> script(Text name) {
    for (Script script : Script.values()) {
      if (script.key().equals(name.value())) {
        return Optional.of(script);
      }
    }
    List<String> known = List.of(Script.values()).stream().map(Script::key).toList();
    values
        .faults()
        .add(
            name.place(),
            "unknown script \"" + name.value() + "\"" + Values.suggestion(name.value(), known));
    return Optional.empty();
  }

  Zone where(Node node) {
    if (node instanceof Entries) {
      Fields fields = new Fields("where", node, Keys.ZONE, values);
      Optional<Zone> zone =
          fields
              .number("first-lines", 1)
              .<Zone>map(Zone.First::new)
              .or(() -> fields.number("last-lines", 1).map(Zone.Last::new));
      if (fields.has("first-lines") == fields.has("last-lines")) {
        values.faults().add(node.place(), "where is a zone, or one of first-lines and last-lines");
      }
      return zone.orElse(Zone.ANYWHERE);
    }
    if (node instanceof Text text && Word.of(text.value()).isEmpty() && !text.isNothing()) {
      List<String> known = List.of(Word.values()).stream().map(Word::key).toList();
      values
          .faults()
          .add(
              node.place(),
              "unknown where \""
                  + text.value()
                  + "\""
                  + Values.suggestion(text.value(), known)
                  + "; or count lines: { first-lines: N }, { last-lines: N }");
      return Zone.ANYWHERE;
    }
    return values.oneOf("where", node, Word.values()).map(word -> word.zone).orElse(Zone.ANYWHERE);
  }

  private enum Word implements Keyed {
    ANYWHERE(Zone.ANYWHERE),
    HEAD(new Zone.Head()),
    TAIL(new Zone.Tail());

    private final Zone zone;

    Word(Zone zone) {
      this.zone = zone;
    }

    static Optional<Word> of(String key) {
      return Stream.of(values()).filter(word -> word.key().equals(key)).findFirst();
    }
  }
}
