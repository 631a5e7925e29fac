package org.unchaff.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the lists of what speaks for boilerplate into tables that are read at a stroke; it runs in
 * the build.
 */
public final class BoilerplateGenerator {

  /** The list in the folder that is no language's. */
  static final String NETWORKS = "networks.txt";

  private static final String ENDING = ".txt";

  private BoilerplateGenerator() {}

  /**
   * Writes a table for each list.
   *
   * @param args the folder of the lists, and the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    Path lists = Path.of(args[0]);
    List<Network> networks = NetworkList.read(lists.resolve(NETWORKS));
    Files.write(out.resolve(Network.RESOURCE), Network.table(networks));
    for (Path list : languages(lists)) {
      String language = list.getFileName().toString().replace(ENDING, "");
      byte[] table = BoilerplateList.read(list).table();
      Files.write(out.resolve(Boilerplate.resource(language)), table);
    }
  }

  private static List<Path> languages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING) && !file.endsWith(NETWORKS))
          .sorted()
          .toList();
    }
  }
}
