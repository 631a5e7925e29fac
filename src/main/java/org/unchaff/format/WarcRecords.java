package org.unchaff.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;

/** Reads the records of a web archive. Only what differs from what was read is written anew. */
final class WarcRecords implements RecordReader {

  private static final int PIECE = 1 << 16;

  /** Between two records stand two line ends. */
  private static final int BETWEEN = 4;

  private final InputStream in;
  private final LineReader source;
  private final FormatSettings settings;
  private long rest;
  private int number;
  private boolean isLost;

  WarcRecords(InputStream in, FormatSettings settings) {
    this.in = in;
    this.source = new LineReader(in, PIECE);
    this.settings = settings;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    if (isLost) {
      return lost();
    }
    if (rest > 0) {
      return Optional.of(piece());
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean blank = false;
    while (!blank && head.size() <= PIECE) {
      Optional<LineReader.Line> line = source.next();
      if (line.isEmpty()) {
        break;
      }
      blank = head.size() > 0 && Lines.isBlank(line.get().bytes());
      head.writeBytes(line.get().bytes());
    }
    if (head.size() == 0) {
      return Optional.empty();
    }
    number++;
    return Optional.of(record(head.toByteArray()));
  }

  private String label() {
    return "record " + number;
  }

  private InputRecord record(byte[] head) throws IOException {
    Optional<WarcHead> read = WarcHead.read(head);
    if (read.isEmpty()) {
      isLost = true;
      return Passed.faulty(label(), head, "no WARC record starts here; the rest passes as it is");
    }
    WarcHead warc = read.get();
    if (!warc.isText() || warc.length() > settings.maxDocument()) {
      return passing(head, warc);
    }
    byte[] body = source.read((int) warc.length());
    byte[] end = lineEnds();
    byte[] original = joined(head, body, end);
    if (body.length < warc.length()) {
      return Passed.faulty(label(), original, "the record is cut short");
    }
    Document text =
        settings
            .charset()
            .map(charset -> Codec.decode(body, charset))
            .orElseGet(() -> Codec.decode(body));
    return new TextRecord(label(), original, List.of(text), warc, end);
  }

  /** The head of a record whose body passes behind it in pieces. */
  private InputRecord passing(byte[] head, WarcHead warc) throws IOException {
    rest = warc.length();
    Optional<String> fault =
        warc.isText() ? Optional.of(settings.tooLarge("the record")) : Optional.empty();
    return rest > 0
        ? new Passed(label(), head, fault, false)
        : new Passed(label(), joined(head, lineEnds()), fault, true);
  }

  private InputRecord piece() throws IOException {
    int length = (int) Math.min(rest, PIECE);
    byte[] bytes = source.read(length);
    if (bytes.length < length) {
      rest = 0;
      return Passed.faulty(label(), bytes, "the record is cut short");
    }
    rest -= length;
    return rest > 0
        ? new Passed(label(), bytes, Optional.empty(), false)
        : Passed.silent(label(), joined(bytes, lineEnds()));
  }

  private Optional<InputRecord> lost() throws IOException {
    byte[] bytes = source.read(PIECE);
    return bytes.length == 0
        ? Optional.empty()
        : Optional.of(new Passed(label(), bytes, Optional.empty(), false));
  }

  private byte[] lineEnds() throws IOException {
    ByteArrayOutputStream ends = new ByteArrayOutputStream(BETWEEN);
    while (ends.size() < BETWEEN && source.isAtLineEnd()) {
      ends.writeBytes(source.read(1));
    }
    return ends.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private record TextRecord(
      String label, byte[] original, List<Document> texts, WarcHead head, byte[] end)
      implements InputRecord {

    @Override
    public Optional<String> address() {
      return head.target();
    }

    @Override
    public byte[] with(List<Document> clean) {
      byte[] body = Codec.encode(clean.get(0));
      return joined(head.with(body), body, end);
    }

    @Override
    public byte[] with(List<Document> clean, String field, String json) {
      return with(clean);
    }
  }
}
