package org.unchaff.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.InputRecord;
import org.unchaff.format.RecordReader;
import org.unchaff.text.Document;
import org.unchaff.text.Origin;

/** Reads the texts of all inputs of a plan, for those who only look at them. */
public final class Documents {

  private Documents() {}

  /**
   * Hands out text after text.
   *
   * @param format the format of all inputs; nothing to guess it for each
   * @param use takes the name of each text and the text
   */
  public static void read(
      Plan plan,
      Optional<Format> format,
      FormatSettings settings,
      InputStream standardInput,
      Progress progress,
      BiConsumer<String, Document> use) {
    for (Input input : plan.inputs()) {
      try (RecordReader reader = Batch.open(input, format, settings, standardInput, new Disk())) {
        for (Optional<InputRecord> record = reader.next();
            record.isPresent();
            record = reader.next()) {
          String name =
              record.get().label().isEmpty()
                  ? input.name()
                  : input.name() + ", " + record.get().label();
          record.get().fault().ifPresent(fault -> progress.failed(name, fault));
          Origin origin = input.origin(record.get());
          record.get().texts().forEach(text -> use.accept(name, text.from(origin)));
        }
      } catch (IOException e) {
        progress.failed(input.name(), Reasons.of(e));
      }
    }
  }
}
