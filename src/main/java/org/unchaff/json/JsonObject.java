package org.unchaff.json;

import java.util.Collection;
import java.util.List;

/**
 * Builds one JSON object, field by field in the order of the calls. Not safe for use by several
 * threads.
 */
public final class JsonObject {

  private final StringBuilder out = new StringBuilder("{");

  private StringBuilder field(String name) {
    if (out.length() > 1) {
      out.append(',');
    }
    JsonText.append(out, name);
    return out.append(':');
  }

  public JsonObject put(String name, String value) {
    JsonText.append(field(name), value);
    return this;
  }

  public JsonObject put(String name, long value) {
    field(name).append(value);
    return this;
  }

  public JsonObject put(String name, boolean value) {
    field(name).append(value);
    return this;
  }

  public JsonObject put(String name, JsonObject value) {
    field(name).append(value);
    return this;
  }

  public JsonObject put(String name, JsonArray value) {
    field(name).append(value);
    return this;
  }

  public JsonObject put(String name, Collection<JsonObject> values) {
    field(name).append('[');
    String comma = "";
    for (JsonObject value : values) {
      out.append(comma).append(value);
      comma = ",";
    }
    out.append(']');
    return this;
  }

  /** A value that is JSON already. */
  public JsonObject putJson(String name, String json) {
    field(name).append(json);
    return this;
  }

  /** A list of strings. */
  public JsonObject putTexts(String name, List<String> values) {
    field(name).append('[');
    String comma = "";
    for (String value : values) {
      out.append(comma);
      JsonText.append(out, value);
      comma = ",";
    }
    out.append(']');
    return this;
  }

  /** The object on one line. */
  @Override
  public String toString() {
    return out + "}";
  }
}
