package org.unchaff.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.unchaff.text.Document;

/** Recognises what is plainly no text, and says what to do with it first. */
final class ForeignContent {

  /** How far a file is looked into. */
  private static final int HEAD = 8192;

  private static final String EXTRACT = "extract the text first, for example with ";

  private ForeignContent() {}

  /**
   * What the bytes are and what to do, if they are no text.
   *
   * @param document what they decode to
   */
  static Optional<String> name(byte[] bytes, Document document) {
    boolean wide =
        document.encoding().charset().name().startsWith("UTF-16")
            || document.encoding().charset().name().startsWith("UTF-32");
    String text = document.text();
    String head =
        wide
            ? text.substring(0, Math.min(text.length(), HEAD))
            : new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return Optional.of("this is a PDF, not text: " + EXTRACT + "pdftotext");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(
          head.contains("[Content_Types].xml") || head.contains("word/")
              ? "this is a Word document (DOCX), not text: save it as plain text first"
              : "this is a ZIP archive, not text: unpack it first");
    }
    if (isHtml(head)) {
      return Optional.of("this is HTML, not text: " + EXTRACT + "an article extractor");
    }
    return head.indexOf('\0') >= 0
        ? Optional.of("this is binary, not text: it holds NUL bytes")
        : Optional.empty();
  }

  private static boolean isHtml(String head) {
    String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    String tag = start.stripLeading().toLowerCase(Locale.ROOT);
    return tag.startsWith("<!doctype html") || tag.startsWith("<html");
  }
}
