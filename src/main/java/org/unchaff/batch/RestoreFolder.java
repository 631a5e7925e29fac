package org.unchaff.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.unchaff.format.Format;
import org.unchaff.format.FormatSettings;
import org.unchaff.format.PackedStream;
import org.unchaff.format.Packing;
import org.unchaff.report.ReportIndex;
import org.unchaff.report.RestoreException;

/**
 * Gives the files of a folder back as they were before they were cleaned: texts byte for byte, of
 * files with several records the text of each. A file that cannot be is named and not written.
 */
public final class RestoreFolder {

  private final Disk disk = new Disk();
  private final RestoreFile files;
  private final Progress progress;
  private int restored;
  private int refused;

  /**
   * A way back.
   *
   * @param format the format of all files; nothing to tell it for each
   */
  public RestoreFolder(
      ReportIndex index, Optional<Format> format, FormatSettings settings, Progress progress) {
    this.files = new RestoreFile(index, format, settings, disk);
    this.progress = progress;
  }

  /**
   * Restores a folder.
   *
   * @param clean the folder that was written
   * @param output the folder to write
   * @throws IOException if the clean folder cannot be walked
   * @throws Plan.OutputException if the output folder cannot be
   */
  public void run(Path clean, Path output) throws IOException, Plan.OutputException {
    Plan plan = Plan.of(List.of(clean.toString()), Optional.of(output), progress);
    refused += plan.failures();
    for (Input input : plan.inputs()) {
      try {
        restore(input, output);
        restored++;
      } catch (RestoreException e) {
        refuse(input, e.reason());
      } catch (IOException e) {
        refuse(input, Reasons.of(e));
      }
    }
  }

  private void refuse(Input input, String reason) {
    refused++;
    progress.failed(input.name(), reason);
  }

  private void restore(Input input, Path output) throws IOException, RestoreException {
    Path target = input.target().orElseThrow();
    String relative = output.relativize(target).toString().replace('\\', '/');
    try (SafeFile safe = input.create(disk, target);
        PackedStream out = Packing.named(relative).packed(safe, RestoreFile.isWarc(relative))) {
      files.write(input, relative, out);
      out.finish();
      safe.complete();
    }
  }

  /** Files that are back. */
  public int restored() {
    return restored;
  }

  /** Files that were named and not written. */
  public int refused() {
    return refused;
  }
}
