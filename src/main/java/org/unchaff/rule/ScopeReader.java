package org.unchaff.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unchaff.rule.Node.Text;
import org.unchaff.text.Language;

/** Reads where rules run. */
final class ScopeReader {

  private final Values values;

  ScopeReader(Values values) {
    this.values = values;
  }

  /** What stands under {@code for}; what it does not name is as in {@code otherwise}. */
  Scope read(Fields parent, Scope otherwise) {
    Optional<Node> node = parent.node("for");
    if (node.isEmpty()) {
      return otherwise;
    }
    Fields fields = new Fields("for", node.get(), Keys.SCOPE, values);
    List<String> sites = fields.texts("sites").stream().map(Text::value).toList();
    List<String> files = fields.texts("files").stream().map(Text::value).toList();
    for (Text glob : fields.texts("files")) {
      Glob.refuse(glob.value()).ifPresent(reason -> values.faults().add(glob.place(), reason));
    }
    Set<Language> languages = EnumSet.noneOf(Language.class);
    fields.texts("languages").forEach(text -> language(text).ifPresent(languages::add));
    if (!fields.has("sites") && !fields.has("files") && !fields.has("languages")) {
      values.faults().add(node.get().place(), "for names sites, files or languages");
    }
    return new Scope(
        fields.has("sites") ? sites : otherwise.sites(),
        fields.has("files") ? files : otherwise.files(),
        fields.has("languages") ? languages : otherwise.languages());
  }

  private Optional<Language> language(Text text) {
    Optional<Language> found =
        Stream.of(Language.values()).filter(l -> l.key().equals(text.value())).findFirst();
    if (found.isEmpty()) {
      List<String> known = Stream.of(Language.values()).map(Language::key).toList();
      values
          .faults()
          .add(
              text.place(),
              "unknown language \"" + text.value() + "\"" + Values.suggestion(text.value(), known));
    }
    return found;
  }
}
