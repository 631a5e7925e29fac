package org.unchaff.report;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of reports; a new one is a constant here and a class beside it. */
public enum ReportFormat {

  /** For people, on a terminal or on paper. */
  TEXT {
    @Override
    public Report open(OutputStream out, ReportSettings settings) {
      return new TextReport(out, settings);
    }
  },

  /** A line a document, then a line for each of its edits: for programs, and for restoring. */
  JSONL {
    @Override
    public Report open(OutputStream out, ReportSettings settings) {
      return new JsonReport(out, settings);
    }
  },

  /** A row a change, for spreadsheets. */
  CSV {
    @Override
    public Report open(OutputStream out, ReportSettings settings) {
      return new CsvReport(out, settings);
    }
  },

  /** A page that opens in any browser and needs nothing else. */
  HTML {
    @Override
    public Report open(OutputStream out, ReportSettings settings) {
      return new HtmlReport(out, settings);
    }
  };

  /** Starts a report, which closes the stream when it is closed. */
  public abstract Report open(OutputStream out, ReportSettings settings);

  /** The word on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportFormat> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(ReportFormat::key).toList();
  }
}
