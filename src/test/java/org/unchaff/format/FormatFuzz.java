package org.unchaff.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.unchaff.text.Document;

/** Any bytes at all, read as any format, pass through as they are; changed texts can be read. */
public final class FormatFuzz {

  private static final int MAX_DOCUMENT = 4096;

  private FormatFuzz() {}

  /**
   * What was read: the bytes of all records, with their texts changed, and the texts. A changed
   * text may be longer than one may be that is read, so it is read again without a small limit; and
   * as records that were too long for it would then have texts, they are not among the changed.
   */
  private record Read(byte[] original, byte[] changed, List<String> texts, boolean isWhole) {}

  /** A byte that says which format, then the input. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    Format format = Format.values()[(data[0] & 0x7f) % Format.values().length];
    byte[] input = Arrays.copyOfRange(data, 1, data.length);
    Read read = read(format, input, data[0] < 0);
    if (!read.isWhole() || !isUtf8(input)) {
      return;
    }
    if (!Arrays.equals(input, read.original())) {
      throw new AssertionError(format + " did not pass as it was");
    }
    if (format == Format.JSONL) {
      List<String> again = read(format, read.changed(), false).texts();
      if (!again.equals(read.texts().stream().map(FormatFuzz::changed).toList())) {
        throw new AssertionError(format + " reads " + again + " after " + read.texts());
      }
    }
  }

  private static Read read(Format format, byte[] input, boolean isSmall) {
    FormatSettings settings =
        new FormatSettings(
            List.of("text", "a.b"),
            Optional.of("url"),
            Optional.empty(),
            false,
            isSmall ? MAX_DOCUMENT : FormatSettings.MAX_DOCUMENT);
    ByteArrayOutputStream original = new ByteArrayOutputStream();
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    List<String> texts = new ArrayList<>();
    try (RecordReader reader = format.open(new ByteArrayInputStream(input), settings)) {
      for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        InputRecord record = next.get();
        original.writeBytes(record.original());
        record.texts().forEach(text -> texts.add(text.text()));
        List<Document> others = record.texts().stream().map(FormatFuzz::changed).toList();
        if (!others.isEmpty() || !isSmall) {
          changed.writeBytes(others.isEmpty() ? record.original() : record.with(others));
        }
      }
    } catch (IOException e) {
      // An input that cannot be read to its end is named; what came before it is told.
      return new Read(original.toByteArray(), changed.toByteArray(), texts, false);
    }
    return new Read(original.toByteArray(), changed.toByteArray(), texts, true);
  }

  private static String changed(String text) {
    return text + "\n\"☂";
  }

  private static Document changed(Document text) {
    return new Document(changed(text.text()), text.encoding(), text.raw()).inUtf8();
  }

  private static boolean isUtf8(byte[] input) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
      return text.indexOf('\0') < 0 && text.indexOf('\ufeff') < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
