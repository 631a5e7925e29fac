package org.unchaff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.unchaff.planted.rule.Breach;

/** Holds the table of packages: what each may import, of ours and of others. */
class ArchitectureTest {

  private static final String ROOT = "org.unchaff";

  private static final List<String> JDK = List.of("java", "org.jspecify.annotations");

  /** For each package below the root the packages of ours, and the libraries, that it may use. */
  private static final Map<String, List<String>> MAY_USE = new TreeMap<>();

  static {
    allow("text", "com.ibm.icu", "org.apache.commons.text");
    allow("engine");
    allow("json", "tools.jackson.core");
    allow("rule", ROOT + ".engine", ROOT + ".text", "org.snakeyaml.engine");
    allow(
        "format",
        ROOT + ".text",
        ROOT + ".json",
        "com.github.luben.zstd",
        "de.siegmar.fastcsv",
        "org.netpreserve.jwarc");
    allow("match", ROOT + ".rule", ROOT + ".engine", ROOT + ".text");
    allow("decide", ROOT + ".match", ROOT + ".rule", ROOT + ".text");
    allow("", ROOT + ".decide", ROOT + ".match", ROOT + ".rule", ROOT + ".text");
    allow(
        "report",
        ROOT + ".",
        ROOT + ".decide",
        ROOT + ".rule",
        ROOT + ".match",
        ROOT + ".text",
        ROOT + ".json");
    allow("batch", below("batch", "lab", "cli"));
    allow("lab", below("batch", "lab", "cli"));
    String[] all = below("cli");
    String[] withOthers = Arrays.copyOf(all, all.length + 2);
    withOthers[all.length] = "picocli";
    withOthers[all.length + 1] = "me.tongfei.progressbar";
    allow("cli", withOthers);
  }

  private static void allow(String name, String... others) {
    MAY_USE.put(name, List.of(others));
  }

  private static String[] below(String... without) {
    Set<String> all =
        new HashSet<>(
            Set.of(
                "text", "engine", "json", "rule", "format", "match", "decide", "report", "batch",
                "lab", "cli"));
    all.removeAll(Set.of(without));
    all.add("");
    return all.stream().map(name -> ROOT + "." + name).toArray(String[]::new);
  }

  private static boolean isIn(JavaClass type, String name) {
    if (name.equals(ROOT + ".")) {
      return type.getPackageName().equals(ROOT);
    }
    String packageName = type.getPackageName();
    return packageName.equals(name) || packageName.startsWith(name + ".");
  }

  private static ArchRule rule(String name) {
    String own = name.isEmpty() ? ROOT + "." : ROOT + "." + name;
    DescribedPredicate<JavaClass> allowed =
        DescribedPredicate.describe(
            "what " + own + " may use",
            type ->
                isIn(type.getBaseComponentType(), own)
                    || type.getBaseComponentType().isPrimitive()
                    || JDK.stream().anyMatch(p -> isIn(type.getBaseComponentType(), p))
                    || MAY_USE.getOrDefault(name, List.of()).stream()
                        .anyMatch(p -> isIn(type.getBaseComponentType(), p)));
    DescribedPredicate<JavaClass> inPackage =
        DescribedPredicate.describe("in " + own, type -> isIn(type, own));
    return ArchRuleDefinition.classes()
        .that(inPackage)
        .should()
        .onlyDependOnClassesThat(allowed)
        .allowEmptyShould(true);
  }

  private static JavaClasses project() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ROOT);
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() {
    JavaClasses classes = project();
    MAY_USE.keySet().forEach(name -> rule(name).check(classes));
  }

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> found = new HashSet<>();
    project().forEach(type -> found.add(type.getPackageName()));
    found.remove(ROOT);
    Set<String> known = new HashSet<>();
    MAY_USE.keySet().stream()
        .filter(name -> !name.isEmpty())
        .forEach(name -> known.add(ROOT + "." + name));
    assertEquals(known, found);
  }

  @Test
  void onlyMainKnowsTheProcess() {
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(project());
  }

  @Test
  void aPlantedBreachIsCaught() {
    JavaClasses planted = new ClassFileImporter().importClasses(Breach.class, Cleaner.class);
    ArchRule imported =
        ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("..rule..")
            .should()
            .onlyDependOnClassesThat(
                DescribedPredicate.describe(
                    "what rule may use",
                    type ->
                        MAY_USE.getOrDefault("rule", List.of()).stream()
                                .anyMatch(p -> isIn(type, p))
                            || isIn(type, "java")));
    EvaluationResult result = imported.evaluate(planted);
    assertTrue(
        result.hasViolation(), "a class in a package rule that uses Cleaner has to be caught");
  }
}
