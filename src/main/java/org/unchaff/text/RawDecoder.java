package org.unchaff.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.unchaff.text.Document.Raw;

/**
 * Decodes bytes and encodes them again at once, to keep those that would not come back the same.
 * One for each text.
 */
final class RawDecoder {

  /** Code units that are decoded and compared at a time. */
  private static final int PIECE = 1024;

  private final Encoding encoding;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private final StringBuilder text = new StringBuilder();
  private final List<Raw> raws = new ArrayList<>();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream();
  private int runEnd = -1;

  RawDecoder(Encoding encoding) {
    this.encoding = encoding;
    this.decoder = Codec.strict(encoding);
    this.encoder = encoding.charset().newEncoder();
  }

  Document decode(ByteBuffer in) {
    text.ensureCapacity(in.remaining());
    CharBuffer out = CharBuffer.allocate(PIECE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow() || result.isError()) {
      int from = in.position();
      out.clear();
      result = decoder.decode(in, out, true);
      take(in, from, out.flip());
      if (result.isError()) {
        keepUndecodable(in, result.length());
      }
    }
    endRun();
    return new Document(text.toString(), encoding, raws);
  }

  /** Takes what was decoded since a place. */
  private void take(ByteBuffer in, int from, CharBuffer decoded) {
    int end = in.position();
    if (comesBack(in, from, decoded)) {
      text.append(decoded);
      return;
    }
    CharBuffer one = CharBuffer.allocate(2);
    in.position(from);
    while (in.position() < end) {
      takeOne(in, one);
    }
  }

  /** Decodes one code, which may be two code units. */
  private void takeOne(ByteBuffer in, CharBuffer one) {
    int from = in.position();
    one.clear().limit(1);
    decoder.decode(in, one, true);
    if (one.position() == 0) {
      one.limit(2);
      decoder.decode(in, one, true);
    }
    one.flip();
    if (!comesBack(in, from, one)) {
      int start = text.length();
      byte[] bytes = new byte[in.position() - from];
      in.get(from, bytes);
      raws.add(
          new Raw(
              new Span(start, start + one.length()), Base64.getEncoder().encodeToString(bytes)));
    }
    text.append(one);
  }

  private boolean comesBack(ByteBuffer in, int from, CharBuffer decoded) {
    ByteBuffer again = ByteBuffer.allocate(in.position() - from + 8);
    encoder.reset();
    CoderResult result = encoder.encode(decoded.duplicate(), again, true);
    ByteBuffer before = in.duplicate();
    before.position(from).limit(in.position());
    return result.isUnderflow() && again.flip().equals(before);
  }

  private void keepUndecodable(ByteBuffer in, int length) {
    if (in.position() != runEnd) {
      endRun();
      text.append(Codec.REPLACEMENT);
      raws.add(new Raw(new Span(text.length() - 1, text.length()), ""));
    }
    for (int i = 0; i < length; i++) {
      run.write(in.get());
    }
    runEnd = in.position();
  }

  /** Gives the last undecodable stretch its bytes, now that its run is over. */
  private void endRun() {
    for (int last = raws.size() - 1; run.size() > 0; last--) {
      if (raws.get(last).bytes().isEmpty()) {
        raws.set(
            last,
            new Raw(raws.get(last).span(), Base64.getEncoder().encodeToString(run.toByteArray())));
        run.reset();
      }
    }
  }
}
