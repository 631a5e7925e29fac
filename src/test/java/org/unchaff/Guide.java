package org.unchaff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The code blocks of a guide, which tests run. */
public final class Guide {

  private static final Path FOLDER = Path.of("src", "site", "markdown");

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** How the program is built and named, and where it is tried; tests have all that. */
  private static final Set<String> SETUP =
      Set.of(
          "mvn -q -B -ntp package -DskipTests",
          "alias unchaff=\"java -jar $PWD/target/unchaff.jar\"",
          "mkdir ../try-unchaff && cp -r samples ../try-unchaff && cd ../try-unchaff");

  private Guide() {}

  /**
   * A code block.
   *
   * @param kind its language, {@code sh} for commands
   * @param name what stands behind the language, such as the name of the file that the block is;
   *     empty if nothing does
   * @param text what it holds
   */
  public record Block(String kind, String name, String text) {

    /** Its lines, without those that build the program. */
    public Stream<String> commands() {
      return text.lines().filter(line -> !SETUP.contains(line));
    }
  }

  /** The blocks of a guide, in their order. */
  public static List<Block> blocks(String guide) throws IOException {
    return BLOCK
        .matcher(Files.readString(FOLDER.resolve(guide)))
        .results()
        .map(
            block ->
                new Block(
                    block.group(1), block.group(2) == null ? "" : block.group(2), block.group(3)))
        .toList();
  }
}
