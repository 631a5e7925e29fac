package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.unchaff.Cleaning;
import org.unchaff.decide.Decision.Suspected;
import org.unchaff.decide.Edit;
import org.unchaff.decide.Finding;
import org.unchaff.json.JsonObject;
import org.unchaff.rule.Rule;
import org.unchaff.rule.RuleSet;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Hashes;
import org.unchaff.text.Span;

/** Writes JSON lines: one for each document, and behind it one for each edit and each suspicion. */
final class JsonReport implements Report {

  /** The version of the records; it changes when a program that reads them would have to. */
  static final int VERSION = 1;

  /** Stands for the rule of what went only because of what went beside it. */
  private static final String TIDY = "tidy";

  private final OutputStream out;
  private final RuleSet rules;

  JsonReport(OutputStream out, RuleSet rules) {
    this.out = new BufferedOutputStream(out);
    this.rules = rules;
  }

  @Override
  public void add(Entry entry) throws IOException {
    Cleaning cleaning = entry.cleaning();
    write(document(entry));
    if (cleaning.edits().isEmpty() && cleaning.suspected().isEmpty()) {
      return;
    }
    Positions positions = new Positions(cleaning.source().text());
    for (Edit edit : cleaning.edits()) {
      write(edit(entry, edit, positions));
    }
    for (Suspected suspected : cleaning.suspected()) {
      write(suspected(entry, suspected, positions));
    }
  }

  private void write(JsonObject object) throws IOException {
    out.write(object.toString().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private static JsonObject head(String type, Entry entry) {
    return new JsonObject()
        .put("type", type)
        .put("version", VERSION)
        .put("document", entry.document())
        .put("record", entry.record());
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
        .put("rules", rules.hash())
        .putTexts("packs", rules.packs())
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

  private static JsonObject place(JsonObject object, Span span, Positions positions) {
    return object
        .put("offset", span.start())
        .put("length", span.length())
        .put("line", positions.line(span.start()))
        .put("column", positions.column(span.start()));
  }

  private static JsonObject edit(Entry entry, Edit edit, Positions positions) {
    JsonObject object = head("edit", entry);
    if (edit.causes().isEmpty()) {
      object.put("rule", TIDY).put("category", TIDY).put("kind", edit.kind().key());
      place(object, edit.span(), positions);
      return object
          .put("text", edit.text())
          .put("replacement", edit.replacement())
          .put("reason", "it stood beside what was cut");
    }
    Finding cause = edit.causes().get(0);
    rule(object, cause.rule()).put("kind", edit.kind().key());
    place(object, edit.span(), positions);
    object.put("text", edit.text()).put("replacement", edit.replacement());
    List<String> also =
        edit.causes().stream()
            .map(finding -> finding.rule().id())
            .filter(id -> !id.equals(cause.rule().id()))
            .distinct()
            .toList();
    return reason(object, cause).putTexts("also", also);
  }

  private static JsonObject rule(JsonObject object, Rule rule) {
    return object
        .put("rule", rule.id())
        .put("category", rule.category())
        .put("pack", rule.pack())
        .put("confidence", rule.confidence().key());
  }

  private static JsonObject reason(JsonObject object, Finding finding) {
    int sum = finding.points().stream().mapToInt(p -> p.points()).sum();
    boolean scored = !finding.points().isEmpty();
    object.put(
        "reason", scored ? "a score of " + sum : "found by " + finding.rule().finder().key());
    List<JsonObject> signals =
        finding.points().stream()
            .map(p -> new JsonObject().put("points", p.points()).put("signal", p.what()))
            .toList();
    return object.put("signals", signals);
  }

  private static JsonObject suspected(Entry entry, Suspected suspected, Positions positions) {
    Finding finding = suspected.finding();
    JsonObject object = rule(head("suspected", entry), finding.rule());
    place(object, finding.span(), positions);
    object.put("text", finding.text()).put("why-not", suspected.reason());
    return reason(object, finding);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
