package org.unchaff.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What formats have to know.
 *
 * @param fields the fields that hold texts, where records have fields
 * @param urlField the field that holds the address a record came from, where records have fields
 * @param charset the charset of the inputs; nothing to tell it by their bytes
 * @param keepsEncoding whether texts are written in the encoding of their input, else in UTF-8
 * @param maxDocument the most bytes that a document, or a record of one, may have to be cleaned
 */
public record FormatSettings(
    List<String> fields,
    Optional<String> urlField,
    Optional<Charset> charset,
    boolean keepsEncoding,
    int maxDocument) {

  /** 32 MiB: some thirty times the longest book, and what four cleaners at once have room for. */
  public static final int MAX_DOCUMENT = 32 << 20;

  public static final FormatSettings DEFAULT = new FormatSettings(List.of("text"));

  public FormatSettings {
    fields = List.copyOf(fields);
  }

  /** Settings that say nothing but where texts are. */
  public FormatSettings(List<String> fields) {
    this(fields, Optional.empty(), Optional.empty(), false, MAX_DOCUMENT);
  }

  /** What is said of a document or record that is too large. */
  String tooLarge(String what) {
    return what + " is larger than --max-document, " + maxDocument + " bytes";
  }
}
