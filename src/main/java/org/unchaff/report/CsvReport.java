package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.unchaff.match.Match.Points;

/**
 * Writes a table: a row for each edit, each suspicion and each failure. It begins with a byte order
 * mark, by which spreadsheets know UTF-8, and no cell can be taken for a formula.
 */
final class CsvReport implements Report {

  private static final String BOM = "\ufeff";

  private static final List<String> COLUMNS =
      List.of(
          "type",
          "document",
          "record",
          "rule",
          "category",
          "pack",
          "confidence",
          "kind",
          "offset",
          "length",
          "line",
          "column",
          "characters",
          "text",
          "replacement",
          "reason",
          "signals",
          "also",
          "why-not");

  /** What a spreadsheet may take for the start of a formula, full-width forms too. */
  private static final String FORMULA = "=+-@\t\r\n|\uff1d\uff0b\uff0d\uff20";

  private final OutputStream out;
  private final ReportSettings settings;

  CsvReport(OutputStream out, ReportSettings settings) {
    this.out = new BufferedOutputStream(out);
    this.settings = settings;
  }

  private boolean isStarted;

  @Override
  public void add(Entry entry) throws IOException {
    start();
    for (Change change : Changes.of(entry.cleaning())) {
      row(cells(entry, change));
    }
  }

  @Override
  public void addFailure(String where, String what) throws IOException {
    start();
    List<String> cells =
        COLUMNS.stream()
            .map(
                column ->
                    switch (column) {
                      case "type" -> "failed";
                      case "document" -> where;
                      case "reason" -> what;
                      default -> "";
                    })
            .toList();
    row(cells);
  }

  private void start() throws IOException {
    if (!isStarted) {
      isStarted = true;
      write(BOM);
      row(COLUMNS);
    }
  }

  private List<String> cells(Entry entry, Change change) {
    return List.of(
        change.type().key(),
        entry.document(),
        entry.record(),
        change.ruleId(),
        change.category(),
        change.pack(),
        change.confidence(),
        change.kind(),
        Integer.toString(change.span().start()),
        Integer.toString(change.span().length()),
        Integer.toString(change.line()),
        Integer.toString(change.column()),
        Integer.toString(change.characters()),
        settings.text().show(change.text()),
        change.replacement(),
        change.reason(),
        change.signals().stream().map(this::signal).collect(Collectors.joining("; ")),
        String.join("; ", change.also()),
        change.whyNot());
  }

  private String signal(Points points) {
    String sign = points.points() > 0 ? "+" : "";
    return settings.text().showSignal(points.what()) + " (" + sign + points.points() + ")";
  }

  private void row(List<String> cells) throws IOException {
    write(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** A cell; an apostrophe before what could be a formula makes it text. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    try {
      start();
    } finally {
      out.close();
    }
  }
}
