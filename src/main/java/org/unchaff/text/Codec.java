package org.unchaff.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Document.Raw;

/** Bytes to documents and back. */
public final class Codec {

  static final char REPLACEMENT = '\uFFFD';

  private Codec() {}

  /**
   * Decodes any bytes, in the encoding that they show ({@link Encoding#of(byte[])}). A run of bytes
   * that the charset cannot decode becomes one U+FFFD in the text and a raw stretch of the
   * document; so does what the charset would write in another way, as charsets with double codes
   * do.
   */
  public static Document decode(byte[] bytes) {
    Encoding marked = Encoding.marked(bytes);
    boolean isPerhapsUtf8 = marked.bom() || !Utf16Guess.isOccasion(bytes);
    if (isPerhapsUtf8 && marked.charset().equals(StandardCharsets.UTF_8)) {
      Optional<Document> valid = decodeValid(bytes, marked);
      if (valid.isPresent()) {
        return valid.get();
      }
    }
    return decode(bytes, marked.bom() ? marked : EncodingGuess.of(bytes));
  }

  /** Decodes bytes in a charset that the user named. */
  public static Document decode(byte[] bytes, Charset charset) {
    return decode(bytes, Encoding.of(bytes, charset));
  }

  private static Optional<Document> decodeValid(byte[] bytes, Encoding encoding) {
    int start = encoding.mark().length;
    try {
      String text =
          strict(encoding).decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
      return Optional.of(new Document(text, encoding, List.of()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Document decode(byte[] bytes, Encoding encoding) {
    int start = encoding.mark().length;
    return new RawDecoder(encoding).decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
  }

  /** How many of the bytes a charset cannot decode. */
  static int undecodable(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = strict(new Encoding(charset, false));
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int count = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      count += result.length();
      in.position(in.position() + result.length());
    }
    return count;
  }

  /**
   * Encodes a text, with the bytes of its raw stretches as they were read. A lone surrogate, which
   * no bytes ever were, becomes a question mark.
   *
   * @throws IllegalArgumentException if the charset has no bytes for some character outside the raw
   *     stretches
   */
  public static byte[] encode(Document document) {
    Encoding encoding = document.encoding();
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.text().length() * 3 / 2);
    out.writeBytes(encoding.mark());
    int done = 0;
    for (Raw raw : document.raw()) {
      out.writeBytes(encode(document.text().substring(done, raw.span().start()), encoding));
      out.writeBytes(Base64.getDecoder().decode(raw.bytes()));
      done = raw.span().end();
    }
    out.writeBytes(encode(document.text().substring(done), encoding));
    return out.toByteArray();
  }

  /**
   * The document as it can be written: in its encoding, or in UTF-8 if that has no bytes for some
   * character, such as one that a rule put in the place of an entity.
   */
  public static Document encodable(Document document) {
    if (document.encoding().charset().name().startsWith("UTF-")) {
      return document;
    }
    try {
      encode(document);
      return document;
    } catch (IllegalArgumentException e) {
      return document.inUtf8();
    }
  }

  private static byte[] encode(String text, Encoding encoding) {
    try {
      ByteBuffer bytes =
          encoding
              .charset()
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] out = new byte[bytes.remaining()];
      bytes.get(out);
      return out;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a character that " + encoding.charset() + " lacks", e);
    }
  }

  /**
   * Decodes bytes whose raw stretches are known: the inverse of {@link #encode}. Undecodable bytes
   * that an edit brought together could read as one character; so the text between two stretches is
   * decoded by itself.
   *
   * @param raw the raw stretches of the text that the bytes hold
   * @throws CharacterCodingException if the bytes are not such a text
   */
  public static Document decode(byte[] bytes, Encoding encoding, List<Raw> raw)
      throws CharacterCodingException {
    int start = encoding.mark().length;
    if (start > bytes.length) {
      throw new CharacterCodingException();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    StringBuilder text = new StringBuilder(bytes.length);
    for (Raw stretch : raw) {
      text.append(decode(in, stretch.span().start() - text.length(), encoding));
      int length = Base64.getDecoder().decode(stretch.bytes()).length;
      if (in.remaining() < length) {
        throw new CharacterCodingException();
      }
      in.position(in.position() + length);
      text.append(String.valueOf(REPLACEMENT).repeat(stretch.span().length()));
    }
    return new Document(text.append(strict(encoding).decode(in)).toString(), encoding, raw);
  }

  /** Decodes just as many code units as asked for. */
  private static CharBuffer decode(ByteBuffer in, int units, Encoding encoding)
      throws CharacterCodingException {
    CharBuffer out = CharBuffer.allocate(units);
    CoderResult result = strict(encoding).decode(in, out, false);
    if (out.hasRemaining()) {
      throw new MalformedInputException(result.isError() ? result.length() : 1);
    }
    return out.flip();
  }

  static CharsetDecoder strict(Encoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
