package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Finder.Signals;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Fold;

/** Reads signals, with the threshold and what their points are counted over. */
final class SignalReader {

  private final Values values;
  private final TextPatterns patterns;
  private final ConditionReader conditions;

  SignalReader(Values values, TextPatterns patterns, ConditionReader conditions) {
    this.values = values;
    this.patterns = patterns;
    this.conditions = conditions;
  }

  /** The signals of a rule. */
  Optional<Finder> read(Node node, Fields rule) {
    if (!(node instanceof Items items) || items.nodes().isEmpty()) {
      fault(node.place(), "signals is a list of maps, each with points and what to find");
      return Optional.empty();
    }
    List<Signal> signals = items.nodes().stream().flatMap(item -> signal(item).stream()).toList();
    if (!rule.has("threshold")) {
      fault(
          rule.keyPlace("signals"), "signals need a threshold: the points at which something goes");
    }
    int threshold = rule.number("threshold", 1).orElse(1);
    int reachable = signals.stream().mapToInt(Signal::points).filter(points -> points > 0).sum();
    boolean isWhole =
        signals.size() == items.nodes().size()
            && items.nodes().stream().allMatch(SignalReader::hasPoints);
    if (isWhole && reachable < threshold) {
      fault(
          rule.keyPlace("threshold"),
          "all signals together give "
              + reachable
              + " points, so the threshold "
              + threshold
              + " is never reached");
    }
    return Optional.of(new Signals(signals, threshold, over(rule)));
  }

  private void fault(Place place, String what) {
    values.faults().add(place, what);
  }

  private static boolean hasPoints(Node signal) {
    return signal instanceof Entries entries && Nodes.value(entries, "points").isPresent();
  }

  private List<Over> over(Fields rule) {
    List<Over> over = new ArrayList<>();
    for (Text word : rule.texts("over")) {
      values.oneOf("over", word, Over.values()).ifPresent(over::add);
    }
    return over.isEmpty() ? List.of(Over.LINE) : over;
  }

  private Optional<Signal> signal(Node node) {
    Fields fields = new Fields("a signal", node, Keys.SIGNAL, values);
    int points = points(fields, node);
    List<Condition> held = new ArrayList<>(conditions.conditions(fields));
    fields.node("where").map(conditions::where).map(Condition.InZone::new).ifPresent(held::add);
    boolean looks = Keys.FINDERS.stream().anyMatch(fields::has);
    if (isRefused(fields)) {
      return Optional.empty();
    }
    if (!looks && held.isEmpty()) {
      fault(
          node.place(),
          "a signal says nothing but points: give it something to find, or a condition");
      return Optional.empty();
    }
    Fold fold = fields.oneOf("fold", FoldWord.values()).map(FoldWord::fold).orElse(patterns.fold());
    Optional<Finder> finder = looks ? finder(fields, fold) : Optional.empty();
    boolean core = isCore(fields, points);
    int times = fields.number("times", 2).orElse(1);
    int lines = fields.number("in-lines", 2).orElse(1);
    return looks && finder.isEmpty()
        ? Optional.empty()
        : Optional.of(new Signal(points, core, times, lines, finder, fold, held, node.place()));
  }

  private Optional<Finder> finder(Fields fields, Fold fold) {
    TextPatterns folded = fold == patterns.fold() ? patterns : patterns.under(fold);
    return new FinderReader(values, folded, conditions).read("a signal", fields);
  }

  private int points(Fields fields, Node signal) {
    if (!fields.has("points")) {
      fault(
          signal.place(),
          "a signal has no points; write a few, as in points: 2, or less than 0 for evidence"
              + " against");
    }
    int points = fields.number("points", Integer.MIN_VALUE).orElse(1);
    if (points == 0) {
      fault(fields.keyPlace("points"), "a signal of 0 points says nothing");
    }
    return points;
  }

  /** Whether the signal has a finder that weighs nothing. */
  private boolean isRefused(Fields fields) {
    boolean refused = false;
    if (fields.has("swap")) {
      String lesson = "a signal weighs and changes nothing: look for the old texts by match";
      fault(fields.keyPlace("swap"), lesson);
      refused = true;
    }
    if (fields.has("signals")) {
      String lesson = "signals do not nest: put these into the list of the rule itself";
      fault(fields.keyPlace("signals"), lesson);
      refused = true;
    }
    if (fields.has("times") && (fields.has("between") || fields.has("detect"))) {
      String lesson =
          "times counts places of match or regex; lines of between or detect count by in-lines";
      fault(fields.keyPlace("times"), lesson);
    }
    return refused;
  }

  private boolean isCore(Fields fields, int points) {
    boolean core = fields.flag("core");
    if (core && points < 0) {
      fault(fields.keyPlace("core"), "evidence against is never core");
    }
    return core;
  }
}
