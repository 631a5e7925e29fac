package org.unchaff.format;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of inputs; a new one is a constant here and a reader beside it. */
public enum Format {

  /** A text file is one record. */
  TEXT {
    @Override
    public RecordReader open(InputStream in, FormatSettings settings) {
      return new TextReader(in, settings.charset());
    }
  },

  /** A line is one JSON object; some of its fields are texts. */
  JSONL {
    @Override
    public RecordReader open(InputStream in, FormatSettings settings) {
      return new JsonLinesReader(in, settings.fields(), settings.urlField());
    }
  };

  /** Reads records from a stream, which the reader closes. */
  public abstract RecordReader open(InputStream in, FormatSettings settings);

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
