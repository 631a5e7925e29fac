package org.unchaff.json;

/** Builds one JSON array, item by item. Not safe for use by several threads. */
public final class JsonArray {

  private final StringBuilder out = new StringBuilder("[");

  private StringBuilder item() {
    if (out.length() > 1) {
      out.append(',');
    }
    return out;
  }

  public JsonArray add(String value) {
    JsonText.append(item(), value);
    return this;
  }

  public JsonArray add(long value) {
    item().append(value);
    return this;
  }

  public JsonArray add(JsonObject value) {
    item().append(value);
    return this;
  }

  public JsonArray add(JsonArray value) {
    item().append(value);
    return this;
  }

  /** The array on one line. */
  @Override
  public String toString() {
    return out + "]";
  }
}
