package org.unchaff.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.unchaff.format.Format;
import org.unchaff.format.PackedStream;
import org.unchaff.format.Packing;

/** Where the records of one input go. Used by one thread. */
final class Output {

  /** A file that is to appear. */
  private record Target(Path path, Input input, SafeFile file, Disk disk) {

    /** Says that all was written; the file that stands there may have to be kept. */
    void complete() throws IOException {
      if (input.kind() == Input.Kind.IN_PLACE) {
        Input.keep(disk, path, file);
      }
      file.complete();
    }
  }

  private final PackedStream stream;
  private final Optional<Target> target;
  private boolean isChanged;
  private boolean isAbandoned;
  private boolean isWritten;

  private Output(PackedStream stream, Optional<Target> target) {
    this.stream = stream;
    this.target = target;
  }

  /** The common output of all inputs. */
  static Output common(OutputStream out) {
    return new Output(Packing.NONE.packed(out, false), Optional.empty());
  }

  /**
   * The output of an input.
   *
   * @throws IOException if the file cannot be made
   */
  static Output of(Input input, Batch.Settings settings, OutputStream standardOutput, Disk disk)
      throws IOException {
    if (!settings.writes()) {
      return common(OutputStream.nullOutputStream());
    }
    if (input.target().isEmpty()) {
      return common(standardOutput);
    }
    Path path = input.target().get();
    SafeFile file = input.create(disk, path);
    return new Output(
        packed(input, path, settings, file), Optional.of(new Target(path, input, file, disk)));
  }

  /** A stream that packs as the name of the target says. */
  private static PackedStream packed(
      Input input, Path target, Batch.Settings settings, OutputStream file) {
    Format format =
        settings.format().or(() -> input.fileName().flatMap(Format::named)).orElse(Format.TEXT);
    return Packing.named(String.valueOf(target.getFileName())).packed(file, format == Format.WARC);
  }

  /** What is said of an output that cannot be. */
  static void fail(Done done, Path target, IOException e) {
    done.fail(target.toString(), "cannot be written: " + Reasons.of(e));
  }

  /** Writes; what cannot be written is added to the failures and nothing more is written. */
  void write(Done done) throws IOException {
    isWritten |= done.isWritten();
    isChanged |= done.isChanged();
    if (isAbandoned) {
      return;
    }
    try {
      done.writeTo(stream);
    } catch (IOException e) {
      fail(done, e);
    }
  }

  private void fail(Done done, IOException e) throws IOException {
    if (target.isEmpty()) {
      throw e;
    }
    isAbandoned = true;
    fail(done, target.get().path(), e);
  }

  /**
   * Says that the file is not to appear; what goes to the common output goes there all the same.
   */
  void abandon() {
    isAbandoned = target.isPresent();
  }

  /** Ends the output: a file appears if all was well and, where it is its own input, changed. */
  void end(Done done) throws IOException {
    if (target.isEmpty()) {
      return;
    }
    boolean isWanted = target.get().input().kind() != Input.Kind.IN_PLACE || isChanged;
    try (PackedStream closed = stream) {
      if (!isAbandoned && isWritten && isWanted) {
        closed.finish();
        target.get().complete();
      }
    } catch (IOException e) {
      if (!isAbandoned) {
        fail(done, e);
      }
    }
  }
}
