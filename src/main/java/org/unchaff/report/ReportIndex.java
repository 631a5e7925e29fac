package org.unchaff.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unchaff.json.JsonFault;
import org.unchaff.json.JsonTree;
import org.unchaff.report.Restore.Recorded;
import org.unchaff.text.Codec;
import org.unchaff.text.Document;
import org.unchaff.text.Hashes;

/**
 * Where the documents of a report stand in it, to restore many files without reading it for each.
 * Not safe for use by several threads.
 */
public final class ReportIndex {

  /** A document in the report. */
  private record Place(long offset, String document, String record) {

    boolean isOf(String file) {
      String name = document.replace('\\', '/');
      return name.equals(file) || name.endsWith("/" + file);
    }
  }

  private final Path report;
  private final Map<String, List<Place>> byClean = new HashMap<>();
  private final Map<String, List<Place>> byName = new HashMap<>();

  private ReportIndex(Path report) {
    this.report = report;
  }

  /**
   * Reads a report in JSON lines.
   *
   * @throws RestoreException if it is none
   * @throws IOException if it cannot be read
   */
  public static ReportIndex of(Path report) throws RestoreException, IOException {
    ReportIndex index = new ReportIndex(report);
    long offset = 0;
    int number = 1;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(report), 1 << 16)) {
      for (byte[] line = Restore.nextLine(in); line.length > 0; line = Restore.nextLine(in)) {
        index.add(JsonTree.read(line), offset);
        offset += line.length;
        number++;
      }
      return index;
    } catch (JsonFault e) {
      throw new RestoreException("line " + number + " of the report is no record: " + e.reason());
    }
  }

  private void add(JsonTree line, long offset) {
    if (line.text("type").equals("document")) {
      Place place = new Place(offset, line.text("document"), line.text("record"));
      String clean = line.object("clean").map(sizes -> sizes.text("sha256")).orElse("");
      byClean.computeIfAbsent(clean, hash -> new ArrayList<>(1)).add(place);
      byName.computeIfAbsent(lastName(place.document()), n -> new ArrayList<>(1)).add(place);
    }
  }

  private static String lastName(String document) {
    return document.substring(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
  }

  private List<Place> placesOf(String file) {
    return byName.getOrDefault(lastName(file), List.of()).stream()
        .filter(place -> place.isOf(file))
        .toList();
  }

  /** Whether a file held several records, each with a text. */
  public boolean holdsRecords(String file) {
    return placesOf(file).stream().anyMatch(place -> !place.record().isEmpty());
  }

  /** The file with records that the report tells of, if it tells of no other file. */
  public Optional<String> soleFileOfRecords() {
    List<String> files =
        byName.values().stream().flatMap(List::stream).map(Place::document).distinct().toList();
    return files.size() == 1
        ? Optional.of(files.get(0)).filter(this::holdsRecords)
        : Optional.empty();
  }

  /**
   * The bytes of an original text file.
   *
   * @param file the path of the clean file from the folder that was written
   * @throws RestoreException if the file is not what the report says was written
   */
  public byte[] original(byte[] clean, String file) throws RestoreException, IOException {
    List<Place> same = byClean.getOrDefault(Hashes.sha256(clean), List.of());
    if (same.isEmpty()) {
      throw new RestoreException(
          placesOf(file).isEmpty()
              ? "the report has no document of this name, and none with this clean text: the file was changed since"
                  + " it was cleaned, or this is another run's report"
              : "it was changed since it was cleaned");
    }
    List<Place> named = same.stream().filter(place -> place.isOf(file)).toList();
    Map<String, Recorded> bySource = new HashMap<>();
    for (Place place : named.isEmpty() ? same : named) {
      Recorded recorded = read(place);
      bySource.put(Restore.sourceHash(recorded), recorded);
    }
    if (bySource.size() > 1) {
      throw new RestoreException(
          "several documents of the report came out as this same clean text");
    }
    return Restore.restore(clean, bySource.values().iterator().next());
  }

  private Recorded read(Place place) throws RestoreException, IOException {
    try (FileChannel channel = FileChannel.open(report)) {
      InputStream in =
          new BufferedInputStream(Channels.newInputStream(channel.position(place.offset())));
      JsonTree document = JsonTree.read(Restore.nextLine(in));
      List<JsonTree> edits = new ArrayList<>();
      for (byte[] line = Restore.nextLine(in); line.length > 0; line = Restore.nextLine(in)) {
        JsonTree record = JsonTree.read(line);
        if (record.text("type").equals("document")) {
          break;
        }
        if (record.text("type").equals("edit")) {
          edits.add(record);
        }
      }
      return new Recorded(document, edits);
    } catch (JsonFault e) {
      throw new RestoreException("the report changed while it was read: " + e.reason());
    }
  }

  /** The texts of a file that holds several, in their order. */
  public Texts texts(String file) {
    return new Texts(placesOf(file));
  }

  /** Hands out one original text after the other. Not safe for use by several threads. */
  public final class Texts {
    private final List<Place> places;
    private int next;

    private Texts(List<Place> places) {
      this.places = places;
    }

    /**
     * The original of the next text.
     *
     * @param clean the text as it was written
     * @throws RestoreException if it is not what the report says was written
     */
    public Document original(Document clean) throws RestoreException, IOException {
      if (next == places.size()) {
        throw new RestoreException("it holds more texts than the report");
      }
      Recorded recorded = read(places.get(next++));
      String hash = recorded.document().object("clean").map(c -> c.text("sha256")).orElse("");
      if (!hash.equals(Hashes.sha256(Codec.encode(clean)))) {
        throw new RestoreException(
            places.get(next - 1).record() + " was changed since it was cleaned");
      }
      return Restore.document(clean.text(), recorded);
    }

    /**
     * Says that there are no more texts.
     *
     * @throws RestoreException if the report has more
     */
    public void end() throws RestoreException {
      if (next < places.size()) {
        throw new RestoreException(places.get(next).record() + " is missing");
      }
    }
  }
}
