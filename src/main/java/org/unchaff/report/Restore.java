package org.unchaff.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Document.Raw;
import org.unchaff.text.Edits;
import org.unchaff.text.Edits.Splice;
import org.unchaff.text.Encoding;
import org.unchaff.text.Hashes;
import org.unchaff.text.Span;

/** Gives the original file from a clean one and the report of its cleaning. */
public final class Restore {

  private Restore() {}

  /** A document's record and the edits behind it. */
  record Recorded(JsonTree document, List<JsonTree> edits) {}

  /**
   * The bytes of the original file.
   *
   * @param clean the clean file's bytes
   * @param report a report in JSON lines
   * @throws RestoreException if the report has no document that the file is the clean form of, or
   *     contradicts itself
   * @throws IOException if the report cannot be read
   */
  public static byte[] original(byte[] clean, Path report) throws RestoreException, IOException {
    String hash = Hashes.sha256(clean);
    List<Recorded> found = find(hash, report);
    if (found.isEmpty()) {
      throw new RestoreException(
          "the report has no document with this clean text: the file was changed since it was cleaned, or this is"
              + " another run's report");
    }
    String source = sourceHash(found.get(0));
    if (found.stream().anyMatch(other -> !sourceHash(other).equals(source))) {
      throw new RestoreException(
          "several documents of the report came out as this same clean text");
    }
    return restore(clean, found.get(0));
  }

  static String sourceHash(Recorded recorded) {
    return recorded.document().object("source").map(sizes -> sizes.text("sha256")).orElse("");
  }

  private static List<Recorded> find(String hash, Path report)
      throws RestoreException, IOException {
    List<Recorded> found = new ArrayList<>();
    Optional<Recorded> open = Optional.empty();
    int number = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(report))) {
      for (byte[] line = nextLine(in); line.length > 0; line = nextLine(in)) {
        number++;
        JsonTree record = JsonTree.read(line);
        if (record.text("type").equals("document")) {
          boolean same =
              record.object("clean").map(sizes -> sizes.text("sha256").equals(hash)).orElse(false);
          open = same ? Optional.of(new Recorded(record, new ArrayList<>())) : Optional.empty();
          open.ifPresent(found::add);
        } else if (record.text("type").equals("edit")) {
          open.ifPresent(recorded -> recorded.edits().add(record));
        }
      }
    } catch (JsonFault e) {
      throw new RestoreException("line " + number + " of the report is no record: " + e.reason());
    }
    return found;
  }

  static byte[] nextLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      line.write(b);
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  static byte[] restore(byte[] clean, Recorded recorded) throws RestoreException {
    try {
      Encoding encoding = encoding(recorded.document());
      List<Raw> raw = raw(recorded.document());
      Encoding written = written(recorded.document(), encoding);
      List<Raw> rawInClean =
          written.equals(encoding) ? Document.shift(raw, forth(recorded.edits())) : List.of();
      String text = Codec.decode(clean, written, rawInClean).text();
      return Codec.encode(document(text, recorded));
    } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw refusal(e, recorded);
    }
  }

  /** The original document of a clean text. */
  static Document document(String clean, Recorded recorded) throws RestoreException {
    if (recorded.document().text("texts").equals(ReportText.HASH.key())) {
      throw new RestoreException(
          "the report was written with --report-text hash: it does not hold what was cut, so nothing can be"
              + " restored from it");
    }
    try {
      String text = back(recorded.edits()).apply(clean);
      Document original =
          new Document(text, encoding(recorded.document()), raw(recorded.document()));
      if (!Hashes.sha256(Codec.encode(original)).equals(sourceHash(recorded))) {
        throw new RestoreException(
            "the report does not lead back to the original: it was changed or cut short");
      }
      return original;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw refusal(e, recorded);
    }
  }

  private static RestoreException refusal(Exception e, Recorded recorded) {
    boolean charset =
        e instanceof IllegalCharsetNameException || e instanceof UnsupportedCharsetException;
    return new RestoreException(
        charset
            ? "this Java does not know the charset " + recorded.document().text("charset")
            : "the report contradicts the clean file: it was changed or cut short");
  }

  private static Encoding encoding(JsonTree document) {
    return new Encoding(Charset.forName(document.text("charset")), document.flag("bom"));
  }

  /** The encoding of the clean file: that of the source, or plain UTF-8. */
  private static Encoding written(JsonTree document, Encoding source) {
    String charset = document.object("clean").map(clean -> clean.text("charset")).orElse("");
    boolean same = charset.isEmpty() || charset.equals(source.charset().name());
    return same ? source : new Encoding(Charset.forName(charset), false);
  }

  private static List<Raw> raw(JsonTree document) {
    List<Raw> raw = new ArrayList<>();
    for (JsonTree stretch : document.objects("raw")) {
      raw.add(new Raw(span(stretch), stretch.text("bytes")));
    }
    return raw;
  }

  private static Span span(JsonTree place) {
    int offset = place.number("offset").orElse(-1);
    return new Span(offset, offset + place.number("length").orElse(-1));
  }

  /** The edits from the source to the clean text. */
  private static Edits forth(List<JsonTree> edits) {
    return new Edits(
        edits.stream().map(edit -> new Splice(span(edit), edit.text("replacement"))).toList());
  }

  /** The edits from the clean text to the source. */
  private static Edits back(List<JsonTree> edits) {
    List<Splice> back = new ArrayList<>();
    int shift = 0;
    for (JsonTree edit : edits) {
      int start = span(edit).start() + shift;
      int length = edit.text("replacement").length();
      back.add(new Splice(new Span(start, start + length), edit.text("text")));
      shift += length - span(edit).length();
    }
    return new Edits(back);
  }
}
