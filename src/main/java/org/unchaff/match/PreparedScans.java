package org.unchaff.match;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.unchaff.engine.Budget;
import org.unchaff.engine.PatternScan;
import org.unchaff.rule.TextPattern;
import org.unchaff.text.Fold;

/**
 * The scans of the built-in packs under the standard profile, made at build time: making them takes
 * several times as long as cleaning an article. They are used where just these patterns are asked
 * for, told by a checksum; any others are prepared on the spot.
 */
final class PreparedScans {

  static final String RESOURCE = "scans.bin";

  private final ByteBuffer scans;

  private PreparedScans(ByteBuffer scans) {
    this.scans = scans;
  }

  /** A number that tells one list of patterns from another. */
  private static int checksum(Fold fold, List<PatternTable.Entry> triggers) {
    CRC32 crc = new CRC32();
    crc.update(fold.ordinal());
    for (PatternTable.Entry entry : triggers) {
      for (TextPattern pattern : entry.patterns()) {
        crc.update(pattern.name().getBytes(StandardCharsets.UTF_8));
        crc.update(pattern.isLiteral() ? 1 : 0);
      }
      crc.update(2);
    }
    return (int) crc.getValue();
  }

  Optional<PatternScan> find(
      Fold fold, List<PatternTable.Entry> triggers, Budget budget, int mostStates) {
    if (!triggers.stream().allMatch(PatternTable.Entry::isShipped)) {
      return Optional.empty();
    }
    int wanted = checksum(fold, triggers);
    ByteBuffer in = scans.duplicate();
    while (in.hasRemaining()) {
      int checksum = in.getInt();
      int length = in.getInt();
      if (checksum == wanted) {
        return Optional.of(PatternScan.read(in, new CoarseFold(fold), budget, mostStates));
      }
      in.position(in.position() + length);
    }
    return Optional.empty();
  }

  /** What was made at build time; nothing if this is the build. */
  static PreparedScans load() {
    try (InputStream resource = PreparedScans.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = resource == null ? new byte[0] : resource.readAllBytes();
      return new PreparedScans(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(
      Fold fold, List<PatternTable.Entry> triggers, PatternScan scan, OutputStream out)
      throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    scan.write(new DataOutputStream(written));
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(checksum(fold, triggers));
    data.writeInt(written.size());
    written.writeTo(data);
    data.flush();
  }
}
