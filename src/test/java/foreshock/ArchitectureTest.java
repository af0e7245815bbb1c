package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.ibm.icu.text.CharsetDetector;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import foreshock.testdata.House;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The rules of {@link House} hold for foreshock, and each of them can fail. */
class ArchitectureTest {
  private static final House HOUSE = new House("foreshock");

  /** A small house in the test sources that breaks every rule once. */
  private static final House BROKEN = new House("foreshock.testdata.house");

  static {
    // It tells of every class that it reads.
    ((Logger) LoggerFactory.getLogger("com.tngtech.archunit")).setLevel(Level.WARN);
  }

  // By path: a search of the class path for a package takes ten times as long.
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(place(Foreshock.class).resolve("foreshock"));
  private static final JavaClasses FIXTURE =
      new ClassFileImporter()
          .importPath(place(House.class).resolve(BROKEN.root().replace('.', '/')));

  @Test
  void importsAreThoseOfTheTable() {
    assertThat(HOUSE.forbiddenImports(MAIN)).isEmpty();
  }

  @TestFactory
  List<DynamicTest> rules() {
    return Stream.of(
            HOUSE.packages(),
            HOUSE.exit(),
            HOUSE.standardStreams(),
            HOUSE.surroundings(),
            HOUSE.randomness(),
            HOUSE.icu())
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN)))
        .toList();
  }

  @Test
  void anImportThatIsNotInTheTableFails() {
    assertThat(BROKEN.forbiddenImports(FIXTURE))
        .map(line -> line.replace(BROKEN.root() + ".", ""))
        .containsExactly(
            "axis.Upstream -> com.ibm.icu.text.CharsetDetector",
            "axis.Upstream -> com.ibm.icu.text.Normalizer2",
            "axis.Upstream -> ingest.Downstream",
            "axis.Upstream -> org.slf4j.Logger",
            "report.Narrow -> ingest.Downstream");
  }

  @Test
  void aPackageThatIsNotInTheTableFails() {
    assertThat(broken(BROKEN.packages()))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains("util.Helper"));
  }

  @Test
  void leavingFromElsewhereThanTheEntryPointFails() {
    assertThat(broken(BROKEN.exit()))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("axis.Upstream"));
  }

  @Test
  void standardStreamsElsewhereThanInTheEntryPointFail() {
    assertThat(broken(BROKEN.standardStreams()))
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
    assertThat(broken(BROKEN.surroundings()))
        .hasSize(9)
        .anySatisfy(line -> assertThat(line).contains("axis.Upstream", call));
  }

  @ParameterizedTest
  @CsvSource({"Math.random", "Random.<init>()", "ThreadLocalRandom.current", "UUID.randomUUID"})
  void randomnessWithoutSeedFails(String call) {
    assertThat(broken(BROKEN.randomness()))
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("axis.Upstream", call));
  }

  @Test
  void moreOfIcuThanItsCharsetDetectorFails() {
    assertThat(broken(BROKEN.icu()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("Normalizer2"));
  }

  /** What pom.xml keeps of ICU is closed: it needs nothing of ICU that is left out. */
  @Test
  void icuCharsetDetectorNeedsNoOtherPartOfIcu() throws IOException {
    JavaClasses text;
    try (JarFile icu = new JarFile(place(CharsetDetector.class).toFile())) {
      text =
          new ClassFileImporter()
              .withImportOption(location -> location.contains("/com/ibm/icu/text/Charset"))
              .importJar(icu);
    }
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

  /** The folder or jar that a class comes from. */
  private static Path place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static List<String> broken(ArchRule rule) {
    return rule.evaluate(FIXTURE).getFailureReport().getDetails();
  }
}
