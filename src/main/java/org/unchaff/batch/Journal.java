package org.unchaff.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Notes in the output folder what is done, a line an input: what the run does, size and time of the
 * input, and the name of the output. A line that a kill cut short says nothing. Not safe for use by
 * several threads.
 */
final class Journal implements Closeable {

  /** No journal. */
  static final Journal NONE = new Journal(Path.of(""), "", OutputStream.nullOutputStream());

  private static final String NAME = ".unchaff-journal";

  private final Path folder;
  private final String word;
  private final OutputStream out;
  private final Map<String, String> done = new HashMap<>();

  private Journal(Path folder, String word, OutputStream out) {
    this.folder = folder;
    this.word = word;
    this.out = out;
  }

  /**
   * Opens the journal of the folder that a plan writes to, and removes what a killed run left half
   * written there.
   *
   * @param resume what the run does; nothing if no journal is wanted
   */
  static Journal of(Plan plan, Optional<String> resume) throws IOException {
    Optional<Path> folder = plan.inputs().stream().findFirst().flatMap(Input::folder);
    if (resume.isEmpty() || folder.isEmpty()) {
      return NONE;
    }
    Files.createDirectories(folder.get());
    removeLeftOver(folder.get());
    Path file = folder.get().resolve(NAME);
    Map<String, String> earlier = read(file);
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    // A line that was cut short gets its end, so that the next one starts anew.
    out.write('\n');
    Journal journal = new Journal(folder.get(), resume.get(), out);
    journal.done.putAll(earlier);
    return journal;
  }

  private static void removeLeftOver(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(SafeFile::isLeftOver).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> done = new HashMap<>();
    if (Files.exists(file)) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      int whole = text.lastIndexOf('\n') + 1;
      for (String line : text.substring(0, whole).split("\n", -1)) {
        int name = line.lastIndexOf(' ') + 1;
        if (name > 0) {
          done.put(line.substring(name), line.substring(0, name));
        }
      }
    }
    return done;
  }

  /** Whether the output of an input is there and nothing it comes from has changed. */
  boolean isDone(Input input) throws IOException {
    if (done.isEmpty() || input.target().isEmpty()) {
      return false;
    }
    Path target = input.target().get();
    String before = done.get(name(target));
    return before != null
        && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && state(input).map(before::equals).orElse(false);
  }

  /** Notes that an input is done. */
  void add(Input input) throws IOException {
    if (this != NONE && input.target().isPresent()) {
      Optional<String> state = state(input);
      if (state.isPresent()) {
        String line = state.get() + name(input.target().get()) + "\n";
        out.write(line.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** The name with all but plain letters escaped, whatever bytes it is made of. */
  private String name(Path target) {
    String root = folder.toAbsolutePath().toUri().toString();
    return target.toAbsolutePath().toUri().toString().substring(root.length());
  }

  private Optional<String> state(Input input) {
    if (input.path().isEmpty()) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes now = Files.readAttributes(input.path().get(), BasicFileAttributes.class);
      long time = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return Optional.of(word + " " + now.size() + " " + time + " ");
    } catch (IOException e) {
      // It has vanished; whoever reads it says so.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
