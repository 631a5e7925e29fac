package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;

/** Reads a text file as one record. */
final class TextReader implements RecordReader {

  private final InputStream in;
  private final FormatSettings settings;
  private final UnaryOperator<Document> reading;
  private boolean done;

  /**
   * A reader.
   *
   * @param reading how the text is to be read
   */
  TextReader(InputStream in, FormatSettings settings, UnaryOperator<Document> reading) {
    this.in = in;
    this.settings = settings;
    this.reading = reading;
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    byte[] bytes = in.readNBytes(settings.maxDocument() + 1);
    return Optional.of(
        bytes.length > settings.maxDocument()
            ? Passed.faulty("", bytes, settings.tooLarge("it"))
            : record(bytes));
  }

  private InputRecord record(byte[] bytes) {
    Optional<Charset> charset = settings.charset();
    Document document =
        charset.isPresent() ? Codec.decode(bytes, charset.get()) : Codec.decode(bytes);
    return ForeignContent.name(bytes, document)
        .<InputRecord>map(fault -> Passed.faulty("", bytes, fault))
        .orElseGet(() -> new TextRecord(bytes, reading.apply(document)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private record TextRecord(byte[] original, Document document) implements InputRecord {
    @Override
    public String label() {
      return "";
    }

    @Override
    public List<Document> texts() {
      return List.of(document);
    }

    @Override
    public byte[] with(List<Document> clean) {
      return Codec.encode(clean.get(0));
    }

    @Override
    public byte[] with(List<Document> clean, String field, String json) {
      return with(clean);
    }
  }
}
