package org.unchaff.batch;

import java.util.Map;
import java.util.TreeMap;
import org.unchaff.Cleaning;
import org.unchaff.decide.Edit;
import org.unchaff.text.Chars;
import org.unchaff.text.Span;

/** Counts what a run did. Not safe for use by several threads. */
public final class Tally {

  private final Map<String, Integer> byCategory = new TreeMap<>();
  private long documents;
  private long changed;
  private long cuts;
  private long suspected;
  private long failed;
  private long skipped;
  private long inputs;
  private long bytes;
  private long characters;
  private long removed;

  void add(Cleaning cleaning) {
    documents++;
    changed += cleaning.isChanged() ? 1 : 0;
    suspected += cleaning.suspected().size();
    String source = cleaning.source().text();
    characters += Chars.visible(source, new Span(0, source.length()));
    for (Edit edit : cleaning.edits()) {
      if (!edit.causes().isEmpty()) {
        cuts++;
        byCategory.merge(edit.causes().get(0).rule().category(), 1, Integer::sum);
        removed += Chars.visible(edit.text(), new Span(0, edit.text().length()));
      }
    }
  }

  void add(Tally other) {
    documents += other.documents;
    changed += other.changed;
    cuts += other.cuts;
    suspected += other.suspected;
    failed += other.failed;
    bytes += other.bytes;
    characters += other.characters;
    removed += other.removed;
    other.byCategory.forEach((category, count) -> byCategory.merge(category, count, Integer::sum));
  }

  void addSkipped() {
    skipped++;
  }

  void addInput() {
    inputs++;
  }

  void addBytes(long count) {
    bytes += count;
  }

  void addFailure() {
    failed++;
  }

  /** Texts that were cleaned, changed or not. */
  public long documents() {
    return documents;
  }

  public long changed() {
    return changed;
  }

  /** Cuts and replacements; what only went with them is not counted. */
  public long cuts() {
    return cuts;
  }

  public long suspected() {
    return suspected;
  }

  /** Inputs and records that could not be cleaned. */
  public long failed() {
    return failed;
  }

  /** Inputs that an earlier run had done. */
  public long skipped() {
    return skipped;
  }

  /** Inputs that are done with, well or not, those that an earlier run had done among them. */
  public long inputs() {
    return inputs + skipped;
  }

  /** Bytes of all records that were cleaned, unpacked. */
  public long bytes() {
    return bytes;
  }

  /** Characters other than white space in all texts. */
  public long characters() {
    return characters;
  }

  /** Characters other than white space that cuts took. */
  public long removed() {
    return removed;
  }

  /** Cuts by category, in alphabetical order. */
  public Map<String, Integer> byCategory() {
    return Map.copyOf(byCategory);
  }
}
