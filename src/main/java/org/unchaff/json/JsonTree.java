package org.unchaff.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A whole JSON object as maps, lists, strings, numbers and booleans: for small records whose every
 * field is wanted. Fields that are null are left out.
 */
public final class JsonTree {

  private final Map<String, Object> fields;

  private JsonTree(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads an object.
   *
   * @throws JsonFault if the bytes are not one JSON object
   */
  public static JsonTree read(byte[] bytes) throws JsonFault {
    try (JsonParser parser = Parsers.of(bytes, 0, bytes.length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonFault("not a JSON object");
      }
      return new JsonTree(object(parser));
    } catch (JacksonException e) {
      throw Parsers.fault(e);
    }
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Object value = value(parser, parser.nextToken());
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> new JsonTree(object(parser));
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          Object item = value(parser, next);
          if (item != null) {
            items.add(item);
          }
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> null;
    };
  }

  /** A string field, empty if it is not there. */
  public String text(String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  public Optional<Integer> number(String name) {
    return fields.get(name) instanceof Double number
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  public Optional<JsonTree> object(String name) {
    return fields.get(name) instanceof JsonTree tree ? Optional.of(tree) : Optional.empty();
  }

  /** The objects in a list; none if it is not there. */
  public List<JsonTree> objects(String name) {
    List<JsonTree> objects = new ArrayList<>();
    if (fields.get(name) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof JsonTree tree) {
          objects.add(tree);
        }
      }
    }
    return objects;
  }
}
