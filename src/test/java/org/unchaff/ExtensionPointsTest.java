package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unchaff.report.DiffReport;

/**
 * One new thing, one place: a class that reads a format, writes a report or finds something is
 * started by the list of its kind, else nobody can ask for it.
 */
class ExtensionPointsTest {

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.unchaff");

  /** The classes of a kind that are started nowhere in a list, its constants included. */
  private static List<String> missing(String kind, String list) {
    List<JavaClass> found =
        PROJECT.stream()
            .filter(type -> type.isAssignableTo(kind))
            .filter(
                type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(JavaClass::isTopLevelClass)
            .toList();
    assertFalse(found.isEmpty(), kind);
    return found.stream()
        .filter(
            type ->
                type.getAccessesToSelf().stream()
                    .noneMatch(use -> use.getOriginOwner().getName().startsWith(list)))
        .map(JavaClass::getSimpleName)
        .sorted()
        .toList();
  }

  @Test
  void everyReaderIsStartedByAFormat() {
    assertEquals(
        List.of(), missing("org.unchaff.format.RecordReader", "org.unchaff.format.Format"));
  }

  @Test
  void everyReportIsStartedByAFormatButTheDifferenceWhichHasAnOption() {
    assertEquals(
        List.of(DiffReport.class.getSimpleName()),
        missing("org.unchaff.report.Report", "org.unchaff.report.ReportFormat"));
  }

  @Test
  void everyFinderIsStartedByTheCompiledRules() {
    assertEquals(List.of(), missing("org.unchaff.match.Runner", "org.unchaff.match.CompiledRules"));
  }
}
