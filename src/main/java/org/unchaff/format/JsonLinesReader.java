package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonLine;
import org.unchaff.json.JsonText;
import org.unchaff.text.Document;

/** Reads lines that are JSON objects. */
final class JsonLinesReader implements RecordReader {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final LineReader lines;
  private final List<String> fields;
  private final Optional<String> urlField;
  private final List<String> read;
  private int number;

  /**
   * @param fields the fields that hold texts
   * @param urlField the field that holds the address of a record
   */
  JsonLinesReader(InputStream in, List<String> fields, Optional<String> urlField) {
    this.in = in;
    this.lines = new LineReader(in);
    this.fields = fields;
    this.urlField = urlField;
    this.read = Stream.concat(fields.stream(), urlField.stream()).toList();
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    Optional<byte[]> line = lines.next();
    number++;
    return line.map(bytes -> record("line " + number, bytes));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private InputRecord record(String label, byte[] bytes) {
    if (isBlank(bytes)) {
      return Passed.silent(label, bytes);
    }
    int start = number == 1 && startsWithBom(bytes) ? BOM.length : 0;
    try {
      byte[] object = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
      return read(label, bytes, JsonLine.read(object, read), start);
    } catch (JsonFault e) {
      return Passed.faulty(label, bytes, "no JSON object: " + e.reason());
    }
  }

  private InputRecord read(String label, byte[] original, JsonLine line, int start) {
    List<String> found = new ArrayList<>();
    List<Document> texts = new ArrayList<>();
    for (String field : fields) {
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
    return urlField.flatMap(line::value).flatMap(JsonLine.Value::text);
  }

  private static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM.length && Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
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
    public Optional<String> fault() {
      return Optional.empty();
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
      byte[] marked = Arrays.copyOf(BOM, BOM.length + object.length);
      System.arraycopy(object, 0, marked, BOM.length, object.length);
      return marked;
    }
  }
}
