package org.unchaff.format;

import java.util.List;

/**
 * What formats have to know.
 *
 * @param fields the fields that hold texts, where records have fields
 */
public record FormatSettings(List<String> fields) {

  public static final FormatSettings DEFAULT = new FormatSettings(List.of("text"));

  public FormatSettings {
    fields = List.copyOf(fields);
  }
}
