package org.unchaff.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unchaff.rule.Node.Text;

/** Reads the files that a pack names: regular files inside its own folder, of bounded size. */
final class PackFiles {

  /** In bytes. */
  static final int LARGEST = 1 << 20;

  private final Path folder;

  /** The pack as its user named it: what lies beside it is named like it. */
  private final Path pack;

  private final FaultList faults;

  /** The files that a pack may name. */
  static PackFiles beside(Path pack, FaultList faults) {
    Path whole = pack.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    return new PackFiles(folder == null ? whole : folder, pack, faults);
  }

  private PackFiles(Path folder, Path pack, FaultList faults) {
    this.folder = folder;
    this.pack = pack;
    this.faults = faults;
  }

  /** The lines of a file of phrases; blank lines and those that begin with # are left out. */
  List<Text> phrases(Text name) {
    List<Text> phrases = new ArrayList<>();
    Optional<Path> file = find(name);
    if (file.isEmpty()) {
      return phrases;
    }
    try {
      String content = read(file.get());
      String shown = file.get().toString();
      faults.know(shown, content);
      int number = 0;
      for (String line : content.lines().toList()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          phrases.add(new Text(new Place(shown, number, 1), line.strip(), false));
        }
      }
    } catch (IOException e) {
      faults.add(name.place(), name.value() + " cannot be read: " + reason(e));
    }
    return phrases;
  }

  /** The file that a pack names, if it may be read. */
  Optional<Path> find(Text name) {
    try {
      Path file = folder.resolve(name.value()).normalize();
      if (!file.startsWith(folder.normalize())) {
        faults.add(
            name.place(),
            name.value()
                + " lies outside the pack's folder; a pack reads only files beside or below it");
      } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        faults.add(name.place(), "there is no file " + name.value() + " beside the pack");
      } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isInside(file)) {
        faults.add(
            name.place(),
            name.value() + " is no regular file in the pack's folder; links are not followed");
      } else {
        return Optional.of(pack.resolveSibling(name.value()).normalize());
      }
    } catch (InvalidPathException | IOException e) {
      faults.add(name.place(), name.value() + " is no file name");
    }
    return Optional.empty();
  }

  private boolean isInside(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  /**
   * Reads a text file whole.
   *
   * @throws IOException if it is too large, not UTF-8, or cannot be read
   */
  static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("the file is larger than " + LARGEST + " bytes");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("the file is not UTF-8", e);
    }
  }

  static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
