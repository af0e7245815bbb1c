package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.report.HistoryProblem.Why;
import foreshock.testdata.OtherProcess;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one history: that wait, that are killed, and that are killed while writing. */
class HistoryKillTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("runs.db");
  }

  private Process start(String... args) throws Exception {
    return OtherProcess.start(folder.resolve("errors.txt"), HistoryWriter.class, args);
  }

  private String errors() throws Exception {
    return Files.readString(folder.resolve("errors.txt"));
  }

  @Test
  void whoComesSecondSaysSoAndAKilledHolderHoldsNothing() throws Exception {
    Process holder = start("hold", file().toString());
    try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).as(errors()).isEqualTo("held");
      assertThat(catchThrowableOfType(HistoryProblem.class, () -> Runs.open(file())).why())
          .isEqualTo(Why.LOCKED);
      List<String> told = new ArrayList<>();
      RunHistory.Opening waiting =
          new RunHistory.Opening(
              Optional.empty(), false, Duration.ofMillis(200), () -> told.add("waiting"));
      assertThat(
              catchThrowableOfType(HistoryProblem.class, () -> RunHistory.write(file(), waiting))
                  .why())
          .isEqualTo(Why.LOCKED);
      assertThat(told).containsExactly("waiting");
      // reading waits for nobody
      RunHistory.read(file(), Runs.AT_ONCE).close();
      holder.destroyForcibly().waitFor();
      Runs.open(file()).close();
    } finally {
      holder.destroyForcibly();
    }
  }

  @Test
  void whoWaitsGetsItsTurn() throws Exception {
    Process holder = start("hold", file().toString());
    try (BufferedReader out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).as(errors()).isEqualTo("held");
      RunHistory.Opening patient =
          new RunHistory.Opening(
              Optional.empty(),
              false,
              Duration.ofSeconds(30),
              () -> {
                try {
                  holder.getOutputStream().close();
                } catch (java.io.IOException gone) {
                  throw new java.io.UncheckedIOException(gone);
                }
              });
      RunHistory.write(file(), patient).close();
    } finally {
      holder.destroyForcibly();
    }
  }

  /** Eight at once, two runs each: whoever is patient gets all of them in, and none is torn. */
  @Test
  void eightAtOnceAllGetTheirRunsIn() throws Exception {
    List<Process> all = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        all.add(start("write", file().toString(), "d" + i, "2024-01-01", "2", "60"));
      }
      for (Process one : all) {
        assertThat(one.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue()).as(errors()).isZero();
      }
    } finally {
      all.forEach(Process::destroyForcibly);
    }
    assertThat(whole(file())).hasSize(16);
  }

  @Test
  void aRunThatIsKilledWhileItWritesLosesAndTearsNothing() throws Exception {
    assertThat(kills(5, 20240701)).isGreaterThan(0);
  }

  /** The same a hundred times; the figure is in decisions.md. */
  @Test
  @Tag("torture")
  void aHundredKillsLoseAndTearNothing() throws Exception {
    int committed = kills(100, 1);
    System.out.println("100 kills: " + committed + " runs told as committed, none lost, none torn");
  }

  /**
   * Kills a writer at random moments and looks for every run that it told of.
   *
   * @return how many it told of
   */
  private int kills(int times, long seed) throws Exception {
    Random random = new Random(seed);
    Set<String> told = new TreeSet<>();
    for (int kill = 0; kill < times; kill++) {
      Path out = folder.resolve("told.txt");
      Process writer =
          OtherProcess.startInto(
              out,
              folder.resolve("errors.txt"),
              HistoryWriter.class,
              "write",
              file().toString(),
              "d",
              (2001 + kill) + "-01-01",
              "10000",
              "60");
      try {
        // it has begun, and got the lock of the one that was killed before
        while (Files.size(out) == 0) {
          assertThat(writer.isAlive()).as(errors()).isTrue();
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(150), random.nextInt(1_000_000));
      } finally {
        writer.destroyForcibly().waitFor(); // kill -9
      }
      // a line that broke off says nothing
      Files.readString(out).lines().filter(line -> line.length() == 10).forEach(told::add);
      assertThat(whole(file())).containsAll(told);
    }
    return told.size();
  }

  /** The days of all runs of a history that is sound, each with all its clients, alike. */
  private static List<String> whole(Path file) throws Exception {
    List<String> days = new ArrayList<>();
    try (RunHistory history = Runs.open(file)) {
      for (StoredRun run : history.runs()) {
        assertThat(run.clients()).isEqualTo(HistoryWriter.CLIENTS);
        assertThat(run.levels()).as("of one write").hasSize(1);
        assertThat(run.facts().inputs()).hasSize(1);
        days.add(run.facts().asOf().toString());
      }
    }
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("ok");
    }
    return days;
  }
}
