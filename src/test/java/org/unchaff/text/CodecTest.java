package org.unchaff.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.unchaff.text.Edits.Splice;

class CodecTest {

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      if (part instanceof Integer value) {
        out.write(value);
      } else {
        out.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Property
  void anyBytesComeBack(@ForAll byte[] any) {
    assertArrayEquals(any, Codec.encode(Codec.decode(any)));
  }

  @Test
  void aByteOrderMarkIsNoTextButComesBack() {
    byte[] marked = bytes(0xEF, 0xBB, 0xBF, "text");
    Document document = Codec.decode(marked);
    assertEquals("text", document.text());
    assertTrue(document.encoding().bom());
    assertArrayEquals(marked, Codec.encode(document));
  }

  @Test
  void aRunOfUndecodableBytesIsOneRawStretch() {
    Document document = Codec.decode(bytes("甲", 0xff, 0xfe, 0xc0, "乙", 0x80, "丙"));
    assertEquals("甲\uFFFD乙\uFFFD丙", document.text());
    assertEquals(2, document.raw().size());
    assertTrue(document.isRaw(new Span(1, 2)));
    assertFalse(document.isRaw(new Span(2, 3)));
  }

  @Test
  void rawBytesThatACutBringsTogetherDoNotBecomeACharacter() throws CharacterCodingException {
    Document source = Codec.decode(bytes("a", 0xe4, "CUT", 0xb8, 0xad, "z"));
    Edits edits = new Edits(List.of(new Splice(new Span(2, 5), "")));
    Document clean =
        new Document(edits.apply(source.text()), source.encoding(), source.rawAfter(edits));
    byte[] written = Codec.encode(clean);
    assertArrayEquals(bytes("a", 0xe4, 0xb8, 0xad, "z"), written);
    Document read = Codec.decode(written, source.encoding(), clean.raw());
    assertEquals(clean.text(), read.text());
  }

  @Test
  void aLoneSurrogateDoesNotStopTheWriter() {
    assertArrayEquals(bytes("a?b"), Codec.encode(Document.of("a\ud800b")));
  }
}
