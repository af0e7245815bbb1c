package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} at random moments: the file is the old one or the new one, whole. */
class OutputKillTest {
  @TempDir Path folder;

  @Test
  void aFewKillsTearNothing() throws Exception {
    kills("out.csv", 2, 20240701);
  }

  /** The same a hundred times for each format. */
  @Tag("torture")
  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.json", "out.html", "out.xlsx", "out.eml"})
  void aHundredKillsTearNothing(String name) throws Exception {
    kills(name, 100, name.hashCode());
  }

  private void kills(String name, int times, long seed) throws Exception {
    Portfolio portfolio = Portfolio.in(folder, 16, 15);
    Path target = folder.resolve(name);
    List<byte[]> whole = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      RepeatedWriter.write(portfolio, name, i);
      whole.add(Files.readAllBytes(target));
    }
    assertThat(whole.get(0)).isNotEqualTo(whole.get(1));
    Random random = new Random(seed);
    int writing = 0;
    for (int kill = 0; kill < times; kill++) {
      Process run =
          OtherProcess.start(
              folder.resolve("errors.txt"), RepeatedWriter.class, folder.toString(), name);
      try {
        assertThat(run.inputReader().readLine()).isEqualTo("begun");
        Thread.sleep(random.nextInt(500));
      } finally {
        run.destroyForcibly();
      }
      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllBytes(target)).as("kill " + kill).isIn(whole);
      writing += temporaries().isEmpty() ? 0 : 1;
      // only what is an hour old is swept, so that no run takes away another one's file
      for (Path file : temporaries()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7200)));
      }
    }
    System.out.println(
        times + " kills at " + name + ": none torn, " + writing + " left a temporary file");
    Files.writeString(folder.resolve("." + name + ".foreshock-0123456789abcdef.tmp"), "left");
    Path left = folder.resolve("." + name + ".foreshock-0123456789abcdef.tmp");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
    RepeatedWriter.write(portfolio, name, 0);
    assertThat(temporaries()).as("swept by the next run").isEmpty();
    assertThat(Files.readAllBytes(target)).isEqualTo(whole.get(0));
  }

  private List<Path> temporaries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
    }
  }
}
