package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.unchaff.decide.Edit;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;

/** What has to hold of every cleaning of every text. */
class CleanerPropertiesTest {

  private static final Cleaner CLEANER = Cleaner.builder().build();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Texts.mixed(), Texts.mixed(), Texts.wild());
  }

  @Provide
  Arbitrary<String> lineFeedTexts() {
    return Texts.withLineFeeds();
  }

  private static Edits edits(Cleaning cleaning) {
    return new Edits(
        cleaning.edits().stream()
            .map(edit -> new Splice(edit.span(), edit.replacement()))
            .toList());
  }

  @Property
  void replayingTheEditsGivesTheCleanText(@ForAll("texts") String text) {
    Cleaning cleaning = CLEANER.clean(text);
    assertEquals(cleaning.text(), edits(cleaning).apply(text));
  }

  @Property
  void undoingTheEditsGivesTheSource(@ForAll("texts") String text) {
    assertEquals(text, CLEANER.clean(text).restore());
  }

  @Property
  void editsNameWhatStoodThere(@ForAll("texts") String text) {
    for (Edit edit : CLEANER.clean(text).edits()) {
      assertEquals(text.substring(edit.span().start(), edit.span().end()), edit.text());
    }
  }

  @Property(tries = 2000)
  void cleaningTwiceIsCleaningOnce(@ForAll("texts") String text) {
    String once = CLEANER.clean(text).text();
    assertEquals(once, CLEANER.clean(once).text());
  }

  @Property
  void nothingFoundMeansTheSameObjectBack(@ForAll("texts") String text) {
    Cleaning cleaning = CLEANER.clean(text);
    if (cleaning.edits().isEmpty()) {
      assertSame(text, cleaning.text());
    }
  }

  @Property
  void withoutReplacementsTheCleanTextIsASubsequence(@ForAll("texts") String text) {
    Cleaning cleaning = CLEANER.clean(text);
    if (cleaning.edits().stream().allMatch(edit -> edit.replacement().isEmpty())) {
      int at = 0;
      for (char c : cleaning.text().toCharArray()) {
        at = text.indexOf(c, at) + 1;
        assertTrue(at > 0);
      }
    }
  }

  @Property
  void lineEndsChangeNothingElse(@ForAll("lineFeedTexts") String text) {
    String clean = CLEANER.clean(text).text();
    assertEquals(clean.replace("\n", "\r\n"), CLEANER.clean(text.replace("\n", "\r\n")).text());
    assertEquals(clean.replace("\n", "\r"), CLEANER.clean(text.replace("\n", "\r")).text());
  }

  @Property
  void noCutSplitsWhatAReaderSeesAsOneCharacter(@ForAll("texts") String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    for (Edit edit : CLEANER.clean(text).edits()) {
      boolean repairs =
          edit.causes().stream()
              .anyMatch(
                  cause ->
                      List.of("paywall", "hidden", "markup").contains(cause.rule().category()));
      boolean lineEnd = edit.kind() == Edit.Kind.TIDY;
      if (!repairs && !lineEnd) {
        assertTrue(clusters.isBoundary(edit.span().start()), edit::toString);
        assertTrue(clusters.isBoundary(edit.span().end()), edit::toString);
      }
    }
  }
}
