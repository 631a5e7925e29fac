package org.unchaff.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One JSON object in a stretch of bytes, and the places of some of its fields. Immutable. */
public final class JsonLine {

  private final byte[] bytes;
  private final Map<String, Value> values;

  /** Offset of the brace that closes the object. */
  private final int close;

  private final boolean isEmpty;

  /**
   * A field's value.
   *
   * @param text what it says, if it is a string
   * @param isNull whether it is null
   */
  public record Value(int start, int end, Optional<String> text, boolean isNull) {}

  /** Other bytes in the place of a stretch of the line. */
  private record Patch(int start, int end, byte[] bytes) {}

  private JsonLine(byte[] bytes, Map<String, Value> values, int close, boolean isEmpty) {
    this.bytes = bytes;
    this.values = values;
    this.close = close;
    this.isEmpty = isEmpty;
  }

  /**
   * Reads a line.
   *
   * @param bytes the line; white space round the object is allowed
   * @param paths the fields to look for: a name, or names joined by dots for objects in objects;
   *     where one stands twice the last one counts
   * @throws JsonFault if the line is not one JSON object
   */
  public static JsonLine read(byte[] bytes, List<String> paths) throws JsonFault {
    try (JsonParser parser = Parsers.of(bytes, 0, bytes.length)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new JsonFault(first == null ? "an empty line" : "not a JSON object");
      }
      Map<String, Value> values = new HashMap<>();
      boolean isEmpty = readObject(parser, "", paths, values);
      int close = (int) parser.currentTokenLocation().getByteOffset();
      if (parser.nextToken() != null) {
        throw new JsonFault("something stands behind the object");
      }
      return new JsonLine(bytes, values, close, isEmpty);
    } catch (JacksonException e) {
      throw Parsers.fault(e);
    }
  }

  private static boolean readObject(
      JsonParser parser, String prefix, List<String> paths, Map<String, Value> values) {
    boolean isEmpty = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      isEmpty = false;
      String path = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      int start = (int) parser.currentTokenLocation().getByteOffset();
      if (paths.contains(path)) {
        boolean isText = token == JsonToken.VALUE_STRING;
        Optional<String> text = isText ? Optional.of(parser.getString()) : Optional.empty();
        skip(parser, token);
        int end = (int) parser.currentLocation().getByteOffset();
        values.put(path, new Value(start, end, text, token == JsonToken.VALUE_NULL));
      } else if (token == JsonToken.START_OBJECT && isPrefix(path + ".", paths)) {
        readObject(parser, path + ".", paths, values);
      } else {
        skip(parser, token);
      }
    }
    return isEmpty;
  }

  private static boolean isPrefix(String prefix, List<String> paths) {
    return paths.stream().anyMatch(path -> path.startsWith(prefix));
  }

  private static void skip(JsonParser parser, JsonToken token) {
    int depth = token.isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken next = parser.nextToken();
      depth += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
    }
    parser.finishToken();
  }

  public Optional<Value> value(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /**
   * The line with other values for some fields; all else stays as it is, to the byte.
   *
   * @param replacements JSON values by path; a field that is not there is added at the end of the
   *     object
   */
  public byte[] with(Map<String, String> replacements) {
    List<Patch> patches = new ArrayList<>();
    StringBuilder added = new StringBuilder();
    replacements.forEach(
        (path, json) -> {
          Value old = values.get(path);
          if (old != null) {
            patches.add(new Patch(old.start(), old.end(), json.getBytes(StandardCharsets.UTF_8)));
          } else {
            added
                .append(isEmpty && added.isEmpty() ? "" : ",")
                .append(JsonText.quote(path))
                .append(':')
                .append(json);
          }
        });
    patches.add(new Patch(close, close, added.toString().getBytes(StandardCharsets.UTF_8)));
    patches.sort(Comparator.comparingInt(Patch::start));
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int done = 0;
    for (Patch patch : patches) {
      out.write(bytes, done, patch.start() - done);
      out.writeBytes(patch.bytes());
      done = patch.end();
    }
    out.write(bytes, done, bytes.length - done);
    return out.toByteArray();
  }
}
