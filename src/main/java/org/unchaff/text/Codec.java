package org.unchaff.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.unchaff.text.Document.Raw;

/** Bytes to documents and back. */
public final class Codec {

  private static final char REPLACEMENT = '\uFFFD';

  private Codec() {}

  /**
   * Decodes any bytes. A run of bytes that the charset cannot decode becomes one U+FFFD in the text
   * and a raw stretch of the document.
   */
  public static Document decode(byte[] bytes) {
    Encoding encoding = Encoding.sniff(bytes);
    int start = encoding.mark().length;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return new Document(strict(encoding).decode(in).toString(), encoding, List.of());
    } catch (CharacterCodingException e) {
      return decodeWithRaw(ByteBuffer.wrap(bytes, start, bytes.length - start), encoding);
    }
  }

  private static Document decodeWithRaw(ByteBuffer in, Encoding encoding) {
    CharsetDecoder decoder = strict(encoding);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    List<Raw> raws = new ArrayList<>();
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    int runEnd = -1;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (in.position() != runEnd) {
        addRaw(raws, run);
        out.put(REPLACEMENT);
        raws.add(new Raw(new Span(out.position() - 1, out.position()), ""));
      }
      for (int i = 0; i < result.length(); i++) {
        run.write(in.get());
      }
      runEnd = in.position();
    }
    addRaw(raws, run);
    return new Document(out.flip().toString(), encoding, raws);
  }

  /** Gives the last stretch its bytes, now that its run is over. */
  private static void addRaw(List<Raw> raws, ByteArrayOutputStream run) {
    if (run.size() > 0) {
      int last = raws.size() - 1;
      String bytes = Base64.getEncoder().encodeToString(run.toByteArray());
      raws.set(last, new Raw(raws.get(last).span(), bytes));
      run.reset();
    }
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

  private static CharsetDecoder strict(Encoding encoding) {
    return encoding
        .charset()
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
