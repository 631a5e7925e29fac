package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonLine;
import org.unchaff.json.JsonText;
import org.unchaff.text.Document;

/** Reads lines that are JSON objects. */
final class JsonLinesReader implements RecordReader {

  private final InputStream in;
  private final LineReader lines;
  private final FormatSettings settings;
  private final List<String> paths;
  private int number;

  JsonLinesReader(InputStream in, FormatSettings settings) {
    this.in = in;
    this.lines = new LineReader(in, settings.maxDocument());
    this.settings = settings;
    this.paths = new ArrayList<>(settings.fields());
    settings.urlField().ifPresent(paths::add);
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    Optional<LineReader.Line> line = lines.next();
    number += line.isPresent() && line.get().isFirst() ? 1 : 0;
    return line.map(this::record);
  }

  @Override
  public boolean isReady() throws IOException {
    return lines.isReady();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private InputRecord record(LineReader.Line line) {
    String label = "line " + number;
    byte[] bytes = line.bytes();
    if (!line.isFirst() || Lines.isBlank(bytes)) {
      return Passed.silent(label, bytes);
    }
    if (!line.isWhole()) {
      return Passed.faulty(label, bytes, settings.tooLarge("the line"));
    }
    int start = number == 1 ? Lines.markLength(bytes) : 0;
    try {
      byte[] object = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
      return read(label, bytes, JsonLine.read(object, paths), start);
    } catch (JsonFault e) {
      return Passed.faulty(label, bytes, "no JSON object: " + e.reason());
    }
  }

  private InputRecord read(String label, byte[] original, JsonLine line, int start) {
    List<String> found = new ArrayList<>();
    List<Document> texts = new ArrayList<>();
    for (String field : settings.fields()) {
      Optional<JsonLine.Value> value = line.value(field);
      Optional<String> text = value.flatMap(JsonLine.Value::text);
      if (text.isPresent()) {
        found.add(field);
        texts.add(Document.of(text.get()));
      } else if (value.isPresent() && !value.get().isNull()) {
        return Passed.faulty(label, original, "the field " + field + " is no string");
      }
    }
    return texts.isEmpty()
        ? Passed.silent(label, original)
        : new LineRecord(label, original, texts, line, found, address(line), start);
  }

  private Optional<String> address(JsonLine line) {
    return settings.urlField().flatMap(line::value).flatMap(JsonLine.Value::text);
  }

  private record LineRecord(
      String label,
      byte[] original,
      List<Document> texts,
      JsonLine line,
      List<String> fields,
      Optional<String> address,
      int start)
      implements InputRecord {

    @Override
    public String textName(int index) {
      return fields.size() > 1 ? fields.get(index) : "";
    }

    @Override
    public byte[] with(List<Document> clean) {
      return with(clean, Map.of());
    }

    @Override
    public byte[] with(List<Document> clean, String field, String json) {
      return with(clean, Map.of(field, json));
    }

    private byte[] with(List<Document> clean, Map<String, String> further) {
      Map<String, String> replacements = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        if (!clean.get(i).text().equals(texts.get(i).text())) {
          replacements.put(fields.get(i), JsonText.quote(clean.get(i).text()));
        }
      }
      replacements.putAll(further);
      byte[] object = line.with(replacements);
      if (start == 0) {
        return object;
      }
      byte[] marked = Arrays.copyOf(original, start + object.length);
      System.arraycopy(object, 0, marked, start, object.length);
      return marked;
    }
  }
}
