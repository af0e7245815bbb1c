package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import foreshock.testdata.House;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@link House} hold for foreshock, and each of them can fail. */
class ArchitectureTest {
  private static final House HOUSE = new House("foreshock");

  /** A small house in the test sources that breaks every rule once. */
  private static final House BROKEN = new House("foreshock.testdata.house");

  @TestFactory
  List<DynamicTest> rules() {
    JavaClasses main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("foreshock");
    List<ArchRule> rules = new java.util.ArrayList<>(HOUSE.imports());
    rules.addAll(
        List.of(
            HOUSE.packages(),
            HOUSE.exit(),
            HOUSE.standardStreams(),
            HOUSE.surroundings(),
            HOUSE.randomness(),
            HOUSE.icu()));
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(main)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "axis.Upstream, ingest.Downstream",
    "axis.Upstream, org.slf4j.Logger",
    "report.Narrow, ingest.Downstream",
  })
  void anImportThatIsNotInTheTableFails(String type, String imported) {
    assertThat(broken(BROKEN.imports())).anySatisfy(line -> assertThat(line).contains(type, imported));
  }

  @Test
  void anImportThatIsInTheTableHolds() {
    assertThat(broken(BROKEN.imports())).noneMatch(line -> line.contains("house.report.Narrow> has")
        && line.contains("DataProblem"));
    assertThat(broken(BROKEN.imports())).noneMatch(line -> line.contains("house.ingest"
        + ".Downstream> has"));
  }

  @Test
  void aPackageThatIsNotInTheTableFails() {
    assertThat(broken(List.of(BROKEN.packages())))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains("util.Helper"));
  }

  @Test
  void leavingFromElsewhereThanTheEntryPointFails() {
    assertThat(broken(List.of(BROKEN.exit())))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("axis.Upstream"));
  }

  @Test
  void standardStreamsElsewhereThanInTheEntryPointFail() {
    assertThat(broken(List.of(BROKEN.standardStreams())))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("axis.Upstream"));
  }

  @ParameterizedTest
  @CsvSource({
    "LocalDate.now",
    "Instant.now",
    "Clock.systemUTC",
    "Locale.getDefault",
    "TimeZone.getDefault",
    "ZoneId.systemDefault",
    "Charset.defaultCharset",
    "System.currentTimeMillis",
    "Date.<init>",
  })
  void askingTheMachineFails(String call) {
    assertThat(broken(List.of(BROKEN.surroundings())))
        .hasSize(9)
        .anySatisfy(line -> assertThat(line).contains("axis.Upstream", call));
  }

  @ParameterizedTest
  @CsvSource({"Math.random", "Random.<init>()", "ThreadLocalRandom.current", "UUID.randomUUID"})
  void randomnessWithoutSeedFails(String call) {
    assertThat(broken(List.of(BROKEN.randomness())))
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("axis.Upstream", call));
  }

  @Test
  void moreOfIcuThanItsCharsetDetectorFails() {
    assertThat(broken(List.of(BROKEN.icu())))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("Normalizer2"));
  }

  /** What pom.xml keeps of ICU is closed: it needs nothing of ICU that is left out. */
  @Test
  void icuCharsetDetectorNeedsNoOtherPartOfIcu() {
    JavaClasses text = new ClassFileImporter().importPackages("com.ibm.icu.text");
    Set<String> kept =
        text.stream()
            .map(JavaClass::getName)
            .filter(ArchitectureTest::isKeptByThePom)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kept).hasSizeGreaterThan(40).contains("com.ibm.icu.text.CharsetDetector");
    Set<String> needed =
        text.stream()
            .filter(type -> kept.contains(type.getName()))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
            .filter(name -> name.startsWith("com.ibm.icu."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kept).containsAll(needed);
  }

  private static boolean isKeptByThePom(String name) {
    return name.startsWith("com.ibm.icu.text.Charset");
  }

  private static List<String> broken(List<ArchRule> rules) {
    JavaClasses fixture = new ClassFileImporter().importPackages("foreshock.testdata.house");
    return rules.stream()
        .flatMap(rule -> rule.evaluate(fixture).getFailureReport().getDetails().stream())
        .toList();
  }
}
