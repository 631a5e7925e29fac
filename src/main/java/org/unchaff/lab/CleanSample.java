package org.unchaff.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.unchaff.text.Document;

/** Clean texts of many genres and languages: what a rule finds in them, it is too general for. */
public final class CleanSample {

  private static final String HEAD = "=== ";

  private CleanSample() {}

  /** The texts by their names. */
  public static Map<String, Document> texts() {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    InputStream resource = CleanSample.class.getResourceAsStream("clean-sample.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
      StringBuilder open = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(HEAD)) {
          open = new StringBuilder();
          texts.put(line.substring(HEAD.length()), open);
        } else {
          open.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Document> documents = new LinkedHashMap<>();
    texts.forEach((name, text) -> documents.put(name, Document.of(text.toString())));
    return documents;
  }

  /** Some paragraphs of a language's clean texts, to set examples among. */
  static List<String> paragraphs(String prefix) {
    return texts().entrySet().stream()
        .filter(text -> text.getKey().startsWith(prefix + "-"))
        .flatMap(text -> text.getValue().text().lines())
        .filter(line -> line.length() > 60)
        .limit(6)
        .toList();
  }
}
