package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client's story from a day before the clients file was made. */
class ClientCommandTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  @TempDir Path folder;

  /** Its contract ends after that day, which nobody could know then. */
  @Test
  void anEarlierDayIsNoDefect() {
    Run run =
        Run.of(
            folder,
            "client",
            "AC-0016",
            SAMPLES.resolve("clients.csv").toString(),
            SAMPLES.resolve("orders.csv").toString(),
            SAMPLES.resolve("surveys.csv").toString(),
            "--as-of",
            "2025-12-31");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("client_id,");
  }
}
