package org.unchaff.match;

import java.io.DataOutputStream;
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

  private static final String ENDING = ".txt";

  private BoilerplateGenerator() {}

  /**
   * Writes a table for each list.
   *
   * @param args the folder of the lists, one for each language, and the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    for (Path list : lists(Path.of(args[0]))) {
      String language = list.getFileName().toString().replace(ENDING, "");
      BoilerplateList read = BoilerplateList.read(list);
      Path table = out.resolve(Boilerplate.resource(language));
      try (DataOutputStream data = new DataOutputStream(Files.newOutputStream(table))) {
        data.write(read.table());
      }
    }
  }

  private static List<Path> lists(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }
}
