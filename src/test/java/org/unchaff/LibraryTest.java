package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library as a job uses it: the README's example, with no more jars than it says. */
class LibraryTest {

  private static final List<String> NEEDED =
      List.of("icu4j", "commons-text", "commons-lang3", "snakeyaml-engine");

  private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  private static List<String> classPath() {
    List<String> needed = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.equals("classes") || NEEDED.stream().anyMatch(name::startsWith)) {
        needed.add(entry);
      }
    }
    return needed;
  }

  private static String example() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertTrue(example.find(), "the README has an example in Java");
    return example.group(1);
  }

  @Test
  void theExampleOfTheReadmeRunsWithTheNeededJarsAlone() throws Exception {
    StringBuilder imports = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (String line : example().lines().toList()) {
      (line.startsWith("import ") ? imports : body).append(line).append('\n');
    }
    String source =
        imports
            + "public class Example { public static String run(String scraped) throws Exception {\n"
            + body
            + "return clean; } }\n";
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    String path = String.join(File.pathSeparator, classPath());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(
        0,
        compiler.run(
            null, null, null, "-proc:none", "-cp", path, "-d", folder.toString(), file.toString()));
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : classPath()) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
      Object clean =
          loader
              .loadClass("Example")
              .getMethod("run", String.class)
              .invoke(null, "调##paidbegin##查研究要下基层。");
      assertEquals("调查研究要下基层。", clean);
    }
  }
}
