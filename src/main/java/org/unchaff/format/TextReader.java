package org.unchaff.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;

/** Reads a text file as one record. */
final class TextReader implements RecordReader {

  private final InputStream in;
  private final Optional<Charset> charset;
  private boolean done;

  TextReader(InputStream in, Optional<Charset> charset) {
    this.in = in;
    this.charset = charset;
  }

  @Override
  public Optional<InputRecord> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    byte[] bytes = in.readAllBytes();
    Document document =
        charset.isPresent() ? Codec.decode(bytes, charset.get()) : Codec.decode(bytes);
    Optional<String> foreign = ForeignContent.name(bytes, document);
    return Optional.of(
        foreign
            .<InputRecord>map(fault -> Passed.faulty("", bytes, fault))
            .orElseGet(() -> new TextRecord(bytes, document)));
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
    public Optional<String> fault() {
      return Optional.empty();
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
