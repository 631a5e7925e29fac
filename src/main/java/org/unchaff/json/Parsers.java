package org.unchaff.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Makes parsers with bounds that scraped data may meet and a hostile line may not pass. */
final class Parsers {

  private static final int DEEPEST = 500;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(100_000)
                  .maxNameLength(100_000)
                  .build())
          .build();

  private Parsers() {}

  static JsonParser of(byte[] bytes, int offset, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
  }

  /** The first line of what the parser says, without the place in a source that nobody knows. */
  static JsonFault fault(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return new JsonFault(
        message.lines().findFirst().orElse("").replaceAll(", from `[^`]*`|\\s+(?=\\s)", ""));
  }
}
