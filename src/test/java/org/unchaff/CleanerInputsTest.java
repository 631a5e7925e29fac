package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Encoding;

/** All that a job may have its texts in. */
class CleanerInputsTest {

  private static final Cleaner CLEANER = Cleaner.builder().build();

  private static final String NOISE = "$$paidbegin$$";
  private static final String CLEAN = "The old captain had stowed the ropes before dawn. 雨停了。\n";
  private static final String TEXT = CLEAN.replace("captain", "cap" + NOISE + "tain");

  @Test
  void bytesTextAndReaderGiveTheSame() throws IOException {
    assertEquals(CLEAN, CLEANER.clean(TEXT).text());
    assertEquals(CLEAN, CLEANER.clean(TEXT.getBytes(StandardCharsets.UTF_8)).text());
    assertEquals(CLEAN, CLEANER.clean(new StringReader(TEXT)).text());
  }

  @Test
  void bytesWhoseEncodingLacksWhatAnEntityMeansBecomeUtf8() {
    String text = "오래된 항구의 아침은 조용했다. 선장은 &#x201b;바다&#x201b;를 보았다.\n";
    Cleaning cleaning = CLEANER.clean(text.getBytes(Charset.forName("x-windows-949")));
    assertEquals("x-windows-949", cleaning.source().encoding().charset().name());
    assertEquals(text.replace("&#x201b;", "‛"), cleaning.text());
    assertEquals(cleaning.text(), new String(cleaning.bytes(), StandardCharsets.UTF_8));
    assertEquals(Encoding.UTF_8, cleaning.written().encoding());
  }

  @Test
  void bytesWhoseEncodingHasWhatAnEntityMeansStayInIt() {
    String text = "오래된 항구의 아침은 조용했다. 선장은 &quot;바다&quot;를 보았다.\n";
    Charset korean = Charset.forName("x-windows-949");
    Cleaning cleaning = CLEANER.clean(text.getBytes(korean));
    assertEquals(text.replace("&quot;", "\""), new String(cleaning.bytes(), korean));
  }

  @Test
  void aReaderThatFailsIsNoText() {
    assertThrows(IOException.class, () -> CLEANER.clean(new Broken()));
  }

  /** Gives something, then fails. */
  private static final class Broken extends Reader {
    private boolean isBegun;

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (isBegun) {
        throw new IOException("gone");
      }
      isBegun = true;
      into[offset] = 'x';
      return 1;
    }

    @Override
    public void close() {}
  }

  @Test
  void aStreamKeepsItsOrderOnManyThreads() {
    List<String> texts = IntStream.range(0, 200).mapToObj(i -> i + " " + TEXT).toList();
    List<String> clean = CLEANER.clean(texts.stream().parallel()).map(Cleaning::text).toList();
    assertEquals(IntStream.range(0, 200).mapToObj(i -> i + " " + CLEAN).toList(), clean);
  }

  @Test
  void aStreamIsCleanedAsItIsAskedFor() {
    Stream<String> endless = Stream.iterate(TEXT, text -> text);
    Optional<Cleaning> first = CLEANER.clean(endless).findFirst();
    assertEquals(Optional.of(CLEAN), first.map(Cleaning::text));
  }
}
