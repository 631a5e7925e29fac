package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EncodingTest {

  private static final String SIMPLIFIED =
      "清晨的港口还没有醒来，老船长已经把缆绳理好。\n他说这条航线跑了三十年，哪里有暗礁，闭着眼睛也知道。\n" + "年轻的水手们不信，于是他把海图摊在桌上，一处一处地讲给他们听。\n";
  private static final String TRADITIONAL =
      "清晨的港口還沒有醒來，老船長已經把纜繩理好。\n他說這條航線跑了三十年，哪裡有暗礁，閉著眼睛也知道。\n" + "年輕的水手們不信，於是他把海圖攤在桌上，一處一處地講給他們聽。\n";
  private static final String JAPANESE =
      "朝の港はまだ静かで、老船長はもう綱をまとめていた。\nこの航路を三十年も走ってきたので、どこに岩があるか目をつぶっていてもわかるという。\n"
          + "若い船員たちは信じなかったので、彼は海図を机に広げて一つずつ話して聞かせた。\n";
  private static final String KOREAN =
      "새벽 항구는 아직 조용했고 늙은 선장은 벌써 밧줄을 정리해 두었다.\n그는 이 항로를 삼십 년 동안 다녔으니 어디에 암초가 있는지 눈을 감고도 안다고 말했다.\n"
          + "젊은 선원들이 믿지 않자 그는 해도를 책상에 펼치고 하나하나 이야기해 주었다.\n";
  private static final String RUSSIAN =
      "Утренний порт ещё не проснулся, а старый капитан уже сложил канаты.\n"
          + "Он говорил, что ходит этим путём тридцать лет и знает каждый камень с закрытыми глазами.\n";
  private static final String FRENCH =
      "Le port n’était pas encore réveillé, mais le vieux capitaine avait déjà rangé les cordages.\n"
          + "Il répétait qu’après trente années passées sur cette ligne, même les récifs cachés n’avaient plus de secrets à lui révéler.\n";
  private static final String POLISH =
      "Port jeszcze się nie obudził, a stary kapitan już złożył liny.\n"
          + "Mówił, że pływa tą trasą trzydzieści lat i że każdą skałę zna na pamięć, nawet z zamkniętymi oczami.\n";
  private static final String GREEK =
      "Το λιμάνι δεν είχε ξυπνήσει ακόμη, αλλά ο γέρος καπετάνιος είχε ήδη μαζέψει τα σχοινιά.\n"
          + "Έλεγε ότι ταξίδευε σε αυτή τη γραμμή τριάντα χρόνια και ήξερε κάθε βράχο με κλειστά μάτια.\n";

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("GB18030", SIMPLIFIED),
          Map.entry("Big5-HKSCS", TRADITIONAL),
          Map.entry("windows-31j", JAPANESE),
          Map.entry("EUC-JP", JAPANESE),
          Map.entry("x-windows-949", KOREAN),
          Map.entry("windows-1251", RUSSIAN),
          Map.entry("KOI8-R", RUSSIAN),
          Map.entry("windows-1252", FRENCH),
          Map.entry("windows-1250", POLISH),
          Map.entry("windows-1253", GREEK));

  @TestFactory
  Stream<DynamicTest> legacyCharsetsAreGuessedAndComeBack() {
    return TEXTS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      byte[] bytes = entry.getValue().getBytes(Charset.forName(entry.getKey()));
                      Document document = Codec.decode(bytes);
                      assertEquals(entry.getValue(), document.text());
                      assertEquals(List.of(), document.raw());
                      assertArrayEquals(bytes, Codec.encode(document));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> utf16IsToldWithAndWithoutAMark() {
    return Stream.of(SIMPLIFIED, RUSSIAN, KOREAN, "Nothing but plain letters.\nTwo lines.\n")
        .flatMap(
            text ->
                Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .flatMap(
                        charset ->
                            Stream.of("", "\uFEFF").map(mark -> comesBack(text, mark, charset))));
  }

  private static DynamicTest comesBack(String text, String mark, Charset charset) {
    return DynamicTest.dynamicTest(
        charset + (mark.isEmpty() ? "" : " marked") + ", " + text.substring(0, 6),
        () -> {
          byte[] bytes = (mark + text).getBytes(charset);
          Document document = Codec.decode(bytes);
          assertEquals(text, document.text());
          assertEquals(new Encoding(charset, !mark.isEmpty()), document.encoding());
          assertArrayEquals(bytes, Codec.encode(document));
        });
  }

  @Test
  void damagedUtf8StaysUtf8() {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    bytes[31] = (byte) 0xff;
    Document document = Codec.decode(bytes);
    assertEquals(Encoding.UTF_8, document.encoding());
    assertArrayEquals(bytes, Codec.encode(document));
  }

  @Test
  void oneStrangeByteTellsNoCharset() {
    byte[] bytes = "Just a caf\u00e9.".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Encoding.UTF_8, Codec.decode(bytes).encoding());
    assertArrayEquals(bytes, Codec.encode(Codec.decode(bytes)));
  }

  @Test
  void aNulInAsciiIsNoUtf16() {
    byte[] bytes = "one\0two three\0 four".getBytes(StandardCharsets.US_ASCII);
    assertEquals(Encoding.UTF_8, Codec.decode(bytes).encoding());
  }

  @Test
  void theNamedCharsetIsTaken() {
    byte[] bytes = "\u044f".getBytes(Charset.forName("KOI8-R"));
    assertEquals("\u044f", Codec.decode(bytes, Charset.forName("KOI8-R")).text());
    byte[] wide = "\uFEFFtext".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("text", Codec.decode(wide, StandardCharsets.UTF_16).text());
  }

  @Test
  void doubleCodesAreKeptRaw() {
    // Both codes are the "because" sign; the charset writes only the first.
    byte[] bytes = HexFormat.of().parseHex("81e641879a42");
    Document document = Codec.decode(bytes, Charset.forName("windows-31j"));
    assertEquals("\u2235A\u2235B", document.text());
    assertEquals(1, document.raw().size());
    assertTrue(document.isRaw(new Span(2, 3)));
    assertArrayEquals(bytes, Codec.encode(document));
  }

  @Property(tries = 300)
  void anyBytesComeBackInAnyCharset(@ForAll byte[] any, @ForAll("charsets") String charset) {
    Document document = Codec.decode(any, Charset.forName(charset));
    assertArrayEquals(any, Codec.encode(document));
    document.raw().forEach(raw -> assertTrue(raw.span().end() <= document.text().length()));
  }

  @Property(tries = 300)
  void anyBytesComeBackBehindALegacyText(@ForAll byte[] any, @ForAll("charsets") String charset) {
    byte[] text = TEXTS.getOrDefault(charset, SIMPLIFIED).getBytes(Charset.forName(charset));
    byte[] both = Arrays.copyOf(text, text.length + any.length);
    System.arraycopy(any, 0, both, text.length, any.length);
    assertArrayEquals(both, Codec.encode(Codec.decode(both)));
  }

  @Provide
  static Arbitrary<String> charsets() {
    return Arbitraries.of(
        "GB18030",
        "Big5-HKSCS",
        "windows-31j",
        "EUC-JP",
        "x-windows-949",
        "windows-1251",
        "KOI8-R",
        "windows-1252",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-8",
        "UTF-32LE",
        "windows-1255");
  }
}
