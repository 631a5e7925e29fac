package org.unchaff.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What formats have to know.
 *
 * @param fields the fields that hold texts, where records have fields
 * @param charset the charset of the inputs; nothing to tell it by their bytes
 * @param urlField the field that holds the address a record came from, where records have fields
 * @param keepsEncoding whether texts are written in the encoding of their input, else in UTF-8
 */
public record FormatSettings(
    List<String> fields,
    Optional<Charset> charset,
    Optional<String> urlField,
    boolean keepsEncoding) {

  public static final FormatSettings DEFAULT = new FormatSettings(List.of("text"));

  public FormatSettings {
    fields = List.copyOf(fields);
  }

  /** Settings that say nothing but where texts are. */
  public FormatSettings(List<String> fields) {
    this(fields, Optional.empty(), Optional.empty(), false);
  }
}
