package org.unchaff.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;

/**
 * Reads the rows of a CSV file in UTF-8. The first row names the columns and tells what separates
 * cells: a comma, semicolon, tab or vertical bar.
 */
final class CsvRows implements RecordReader {

  private static final String SEPARATORS = ",;\t|";

  private final InputStream in;
  private final LineReader lines;
  private final FormatSettings settings;
  private final List<Integer> columns = new ArrayList<>();
  private int urlColumn = -1;
  private char separator;
  private int number;
  private boolean isPastHeader;

  CsvRows(InputStream in, FormatSettings settings) {
    this.in = in;
    this.lines = new LineReader(in, settings.maxDocument());
    this.settings = settings;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    Optional<LineReader.Line> line = lines.next();
    if (line.isEmpty() || !line.get().isFirst()) {
      return line.map(piece -> Passed.silent(label(), piece.bytes()));
    }
    number++;
    if (!line.get().isWhole()) {
      return Optional.of(Passed.faulty(label(), line.get().bytes(), settings.tooLarge("the row")));
    }
    if (!isPastHeader) {
      readHeader(line.get().bytes());
      return Optional.of(Passed.silent(label(), line.get().bytes()));
    }
    String label = label();
    return Optional.of(row(label, line.get().bytes()));
  }

  private String label() {
    return "line " + number;
  }

  private void readHeader(byte[] bytes) throws IOException {
    isPastHeader = true;
    int start = Lines.markLength(bytes);
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      Optional<CsvRow> header = CsvRow.read(bytes, start, candidate);
      List<String> names = header.map(CsvRows::names).orElse(List.of());
      if (names.containsAll(settings.fields())) {
        separator = candidate;
        settings.fields().forEach(field -> columns.add(names.indexOf(field)));
        urlColumn = settings.urlField().map(names::indexOf).orElse(-1);
        return;
      }
    }
    String line = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).strip();
    throw new IOException(
        "no column is called "
            + String.join(", ", settings.fields())
            + "; the first row is "
            + (line.length() > 100 ? line.substring(0, 100) + "..." : line)
            + "; say with --field which column holds the text");
  }

  private static List<String> names(CsvRow header) {
    return header.cells().stream()
        .map(cell -> new String(cell.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  /** Reads on while a quotation mark is open, since a cell may hold line ends. */
  private InputRecord row(String label, byte[] first) throws IOException {
    ByteArrayOutputStream row = new ByteArrayOutputStream(first.length);
    CsvQuotes quotes = new CsvQuotes(separator);
    byte[] bytes = first;
    quotes.read(bytes);
    row.writeBytes(bytes);
    while (quotes.isOpen() && row.size() <= settings.maxDocument()) {
      Optional<LineReader.Line> next = lines.next();
      if (next.isEmpty()) {
        break;
      }
      number += next.get().isFirst() ? 1 : 0;
      quotes.read(next.get().bytes());
      row.writeBytes(next.get().bytes());
    }
    return row.size() > settings.maxDocument()
        ? Passed.faulty(label, row.toByteArray(), settings.tooLarge("the row"))
        : record(label, row.toByteArray());
  }

  private InputRecord record(String label, byte[] bytes) {
    if (Lines.isBlank(bytes)) {
      return Passed.silent(label, bytes);
    }
    Optional<CsvRow> row = CsvRow.read(bytes, 0, separator);
    if (row.isEmpty()) {
      return Passed.faulty(label, bytes, "no row of CSV: check the quotation marks");
    }
    int last = columns.stream().mapToInt(Integer::intValue).max().orElse(0);
    if (row.get().cells().size() <= last) {
      return Passed.faulty(label, bytes, "the row has too few cells");
    }
    List<Document> texts =
        columns.stream()
            .map(column -> row.get().cells().get(column).bytes())
            .map(cell -> Codec.decode(cell, StandardCharsets.UTF_8))
            .toList();
    return new RowRecord(
        label, bytes, texts, row.get(), columns, settings.fields(), address(row.get()));
  }

  private Optional<String> address(CsvRow row) {
    return urlColumn < 0 || urlColumn >= row.cells().size()
        ? Optional.empty()
        : Optional.of(row.cells().get(urlColumn).content());
  }

  private record RowRecord(
      String label,
      byte[] original,
      List<Document> texts,
      CsvRow row,
      List<Integer> columns,
      List<String> fields,
      Optional<String> address)
      implements InputRecord {

    @Override
    public String textName(int index) {
      return fields.size() > 1 ? fields.get(index) : "";
    }

    @Override
    public byte[] with(List<Document> clean) {
      CsvRow changed = row;
      for (int i = 0; i < columns.size(); i++) {
        changed = changed.with(columns.get(i), Codec.encode(clean.get(i)));
      }
      return changed.bytes();
    }

    @Override
    public byte[] with(List<Document> clean, String field, String json) {
      return with(clean);
    }
  }
}
