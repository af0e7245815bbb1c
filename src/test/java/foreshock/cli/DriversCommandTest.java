package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversCommandTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  @TempDir Path folder;

  private Cli.Result run(String... args) {
    return Cli.run(Arrays.asList(args), new byte[0], Map.of(), folder);
  }

  private static String sample(String name) {
    return SAMPLES.resolve(name + ".csv").toString();
  }

  /** What --weights writes is a configuration, and its weights then agree with the answers. */
  @Test
  void theWeightsAreTakenAsAConfiguration() throws IOException {
    Cli.Result weights = run("drivers", "--weights", sample("surveys"), sample("clients"), "-q");
    assertThat(weights.exit()).as(weights.err()).isZero();
    Path file = Files.writeString(folder.resolve("own.toml"), weights.out());
    Cli.Result again =
        run("drivers", "--config", file.toString(), sample("surveys"), sample("clients"));
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err()).contains("the stated weights lie within what the answers say");
    Cli.Result scan = run("scan", "--config", file.toString(), sample("surveys"), "-q");
    assertThat(scan.exit()).as(scan.err()).isZero();
  }

  @Test
  void theOrderOfFilesAndRowsDoesNotMatter() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLES.resolve("surveys.csv")));
    Collections.reverse(lines.subList(1, lines.size()));
    Path turned = Files.write(folder.resolve("surveys.csv"), lines);
    Cli.Result one =
        run("drivers", sample("surveys"), sample("clients"), sample("orders"), "-q", "-f", "csv");
    Cli.Result other =
        run("drivers", sample("orders"), sample("clients"), turned.toString(), "-q", "-f", "csv");
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(other.out()).isEqualTo(one.out());
  }
}
