package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unchaff.Cleaning;
import org.unchaff.json.JsonObject;
import org.unchaff.report.Figures.Count;
import org.unchaff.report.Figures.Large;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Hashes;

/**
 * Writes JSON lines: one for each document, behind it one for each edit and each suspicion, and at
 * the end one with the figures of the whole run. The records are described by {@code
 * record.schema.json} beside this class.
 */
final class JsonReport implements Report {

  /** The version of the records; it changes when a program that reads them would have to. */
  static final int VERSION = 1;

  private final OutputStream out;
  private final ReportSettings settings;
  private final Figures figures = new Figures();

  JsonReport(OutputStream out, ReportSettings settings) {
    this.out = new BufferedOutputStream(out);
    this.settings = settings;
  }

  @Override
  public void add(Entry entry) throws IOException {
    List<Change> changes = Changes.of(entry.cleaning());
    figures.add(entry, changes);
    write(document(entry));
    for (Change change : changes) {
      write(change(entry, change));
    }
  }

  @Override
  public void addFailure(String where, String what) throws IOException {
    figures.addFailure();
    write(head("failed").put("document", where).put("reason", what));
  }

  private void write(JsonObject object) throws IOException {
    out.write(object.toString().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private static JsonObject head(String type) {
    return new JsonObject().put("type", type).put("version", VERSION);
  }

  private static JsonObject head(String type, Entry entry) {
    return head(type).put("document", entry.document()).put("record", entry.record());
  }

  private JsonObject document(Entry entry) {
    Cleaning cleaning = entry.cleaning();
    Document source = cleaning.source();
    return head("document", entry)
        .put("source", sizes(source))
        .put("clean", sizes(entry.written()).put("charset", charset(entry.written())))
        .put("charset", charset(source))
        .put("bom", source.encoding().bom())
        .put("shape", cleaning.shape().key())
        .put("edits", cleaning.edits().size())
        .put("suspected", cleaning.suspected().size())
        .put("only-noise", cleaning.isOnlyNoise())
        .put("texts", settings.text().key())
        .put("rules", settings.rules().hash())
        .putTexts("packs", settings.rules().packs())
        .put("raw", source.raw().stream().map(JsonReport::raw).toList());
  }

  private static String charset(Document document) {
    return document.encoding().charset().name();
  }

  private static JsonObject sizes(Document document) {
    byte[] bytes = Codec.encode(document);
    return new JsonObject()
        .put("chars", document.text().length())
        .put("bytes", bytes.length)
        .put("sha256", Hashes.sha256(bytes));
  }

  private static JsonObject raw(Document.Raw raw) {
    return new JsonObject()
        .put("offset", raw.span().start())
        .put("length", raw.span().length())
        .put("bytes", raw.bytes());
  }

  private JsonObject change(Entry entry, Change change) {
    JsonObject object =
        head(change.type().key(), entry)
            .put("rule", change.ruleId())
            .put("category", change.category())
            .put("pack", change.pack())
            .put("confidence", change.confidence())
            .put("kind", change.kind())
            .put("offset", change.span().start())
            .put("length", change.span().length())
            .put("line", change.line())
            .put("column", change.column())
            .put("characters", change.characters())
            .put("text", settings.text().show(change.text()))
            .put("replacement", change.replacement())
            .put("reason", change.reason())
            .put("signals", signals(change))
            .putTexts("also", change.also());
    return change.isSuspected() ? object.put("why-not", change.whyNot()) : object;
  }

  private List<JsonObject> signals(Change change) {
    return change.signals().stream()
        .map(
            p ->
                new JsonObject()
                    .put("points", p.points())
                    .put("signal", settings.text().showSignal(p.what())))
        .toList();
  }

  private JsonObject summary() {
    return head("summary")
        .put("documents", figures.all().documents())
        .put("changed", figures.changed())
        .put("only-noise", figures.onlyNoise())
        .put("failed", figures.failed())
        .put("characters", figures.characters())
        .put("removed", figures.all().characters())
        .put("removed-per-million", figures.perMillion())
        .put("cuts", figures.all().cuts())
        .put("suspected", figures.all().suspected())
        .put("by-category", figures.byCategory().stream().map(this::category).toList())
        .put("by-rule", figures.byRule().stream().map(this::rule).toList())
        .put("largest", figures.largest().stream().map(JsonReport::large).toList());
  }

  private JsonObject category(Count count) {
    return counts(new JsonObject().put("category", count.name()), count);
  }

  private JsonObject rule(Count count) {
    return counts(
        new JsonObject()
            .put("rule", count.name())
            .put("category", count.category())
            .put("pack", count.pack())
            .put("confidence", count.confidence()),
        count);
  }

  private static JsonObject counts(JsonObject object, Count count) {
    return object
        .put("documents", count.documents())
        .put("cuts", count.cuts())
        .put("characters", count.characters())
        .put("suspected", count.suspected());
  }

  private static JsonObject large(Large large) {
    return new JsonObject()
        .put("document", large.document())
        .put("record", large.record())
        .put("rule", large.change().ruleId())
        .put("offset", large.change().span().start())
        .put("length", large.change().span().length())
        .put("characters", large.change().characters());
  }

  @Override
  public void close() throws IOException {
    try {
      write(summary());
    } finally {
      out.close();
    }
  }
}
