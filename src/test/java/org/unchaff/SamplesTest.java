package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.unchaff.decide.Edit;

/** The articles in {@code samples/}: what is cut from each, and what is left alone. */
class SamplesTest {

  private static final Path SAMPLES = Path.of("samples");

  @TestFactory
  Stream<DynamicTest> anArticleComesOutClean() throws IOException {
    return each(
        "articles",
        article -> assertEquals(read("clean", article), Unchaff.clean(read("articles", article))));
  }

  @TestFactory
  Stream<DynamicTest> theCutsAreTheListedOnes() throws IOException {
    return each(
        "articles",
        article -> {
          Cleaning cleaning = Cleaner.builder().build().clean(read("articles", article));
          assertEquals(read("cuts", article), listing(cleaning));
        });
  }

  @TestFactory
  Stream<DynamicTest> aCleanArticleStaysAsItIs() throws IOException {
    return each("clean", article -> assertUntouched(read("clean", article)));
  }

  @TestFactory
  Stream<DynamicTest> whatOnlyLooksLikeNoiseStaysAsItIs() throws IOException {
    return each("untouched", article -> assertUntouched(read("untouched", article)));
  }

  /** When one of these comes out right, it moves to the articles. */
  @TestFactory
  Stream<DynamicTest> aKnownFailureStillFails() throws IOException {
    return each(
        "known-failures/articles",
        article ->
            assertNotEquals(
                read("known-failures/clean", article),
                Unchaff.clean(read("known-failures/articles", article))));
  }

  private static void assertUntouched(String text) {
    assertSame(text, Unchaff.clean(text));
  }

  private interface Check {
    void on(String article);
  }

  private static Stream<DynamicTest> each(String folder, Check check) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check.on(name)));
    }
  }

  private static String read(String folder, String name) {
    try {
      return Files.readString(SAMPLES.resolve(folder).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row for each line that lost something: its number, the category, what went. */
  private static String listing(Cleaning cleaning) {
    StringBuilder rows = new StringBuilder();
    for (Edit edit : cleaning.edits()) {
      if (edit.kind() != Edit.Kind.TIDY) {
        int line = lineAt(cleaning.source().text(), edit.span().start());
        String category = edit.causes().get(0).rule().category();
        for (String part : edit.text().split("\n", -1)) {
          if (!part.isEmpty()) {
            rows.append(line).append('\t').append(category).append('\t').append(part).append('\n');
          }
          line++;
        }
      }
    }
    return rows.toString();
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
