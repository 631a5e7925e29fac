package org.unchaff.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unchaff.text.Visible;

/** Small help for writing HTML. */
final class Html {

  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)}}");

  private Html() {}

  /**
   * A text that can be nothing but text, between tags as well as in an attribute's quotation marks.
   * What would play with the lines of the page is shown as its number.
   */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (char c : Visible.of(text).toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** A file beside this class. */
  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills the holes of a template, such as <code>{{title}}</code>. What is filled in is not looked
   * at again.
   *
   * @throws IllegalArgumentException if the template has a hole that nothing is for
   */
  static String fill(String template, Map<String, String> contents) {
    StringBuilder out = new StringBuilder();
    Matcher hole = HOLE.matcher(template);
    int done = 0;
    while (hole.find()) {
      String content = contents.get(hole.group(1));
      if (content == null) {
        throw new IllegalArgumentException("nothing to fill in for " + hole.group());
      }
      out.append(template, done, hole.start()).append(content);
      done = hole.end();
    }
    return out.append(template, done, template.length()).toString();
  }
}
