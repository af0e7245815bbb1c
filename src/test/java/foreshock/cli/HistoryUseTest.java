package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.TestFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a history does to the commands that use one, and does not do to those that do not. */
class HistoryUseTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  @TempDir Path folder;

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (List.of("scan", "backtest").contains(args[0])) {
      for (String name : List.of("clients", "orders", "surveys", "invitations")) {
        all.add(SAMPLES.resolve(name + ".csv").toString());
      }
    }
    Run run = Run.of(folder, all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private Run scan(String asOf, String... more) {
    List<String> args = new ArrayList<>(List.of("scan", "--as-of", asOf, "--history", "runs.db"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  /** A run again moves nothing: neither the levels nor what is news. */
  @Test
  void theSameRunTwiceIsOneRun() {
    scan("2026-04-30");
    scan("2026-05-31");
    Run once = scan("2026-06-30", "--all", "--since", "last");
    for (int i = 0; i < 3; i++) {
      Run again = scan("2026-06-30", "--all", "--since", "last");
      assertThat(again.out()).isEqualTo(once.out());
      assertThat(again.err()).isEqualTo(once.err());
    }
    assertThat(run("history", "--history", "runs.db", "-f", "ndjson").out().lines()).hasSize(3);
  }

  /** A run that is made up for an earlier day comes before, and later ones stay what they were. */
  @Test
  void anEarlierDayThatIsMadeUpChangesNoLaterRun() {
    scan("2026-05-31");
    Run june = scan("2026-06-30", "--all", "--since", "last");
    scan("2026-03-31");
    assertThat(scan("2026-06-30", "--all", "--since", "last").out()).isEqualTo(june.out());
    assertThat(
            run("history", "--history", "runs.db", "-f", "csv")
                .out()
                .lines()
                .map(HistoryUseTest::asOf))
        .containsExactly("as_of", "2026-06-30", "2026-05-31", "2026-03-31");
  }

  private static String asOf(String row) {
    return row.split(",")[2];
  }

  @Test
  void withoutEarlierRunsTheLevelsAreThoseOfAPlainScan() {
    assertThat(scan("2026-06-30", "--all").out())
        .isEqualTo(run("scan", "--all", "--as-of", "2026-06-30").out());
  }

  @Test
  void whatIsAcknowledgedStaysUntilItIsOver() throws IOException {
    String acknowledged = "AC-0016";
    scan("2026-04-30");
    String first = state(scan("2026-05-31", "--since", "last"), acknowledged);
    assertThat(first).isEqualTo("new");
    run("ack", acknowledged, "--until", "2026-06-15", "--history", "runs.db");
    assertThat(state(scan("2026-05-31", "--since", "last"), acknowledged))
        .isEqualTo("acknowledged");
    assertThat(state(scan("2026-06-15", "--since", "last"), acknowledged))
        .isEqualTo("acknowledged");
    assertThat(state(scan("2026-06-22", "--since", "last"), acknowledged)).isEqualTo("new");
    assertThat(state(scan("2026-06-29", "--since", "last"), acknowledged)).isEqualTo("same");
    assertThat(scan("2026-06-15", "--since", "last", "--only", "new,worse").out())
        .doesNotContain(acknowledged);
  }

  private static String state(Run scan, String client) {
    String row =
        scan.out().lines().filter(line -> line.startsWith(client + ",")).findFirst().orElseThrow();
    return row.substring(row.lastIndexOf(',') + 1);
  }

  /** Whoever was looked after and stayed is no false alarm. */
  @Test
  void theBacktestLeavesOutWhoWasLookedAfter() {
    scan("2025-06-30");
    Run before = run("backtest", "--misses", "--history", "runs.db", "-f", "csv");
    String falseAlarm =
        before
            .out()
            .lines()
            .filter(line -> line.contains("false alarm"))
            .map(
                line ->
                    Stream.of(line.split(","))
                        .filter(cell -> cell.startsWith("AC-"))
                        .findFirst()
                        .orElseThrow())
            .filter(
                id -> run("history", "1", "--history", "runs.db", "-f", "csv").out().contains(id))
            .findFirst()
            .orElseThrow();
    run("ack", falseAlarm, "--until", "2026-06-30", "--history", "runs.db");
    Run after = run("backtest", "--misses", "--history", "runs.db", "-f", "csv");
    assertThat(after.err()).contains("being looked after");
    assertThat(after.out()).isNotEqualTo(before.out());
  }

  /** A slip must not cost a history that somebody keeps. */
  @Test
  void theResultNeverReplacesTheHistory() throws IOException {
    scan("2026-06-30");
    byte[] before = Files.readAllBytes(folder.resolve("runs.db"));
    Run run =
        Run.of(
            folder,
            "scan",
            SAMPLES.resolve("surveys.csv").toString(),
            "--history",
            "runs.db",
            "-f",
            "csv",
            "-o",
            "runs.db");
    assertThat(run.exit()).isEqualTo(ExitCode.OUTPUT);
    assertThat(
            new String(
                Files.readAllBytes(folder.resolve("runs.db")), 0, 15, StandardCharsets.US_ASCII))
        .isEqualTo("SQLite format 3");
    assertThat(before).isNotEmpty();
  }

  /** The start of a plain scan pays for nothing of it. */
  @Test
  void aPlainScanLoadsNothingOfSqlite() throws Exception {
    assertThat(loaded()).noneMatch(line -> line.contains("sqlite"));
    assertThat(loaded("--history", folder.resolve("runs.db").toString()))
        .anyMatch(line -> line.contains("org.sqlite.core.NativeDB"));
  }

  /** The classes that a scan loads. */
  private List<String> loaded(String... more) throws Exception {
    Path log = folder.resolve("classes.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xlog:class+load:file=" + log,
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "foreshock.Foreshock",
                "scan",
                "-q",
                SAMPLES.resolve("surveys.csv").toString()));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
    return Files.readAllLines(log);
  }
}
