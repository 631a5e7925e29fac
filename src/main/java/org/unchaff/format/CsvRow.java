package org.unchaff.format;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cells of a row. A character stands for a byte here, so that nothing depends on what the bytes
 * mean.
 *
 * @param cells the cells
 * @param separator what stands between them
 * @param end the line end, perhaps none
 */
record CsvRow(List<Cell> cells, char separator, String end) {

  /** Escaping can double a cell; the reader's own limit would be in the way of large texts. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /**
   * A cell.
   *
   * @param content what it holds, without quotation marks
   */
  record Cell(String content, boolean quoted) {

    String written(char separator) {
      boolean needs =
          content.indexOf(separator) >= 0
              || content.indexOf('"') >= 0
              || content.indexOf('\n') >= 0
              || content.indexOf('\r') >= 0;
      return quoted || needs ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }

    byte[] bytes() {
      return content.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Reads a row; nothing if writing it would not give the same bytes again. */
  static Optional<CsvRow> read(byte[] bytes, int start, char separator) {
    String all = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    String line = all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
    line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    try {
      List<Cell> cells =
          CsvReader.builder()
              .fieldSeparator(separator)
              .maxBufferSize(MOST)
              .ofSingleCsvRecord(new Cells(), line);
      CsvRow row = new CsvRow(List.copyOf(cells), separator, all.substring(line.length()));
      return row.toString().equals(all) ? Optional.of(row) : Optional.empty();
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  /** The row with another cell in the place of one. */
  CsvRow with(int column, byte[] content) {
    List<Cell> others = new ArrayList<>(cells);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    others.set(column, new Cell(text, cells.get(column).quoted()));
    return new CsvRow(others, separator, end);
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    return cells.stream()
        .map(cell -> cell.written(separator))
        .collect(Collectors.joining(String.valueOf(separator), "", end));
  }

  private static final class Cells extends CsvCallbackHandler<List<Cell>> {
    private final List<Cell> cells = new ArrayList<>();

    @Override
    protected RecordType getRecordType() {
      return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return cells.size();
    }

    @Override
    protected void beginRecord(long line) {
      cells.clear();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      cells.add(new Cell(new String(buffer, offset, length), quoted));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
      cells.add(new Cell("", false));
    }

    @Override
    protected List<Cell> buildRecord() {
      return cells;
    }
  }
}
