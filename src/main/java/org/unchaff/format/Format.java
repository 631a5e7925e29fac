package org.unchaff.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.unchaff.text.Document;

/** The formats of inputs; a new one is a constant here and a reader beside it. */
public enum Format {

  /** A text file is one record. */
  TEXT(List.of("txt", "text")) {
    @Override
    RecordReader read(InputStream in, FormatSettings settings) {
      return new TextReader(in, settings, UnaryOperator.identity());
    }
  },

  /** A text file whose links and front matter stay whole. */
  MARKDOWN(List.of("md", "markdown")) {
    @Override
    RecordReader read(InputStream in, FormatSettings settings) {
      return new TextReader(in, settings, Document::asMarkdown);
    }
  },

  /** A line is one JSON object; some of its fields are texts. */
  JSONL(List.of("jsonl", "ndjson")) {
    @Override
    RecordReader read(InputStream in, FormatSettings settings) throws IOException {
      return Recoded.open(in, settings, false, utf8 -> new JsonLinesReader(utf8, settings));
    }
  },

  /** Rows of cells below a row of names; some of the columns are texts. */
  CSV(List.of("csv", "tsv")) {
    @Override
    RecordReader read(InputStream in, FormatSettings settings) throws IOException {
      return Recoded.open(in, settings, true, utf8 -> new CsvRows(utf8, settings));
    }
  },

  /** A web archive; the text of its conversion records is cleaned, all others pass through. */
  WARC(List.of("warc", "wet")) {
    @Override
    RecordReader read(InputStream in, FormatSettings settings) {
      return new WarcRecords(in, settings);
    }
  };

  private final List<String> endings;

  Format(List<String> endings) {
    this.endings = endings;
  }

  /**
   * Reads records from a stream, which the reader closes.
   *
   * @throws IOException if the start of the stream cannot be read
   */
  public RecordReader open(InputStream in, FormatSettings settings) throws IOException {
    return read(in.markSupported() ? in : new BufferedInputStream(in), settings);
  }

  abstract RecordReader read(InputStream in, FormatSettings settings) throws IOException;

  /** The format that a file's name tells, behind which may stand how it is packed. */
  public static Optional<Format> named(String file) {
    String name = Packing.unpackedName(file).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  /** The word on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Format::key).toList();
  }
}
