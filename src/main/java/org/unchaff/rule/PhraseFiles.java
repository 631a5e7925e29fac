package org.unchaff.rule;

import java.nio.file.Path;
import java.util.List;
import org.unchaff.rule.Node.Entries;
import org.unchaff.rule.Node.Entry;
import org.unchaff.rule.Node.Items;
import org.unchaff.rule.Node.Text;

/** Puts the phrases of the files that a pack's definitions name into the pack itself. */
final class PhraseFiles {

  private PhraseFiles() {}

  static Node inline(Node root, Path pack) {
    if (!(root instanceof Entries entries)) {
      return root;
    }
    List<Entry> list =
        entries.list().stream()
            .map(
                entry ->
                    entry.key().value().equals("define")
                        ? new Entry(entry.key(), definitions(entry.value(), pack))
                        : entry)
            .toList();
    return new Entries(entries.place(), list);
  }

  private static Node definitions(Node define, Path pack) {
    if (!(define instanceof Entries entries)) {
      return define;
    }
    PackFiles files = PackFiles.beside(pack, new FaultList("", ""));
    List<Entry> list =
        entries.list().stream()
            .map(entry -> new Entry(entry.key(), definition(entry.value(), files)))
            .toList();
    return new Entries(entries.place(), list);
  }

  private static Node definition(Node definition, PackFiles files) {
    if (definition instanceof Entries map
        && Nodes.value(map, "file").orElse(map) instanceof Text name) {
      return new Items(
          definition.place(),
          files.phrases(name).stream().map(phrase -> shippedAs(name.value(), phrase)).toList());
    }
    return definition;
  }

  /** The place of a phrase names no folder of the machine that the packs were built on. */
  private static Node shippedAs(String file, Text phrase) {
    Place place = phrase.place();
    return new Text(new Place(file, place.line(), place.column()), phrase.value(), false);
  }
}
