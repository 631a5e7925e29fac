package org.unchaff.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing started from and what it found, run again without a fuzzer. */
class FuzzReplayTest {

  @TestFactory
  Stream<DynamicTest> everyInputIsTaken() throws IOException {
    Stream<DynamicTest> tests = Stream.empty();
    for (FuzzTarget target : FuzzTarget.values()) {
      List<Path> inputs = target.inputs();
      assertFalse(inputs.isEmpty(), target + " has no inputs");
      tests =
          Stream.concat(
              tests,
              inputs.stream()
                  .map(
                      input ->
                          DynamicTest.dynamicTest(
                              target + " " + input.getFileName(),
                              () -> target.run(Files.readAllBytes(input)))));
    }
    return tests;
  }

  @Test
  void everyFuzzClassIsATarget() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith("Fuzz.java"))
          .forEach(name -> found.add(name.replace(".java", "")));
    }
    Set<String> known =
        Arrays.stream(FuzzTarget.values())
            .map(FuzzTarget::simpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(found, known);
  }
}
