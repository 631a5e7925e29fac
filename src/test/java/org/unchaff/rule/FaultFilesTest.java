package org.unchaff.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files with faults, and beside each what its writer reads: place, line, caret, and what would
 * be right.
 */
class FaultFilesTest {

  static final Path FOLDER = Path.of("src/test/resources/org/unchaff/rule/faults");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
    }
  }

  private static RuleFileException faultsOf(Path pack) {
    RuleSettings settings =
        new RuleSettings(false, Optional.empty(), "standard", List.of(pack), List.of(), List.of());
    return assertThrows(RuleFileException.class, () -> RuleSet.load(settings));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFaultTellsWhereItIsAndWhatWouldBeRight(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".yml", ".txt");
    String expected = Files.readString(FOLDER.resolve(name));
    String report = faultsOf(file).report().replace(FOLDER + "/", "");
    assertEquals(expected.strip(), report.strip());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFaultNamesTheFileAsItsUserDid(Path file) {
    for (Fault fault : faultsOf(file).faults()) {
      assertTrue(fault.place().file().startsWith(FOLDER.toString()), fault::format);
      assertTrue(fault.place().line() > 0, fault::format);
    }
  }

  @Test
  void thereAreAtLeastFortyFaultFilesAndNoneWithoutItsMessage() throws IOException {
    assertTrue(files().count() >= 40);
    try (Stream<Path> all = Files.list(FOLDER)) {
      assertEquals(files().count(), all.filter(file -> file.toString().endsWith(".txt")).count());
    }
  }

  @Test
  void ofAVeryLongLineOnlyWhatStandsRoundTheFaultIsShown() {
    String line = "x".repeat(500) + "错" + "y".repeat(500);
    String shown = new Fault(new Place("f.yml", 1, 501), "wrong", line).format();
    List<String> lines = shown.lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).length() < 180);
    assertEquals('错', lines.get(1).charAt(lines.get(2).indexOf('^')));
  }
}
