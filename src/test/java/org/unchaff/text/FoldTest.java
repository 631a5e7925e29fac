package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  /** What folds.txt does to single characters beyond what ICU does. */
  private static final Map<Integer, String> EXTRA = extra();

  private static Map<Integer, String> extra() {
    Map<Integer, String> extra = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FoldTest.class.getResourceAsStream("folds.txt"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("plain"))
          .map(line -> line.split("\t", -1))
          .forEach(
              columns -> {
                int[] from = columns[1].codePoints().toArray();
                int[] to = columns[2].codePoints().toArray();
                for (int i = 0; i < from.length; i++) {
                  extra.put(from[i], to.length == 0 ? "" : Character.toString(to[i]));
                }
              });
      return extra;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withExtra(String folded) {
    return folded
        .codePoints()
        .mapToObj(c -> EXTRA.getOrDefault(c, Character.toString(c)))
        .collect(Collectors.joining());
  }

  @Test
  void theTableIsWhatIcuSaysOfEveryCodePoint() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        continue;
      }
      String text = Character.toString(c);
      assertEquals(withExtra(FoldTableGenerator.icu(text)), Fold.PLAIN.of(text));
    }
  }

  @Property
  void clustersAreWhatIcuSays(@ForAll("clusters") String text) {
    assertEquals(withExtra(FoldTableGenerator.icu(text)), Fold.PLAIN.of(text));
  }

  @Provide
  Arbitrary<String> clusters() {
    return Arbitraries.of(
            "a", "e", "o", "\u0301", "\u0308", "\u0323", "ｶ", "ﾞ", "が", "\u3099", "क", "\u093c",
            "ᄀ", "ᅡ", "ᆨ", "관", "Å", "ﬁ", "門", "…", "\u200b", "\u00ad", "İ", "ß", "👍", "\ufe0f",
            "ก", "ำ", "ا", "\u0653")
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }

  @ParameterizedTest
  @CsvSource({
    "關注我們,关注我们",
    "ＡＢＣ：１２３,abc:123",
    "##Paid\u200bBegin##,##paidbegin##",
    "Don’t,don't",
    "İLGİLİ,ilgili",
    "أحمد,احمد",
    "e\u0301te\u0301,été"
  })
  void plain(String text, String folded) {
    assertEquals(folded, Fold.PLAIN.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "加薇❤：ａｂｃ１２３,加薇:abc123",
    "加微 信：ｗｘ＿８８９９００,加微信:wx_889900",
    "一三八〇⑨⑧7,1380987",
    "ｗωω．ｑZｓ,wwwqzs",
    "加-威-心,加威心",
    "\\咪\\咪\\阅读,\\咪咪阅读",
    "1-2-3,1-2-3",
    "Ⅴ➕壹,v+1",
    "🅥🇽,vx",
    "в а,ba"
  })
  void strong(String text, String folded) {
    assertEquals(folded, Fold.STRONG.of(text));
  }

  @Test
  void aPlaceInFoldedTextIsAPlaceInTheText() {
    String text = "请加薇❤：ａｂｃ。";
    View view = Fold.STRONG.view(text);
    int at = view.text().indexOf("薇:abc");
    assertEquals("薇❤：ａｂｃ", view.toSource(new Span(at, at + 5)).in(text).toString());
  }

  @Test
  void equalUnderPlainIsEqualUnderStrong() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String text = Character.toString(c);
        assertEquals(Fold.STRONG.of(Fold.PLAIN.of(text)), Fold.STRONG.of(text));
      }
    }
  }
}
