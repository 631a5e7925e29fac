package org.unchaff.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.unchaff.text.Document;

/**
 * Shows what goes as a difference between source and clean text: unified, as {@code patch} reads
 * it, or for a terminal with the words that go in colour.
 */
public final class DiffReport implements Report {

  private final OutputStream out;
  private final boolean colour;
  private final Consumer<String> notes;

  /**
   * Starts a difference.
   *
   * @param out what it is written to, in UTF-8; it is flushed, not closed
   * @param colour whether to write for a terminal
   * @param notes is told of documents that {@code patch} cannot change by it, in one line each
   */
  public DiffReport(OutputStream out, boolean colour, Consumer<String> notes) {
    this.out = new BufferedOutputStream(out);
    this.colour = colour;
    this.notes = notes;
  }

  @Override
  public void add(Entry entry) throws IOException {
    if (!entry.cleaning().isChanged()) {
      return;
    }
    String name =
        entry.record().isEmpty() ? entry.document() : entry.document() + ", " + entry.record();
    String diff =
        colour ? WordDiff.of(name, entry.cleaning()) : UnifiedDiff.of(name, entry.cleaning());
    out.write(diff.getBytes(StandardCharsets.UTF_8));
    if (!colour) {
      note(name, entry);
    }
  }

  private void note(String name, Entry entry) {
    Document source = entry.cleaning().source();
    String reason = "";
    if (!entry.record().isEmpty()) {
      reason = "it is a record inside of a file";
    } else if (!source.raw().isEmpty()) {
      reason = "it holds bytes that are no text";
    } else if (!source.encoding().charset().equals(StandardCharsets.UTF_8)) {
      reason = "it is written in " + source.encoding().charset() + " and the diff in UTF-8";
    } else if (UnifiedDiff.hasLoneReturns(source.text())) {
      reason = "some of its lines end with CR alone, which patch takes for no line end";
    }
    if (!reason.isEmpty()) {
      notes.accept(name + ": patch cannot use this diff: " + reason);
    }
  }

  @Override
  public void addFailure(String where, String what) {
    // A difference has no place for what could not be read; the run names it.
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
