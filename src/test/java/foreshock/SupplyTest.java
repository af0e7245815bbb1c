package foreshock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.cli.Json;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the jar is made of: the bill of materials that the build writes, held to what is written
 * down.
 */
class SupplyTest {
  private static final String BILL = "/META-INF/sbom/foreshock.cdx.json";
  private static final Path LOCK = TestFiles.repository().resolve("src/build/dependencies.lock");

  /**
   * Each lets a program be passed on under its own licence; of several a component offers, one has
   * to.
   */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "Unicode-3.0");

  /** What the notice calls a component, where that is not its name. */
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("commons-csv", "Commons CSV"),
          Map.entry("commons-io", "IO"),
          Map.entry("commons-codec", "Codec"),
          Map.entry("slf4j-api", "SLF4J"),
          Map.entry("logback-classic", "Logback"),
          Map.entry("logback-core", "Logback"),
          Map.entry("hipparchus-core", "Hipparchus"),
          Map.entry("jackson-core", "Jackson core"),
          Map.entry("sqlite-jdbc", "SQLite JDBC"),
          Map.entry("jte-runtime", "jte"),
          Map.entry("tablesaw-core", "Tablesaw"),
          Map.entry("guava", "Guava"),
          Map.entry("failureaccess", "Guava"),
          Map.entry("listenablefuture", "Guava"),
          Map.entry("checker-qual", "Checker Framework"),
          Map.entry("error_prone_annotations", "Error Prone"),
          Map.entry("j2objc-annotations", "J2ObjC"),
          Map.entry("jsr305", "JSR 305"),
          Map.entry("commons-math3", "Commons Math"),
          Map.entry("univocity-parsers", "univocity"),
          Map.entry("classgraph", "ClassGraph"),
          Map.entry("icu4j", "ICU4J"));

  private static List<Map<String, Object>> components() throws IOException {
    try (InputStream bill = SupplyTest.class.getResourceAsStream(BILL)) {
      assumeTrue(bill != null, "no bill of materials: it is written by Maven");
      String json = new String(bill.readAllBytes(), StandardCharsets.UTF_8);
      List<Map<String, Object>> components = new ArrayList<>();
      for (Object component : Json.list(Json.object(json).get("components"))) {
        components.add(Json.map(component));
      }
      return components;
    }
  }

  /** A version that moves, or an archive that is another under the same version, is seen. */
  @Test
  void everyDependencyIsTheOneThatWasWrittenDown() throws IOException {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> component : components()) {
      for (Object hash : Json.list(component.get("hashes"))) {
        if (Json.map(hash).get("alg").equals("SHA-256")) {
          found.add(
              "%s:%s:%s sha256 %s"
                  .formatted(
                      component.get("group"),
                      component.get("name"),
                      component.get("version"),
                      Json.map(hash).get("content")));
        }
      }
    }
    List<String> written =
        Files.readAllLines(LOCK).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(found)
        .as("after a change on purpose write these lines into %s", LOCK)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everyLicenceMayBePassedOn() throws IOException {
    for (Map<String, Object> component : components()) {
      Set<String> offered = new TreeSet<>();
      for (Object licence : Json.list(component.get("licenses"))) {
        offered.add((String) Json.map(Json.map(licence).get("license")).get("id"));
      }
      assertThat(offered).as("licences of %s", component.get("purl")).isNotEmpty();
      assertThat(offered).as("%s", component.get("purl")).containsAnyElementsOf(ALLOWED);
    }
  }

  @Test
  void theNoticeNamesEveryComponent() throws IOException {
    String notice = Files.readString(TestFiles.repository().resolve("NOTICE"));
    for (Map<String, Object> component : components()) {
      String name = (String) component.get("name");
      assertThat(notice).as("NOTICE").contains(CALLED.getOrDefault(name, name));
    }
  }
}
