package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
        article ->
            assertEquals(read("clean", article), Unchaff.clean(read("articles", article))));
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

  /** A line for each cut: the line it stands in, its category, what went. */
  private static String listing(Cleaning cleaning) {
    String source = cleaning.source().text();
    return cleaning.edits().stream()
        .filter(edit -> edit.kind() != Edit.Kind.TIDY)
        .map(
            edit ->
                source.substring(0, edit.span().start()).lines().count()
                    + (startsLine(source, edit.span().start()) ? 1 : 0)
                    + "\t"
                    + edit.causes().get(0).rule().category()
                    + "\t"
                    + edit.text().replace("\n", "\\n")
                    + "\n")
        .collect(Collectors.joining());
  }

  private static boolean startsLine(String source, int offset) {
    return offset == 0 || source.charAt(offset - 1) == '\n';
  }
}
