package org.unchaff.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Fold;

/** Reads one rule. */
final class RuleReader {

  private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+";
  private static final String CATEGORY = "[a-z][a-z0-9-]*";

  private final Values values;
  private final Definitions definitions;
  private final String pack;
  private final PackDefaults defaults;

  /**
   * @param pack name and version of the pack
   * @param defaults what its rules have that do not say so themselves
   */
  RuleReader(Values values, Definitions definitions, String pack, PackDefaults defaults) {
    this.values = values;
    this.definitions = definitions;
    this.pack = pack;
    this.defaults = defaults;
  }

  /** The rule, or nothing where it has a fault that leaves none. */
  Optional<Rule> read(Node node) {
    Fields fields = new Fields("a rule", node, Keys.RULE, values);
    if (!(node instanceof Entries)) {
      return Optional.empty();
    }
    Optional<Text> id =
        fields.required("id", "this rule", "write a dotted name, as in id: promo.footer");
    Optional<Text> category =
        fields.required("category", "this rule", "write one word, as in category: promo");
    id.ifPresent(text -> refuseUnless(ID, text, "an id is dotted lower case, as in promo.footer"));
    category.ifPresent(text -> refuseUnless(CATEGORY, text, "a category is one lower-case word"));
    Fold fold = fields.oneOf("fold", FoldWord.values()).map(FoldWord::fold).orElse(Fold.PLAIN);
    TextPatterns patterns = new TextPatterns(values, definitions, fold);
    ConditionReader conditions = new ConditionReader(values, patterns);
    Optional<Finder> finder =
        new FinderReader(values, patterns, conditions).read("this rule", fields);
    Optional<Action> action = finder.flatMap(found -> action(found, fields));
    refuseStrays(fields, finder);
    List<Example> removes = examples("removes", fields, true);
    List<Example> keeps = examples("keeps", fields, false);
    Glue glue = fields.oneOf("glue", Glue.values()).orElse(Glue.NONE);
    Zone where = fields.node("where").map(conditions::where).orElse(Zone.ANYWHERE);
    List<Condition> when = fields.node("when").map(conditions::when).orElse(List.of());
    List<TextPattern> unless =
        fields.node("unless").map(value -> patterns.readShort("unless", value)).orElse(List.of());
    Scope own = new ScopeReader(values).read(fields, defaults.scope());
    State state = fields.oneOf("state", State.values()).orElse(State.ACTIVE);
    Confidence confidence = fields.oneOf("confidence", Confidence.values()).orElse(Confidence.HIGH);
    Advice advice = fields.oneOf("advice", Advice.values()).orElse(defaults.advice());
    if (id.isEmpty() || category.isEmpty() || finder.isEmpty() || action.isEmpty()) {
      return Optional.empty();
    }
    refuseRest(fields, finder.get(), action.get(), own);
    return Optional.of(
        new Rule(
            id.get().value(),
            category.get().value(),
            fields.text("about").map(Text::value).orElse(""),
            pack,
            finder.get(),
            action.get(),
            glue,
            where,
            when,
            unless,
            fold,
            own,
            state,
            confidence,
            advice,
            removes,
            keeps,
            node.place()));
  }

  private void refuseUnless(String regex, Text text, String message) {
    if (!values.faults().isTrusted() && !text.value().matches(regex)) {
      values.faults().add(text.place(), message + ", not \"" + text.value() + "\"");
    }
  }

  private Optional<Action> action(Finder finder, Fields fields) {
    if (fields.has("remove") && fields.has("replace")) {
      values.faults().add(fields.keyPlace("replace"), "a rule removes or replaces, not both");
      return Optional.empty();
    }
    if (finder instanceof Finder.Swap && (fields.has("remove") || fields.has("replace"))) {
      values
          .faults()
          .add(
              fields.keyPlace(fields.has("remove") ? "remove" : "replace"),
              "swap says itself what stands in the place of what it finds");
      return Optional.empty();
    }
    if (fields.has("replace")) {
      return fields.read("replace", this::replace);
    }
    Optional<Unit> unit = fields.oneOf("remove", Unit.values());
    return fields.has("remove")
        ? unit.map(Action.Remove::new)
        : Optional.of(new Action.Remove(Unit.MATCH));
  }

  private Optional<Action> replace(Node node) {
    if (node instanceof Entries) {
      Fields fields = new Fields("replace", node, Keys.REPLACE, values);
      Optional<Text> what = fields.required("decode", "replace", "write { decode: entity }");
      what.filter(text -> !text.value().equals("entity"))
          .ifPresent(text -> values.faults().add(text.place(), "decode takes one word: entity"));
      return what.map(text -> new Action.DecodeEntity());
    }
    if (node instanceof Text text && !text.isNothing() && !text.value().isEmpty()) {
      return Optional.of(new Action.Replace(text.value()));
    }
    values
        .faults()
        .add(
            node.place(),
            "replace is a text or {decode: entity}; to put nothing there, use remove");
    return Optional.empty();
  }

  private void refuseStrays(Fields fields, Optional<Finder> finder) {
    for (String key : List.of("threshold", "over")) {
      if (fields.has(key) && finder.isPresent() && !(finder.get() instanceof Finder.Signals)) {
        values
            .faults()
            .add(fields.keyPlace(key), key + " goes with signals, and this rule has none");
      }
    }
  }

  private void refuseRest(Fields fields, Finder finder, Action action, Scope scope) {
    boolean rest = action instanceof Action.Remove remove && remove.unit() == Unit.REST;
    if (rest && !(finder instanceof Finder.Signals) && scope.isEverywhere()) {
      values
          .faults()
          .add(
              fields.keyPlace("remove"),
              "remove: rest takes all that follows, so it needs signals, or a site or files under for");
    }
  }

  private List<Example> examples(String key, Fields fields, boolean marked) {
    if (!fields.has(key)) {
      values
          .faults()
          .add(
              fields.place(),
              "this rule has no "
                  + key
                  + (marked
                      ? "; a rule shows what it takes, as in removes: [\"Text. <<what goes>>\"]"
                      : "; a rule shows what it must not take, as in keeps: [\"Text like it.\"]"));
      return List.of();
    }
    List<Example> examples = new ArrayList<>();
    for (Text text : fields.texts(key)) {
      try {
        examples.add(
            marked
                ? Example.marked(text.value(), text.place())
                : Example.kept(text.value(), text.place()));
      } catch (MarkFault e) {
        Place place = values.faults().find(text.place(), e.mark(), e.number());
        values.faults().add(place, "in this example " + e.reason());
      }
    }
    return examples;
  }
}
