package org.unchaff.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as it was read, with what is needed to write the same bytes again.
 *
 * @param text the decoded text, without a byte order mark
 * @param encoding how it was written
 * @param raw stretches of the text whose bytes are not what the charset would write, in order; no
 *     rule may touch them
 * @param origin where it came from
 * @param frames what an edit takes whole or not at all
 */
public record Document(
    String text, Encoding encoding, List<Raw> raw, Origin origin, List<Frame> frames) {

  public Document(String text, Encoding encoding, List<Raw> raw, Origin origin) {
    this(text, encoding, raw, origin, List.of());
  }

  public Document(String text, Encoding encoding, List<Raw> raw) {
    this(text, encoding, raw, Origin.UNKNOWN);
  }

  /**
   * A stretch of the decoded text and the bytes it was read from: bytes that the charset cannot
   * decode (the text then has U+FFFD there), or that it would write in another way.
   *
   * @param span where in the decoded text
   * @param bytes the bytes, in Base64
   */
  public record Raw(Span span, String bytes) {}

  public Document {
    raw = List.copyOf(raw);
    frames = List.copyOf(frames);
  }

  /** A text that was never bytes. */
  public static Document of(String text) {
    return new Document(text, Encoding.UTF_8, List.of());
  }

  /** The same document from somewhere. */
  public Document from(Origin other) {
    return new Document(text, encoding, raw, other, frames);
  }

  /** The same document, read as Markdown. */
  public Document asMarkdown() {
    return new Document(text, encoding, raw, origin, Markdown.frames(text));
  }

  /** Whether an edit of this stretch would leave half a link. */
  public boolean isBrokenBy(Span span) {
    return frames.stream().anyMatch(frame -> frame.isBrokenBy(span));
  }

  /**
   * The same text to be written in UTF-8, without a byte order mark. What could not be decoded is a
   * U+FFFD there.
   */
  public Document inUtf8() {
    return encoding.charset().equals(StandardCharsets.UTF_8)
        ? this
        : new Document(text, Encoding.UTF_8, List.of(), origin);
  }

  /** Whether an edit of this stretch would touch bytes that are kept raw. */
  public boolean isRaw(Span span) {
    for (Raw stretch : raw) {
      if (stretch.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** The raw stretches as they lie in the edited text; none of the edits may touch them. */
  public List<Raw> rawAfter(Edits edits) {
    return shift(raw, edits);
  }

  /** Raw stretches of a text as they lie in the edited text. */
  public static List<Raw> shift(List<Raw> raw, Edits edits) {
    List<Raw> moved = new ArrayList<>(raw.size());
    int shift = 0;
    int next = 0;
    for (Raw stretch : raw) {
      while (next < edits.splices().size()
          && edits.splices().get(next).span().end() <= stretch.span().start()) {
        shift += edits.splices().get(next++).growth();
      }
      moved.add(new Raw(stretch.span().shift(shift), stretch.bytes()));
    }
    return moved;
  }
}
