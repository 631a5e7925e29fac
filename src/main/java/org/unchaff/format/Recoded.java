package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Encoding;

/** Reads records of a format that is UTF-8 from a stream in another encoding. */
final class Recoded implements RecordReader {

  private static final int HEAD = 1 << 16;

  /** Enough for a byte order mark; to wait for more could be to wait for an answer to this. */
  private static final int FEW = 4;

  private final RecordReader reader;
  private final Encoding encoding;
  private boolean isFirst = true;
  private byte[] rest = new byte[0];

  private Recoded(RecordReader reader, Encoding encoding) {
    this.reader = reader;
    this.encoding = encoding;
  }

  /**
   * Opens a reader.
   *
   * @param in a stream that can go back
   * @param guesses whether legacy charsets are guessed; else only UTF-16 and UTF-32 are told
   * @param open reads records from UTF-8
   */
  static RecordReader open(
      InputStream in,
      FormatSettings settings,
      boolean guesses,
      Function<InputStream, RecordReader> open)
      throws IOException {
    in.mark(HEAD);
    byte[] head =
        guesses
            ? in.readNBytes(HEAD)
            : in.readNBytes(Math.max(FEW, Math.min(HEAD, in.available())));
    in.reset();
    Encoding encoding = encoding(head, settings.charset(), guesses);
    if (encoding.charset().equals(StandardCharsets.UTF_8)) {
      return open.apply(in);
    }
    RecordReader reader = open.apply(new Utf8Stream(in, encoding));
    return settings.keepsEncoding() ? new Recoded(reader, encoding) : reader;
  }

  static Encoding encoding(byte[] head, Optional<Charset> charset, boolean guesses) {
    if (charset.isPresent()) {
      return Encoding.of(head, charset.get());
    }
    Encoding encoding = Encoding.of(head);
    if (encoding.bom()) {
      return encoding;
    }
    boolean isWide = encoding.charset().name().startsWith("UTF-16");
    return (isWide ? hasNul(head) : guesses) ? encoding : Encoding.UTF_8;
  }

  /** Records are set off by characters of ASCII, each of which is half a NUL in UTF-16. */
  private static boolean hasNul(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    Optional<InputRecord> record = reader.next();
    String mark = isFirst && encoding.bom() ? "\uFEFF" : "";
    isFirst = false;
    return record.map(
        utf8 ->
            utf8.texts().isEmpty()
                ? passed(utf8, mark)
                : new RecodedRecord(utf8, encoding.charset(), mark));
  }

  /** Large records pass in pieces, which may end in the middle of a character. */
  private InputRecord passed(InputRecord utf8, String mark) {
    byte[] bytes = Arrays.copyOf(rest, rest.length + utf8.original().length);
    System.arraycopy(utf8.original(), 0, bytes, rest.length, utf8.original().length);
    int end = bytes.length;
    while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] & 0xc0) == 0x80) {
      end--;
    }
    boolean half = end > 0 && (bytes[end - 1] & 0xff) >= 0xc0 && !isWhole(bytes, end - 1);
    int whole = half ? end - 1 : bytes.length;
    rest = Arrays.copyOfRange(bytes, whole, bytes.length);
    byte[] original = recoded(Arrays.copyOf(bytes, whole), encoding.charset(), mark);
    return new Passed(utf8.label(), original, utf8.fault(), utf8.endsRecord());
  }

  private static boolean isWhole(byte[] bytes, int lead) {
    int first = bytes[lead] & 0xff;
    return bytes.length - lead >= (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);
  }

  private static byte[] recoded(byte[] utf8, Charset charset, String mark) {
    return (mark + new String(utf8, StandardCharsets.UTF_8)).getBytes(charset);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private record RecodedRecord(InputRecord utf8, Charset charset, String mark)
      implements InputRecord {

    @Override
    public String label() {
      return utf8.label();
    }

    @Override
    public List<Document> texts() {
      return utf8.texts();
    }

    @Override
    public String textName(int index) {
      return utf8.textName(index);
    }

    @Override
    public Optional<String> address() {
      return utf8.address();
    }

    @Override
    public Optional<String> fault() {
      return utf8.fault();
    }

    @Override
    public byte[] original() {
      return recoded(utf8.original(), charset, mark);
    }

    @Override
    public byte[] with(List<Document> clean) {
      return changed(utf8.with(clean));
    }

    @Override
    public byte[] with(List<Document> clean, String field, String json) {
      return changed(utf8.with(clean, field, json));
    }

    /** What was read the charset has bytes for; what was put in need not be among it. */
    private byte[] changed(byte[] record) {
      String text = mark + new String(record, StandardCharsets.UTF_8);
      return Codec.encode(new Document(text, new Encoding(charset, false), List.of()));
    }
  }
}
