package foreshock;

import static org.assertj.core.api.Assertions.fail;

import foreshock.testdata.Cli;
import foreshock.testdata.GoldenCase;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of src/test/cases: the command line in it gives the bytes in it.
 * scripts/accept-cases rewrites them.
 */
class CommandCasesTest {
  private static final Path CASES = TestFiles.repository().resolve("src/test/cases");
  private static final Path SAMPLE_DATA = TestFiles.repository().resolve("sample-data");
  private static final boolean ACCEPT = Boolean.getBoolean("foreshock.accept");
  private static final String ONLY = System.getProperty("foreshock.cases", "");

  @TempDir Path scratch;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    if (!Files.isDirectory(CASES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("cmd"))
          .map(Path::getParent)
          .filter(folder -> CASES.relativize(folder).toString().contains(ONLY))
          .sorted()
          .map(
              folder ->
                  DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> run(folder)))
          .toList();
    }
  }

  private void run(Path folder) throws IOException {
    GoldenCase golden = new GoldenCase(folder, SAMPLE_DATA, Cli::run);
    Path place = scratch.resolve(CASES.relativize(folder).toString());
    if (ACCEPT) {
      golden.accept(place);
      return;
    }
    String differences = golden.check(place);
    if (!differences.isEmpty()) {
      fail(
          folder.resolve("cmd")
              + "\n"
              + differences
              + "If this is meant: scripts/accept-cases, then git diff");
    }
  }
}
