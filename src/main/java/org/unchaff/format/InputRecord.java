package org.unchaff.format;

import java.util.List;
import java.util.Optional;
import org.unchaff.text.Document;

/** One record of an input. Immutable. */
public interface InputRecord {

  /** Where in the input it stands, such as {@code line 12}; empty where the input is one record. */
  String label();

  /** The texts to clean; none if the record passes through. */
  List<Document> texts();

  /** The name of a text among several of the record, such as its field; empty for an only one. */
  default String textName(int index) {
    return "";
  }

  /** Whether the bytes are the last of their record: large ones pass through in pieces. */
  default boolean endsRecord() {
    return true;
  }

  /** What is wrong with the record, in one line; then it has no texts and passes through. */
  default Optional<String> fault() {
    return Optional.empty();
  }

  /** The address that it came from, if it says so. */
  default Optional<String> address() {
    return Optional.empty();
  }

  /** The bytes it was read from. */
  byte[] original();

  /**
   * The bytes of the record with clean texts in the place of its own.
   *
   * @param clean a document for each of {@link #texts()}
   * @throws IllegalArgumentException if the encoding of the record lacks a character of a clean
   *     text
   */
  byte[] with(List<Document> clean);

  /** The same record with a further field, where the format has fields. */
  byte[] with(List<Document> clean, String field, String json);
}
