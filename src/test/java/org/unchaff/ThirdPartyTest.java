package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the list of third-party work says is what the jar is made of. */
class ThirdPartyTest {

  private static final Pattern ROW = Pattern.compile("[^:]+:(\\S+) (\\S+) (\\S+)");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/META-INF/THIRD-PARTY")).stream()
        .filter(line -> ROW.matcher(line).matches())
        .toList();
  }

  @Test
  void everyJarIsListedWithItsVersion() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String row : rows()) {
      Matcher matcher = ROW.matcher(row);
      assertTrue(matcher.matches());
      listed.add(matcher.group(1) + "-" + matcher.group(2) + ".jar");
    }
    Set<String> held = new TreeSet<>();
    String classPath = Files.readString(Path.of("target/runtime.classpath")).strip();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      held.add(Path.of(entry).getFileName().toString());
    }
    assertEquals(held, listed);
  }

  @Test
  void everyLicenceHasItsText() throws IOException {
    for (String row : rows()) {
      String licence = row.substring(row.lastIndexOf(' ') + 1);
      Path text =
          licence.equals("Apache-2.0")
              ? Path.of("LICENSE")
              : Path.of("src/main/resources/META-INF/licenses", licence + ".txt");
      assertTrue(Files.size(text) > 0, text.toString());
    }
  }
}
