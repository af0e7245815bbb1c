package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.insight.Alert;
import foreshock.insight.Level;
import foreshock.report.HistoryProblem.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history keeps what it is given, and says what is wrong where it cannot. */
class RunHistoryTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("runs.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs.db", "a b?c=d&e%20#f.db", "история.db", "file:x.db"})
  void whatWasRecordedComesBack(String name) throws Exception {
    Path file = folder.resolve(name);
    StoredClient calm = Runs.client("C-2", new Alert(Level.ALARM, 1, Level.WATCH));
    StoredClient left = StoredClient.left(new foreshock.history.Client("C-3", "Gone", "", ""));
    RunFacts facts = Runs.facts("2024-03-31", "d", "1");
    try (RunHistory history = Runs.open(file)) {
      assertThat(history.runs()).isEmpty();
      assertThat(history.record(facts, List.of(Runs.client("C-1", Level.OK), calm, left)))
          .isEqualTo(1);
    }
    try (RunHistory history = RunHistory.read(file, Runs.AT_ONCE)) {
      StoredRun run = history.runs().get(0);
      assertThat(run.facts()).isEqualTo(facts);
      assertThat(run.levels()).isEqualTo(Map.of(Level.OK, 1, Level.ALARM, 1));
      assertThat(run.clients()).isEqualTo(2);
      assertThat(run.left()).isEqualTo(1);
      assertThat(history.clients(1))
          .containsExactly(
              Map.entry("C-1", Runs.client("C-1", Level.OK)),
              Map.entry("C-2", calm),
              Map.entry("C-3", left));
    }
    assertThat(file).exists();
  }

  @Test
  void nobodyElseMayReadANewOne() throws Exception {
    Runs.open(file()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  /** Names of clients are in what SQLite writes beside the file, too. */
  @Test
  void nobodyElseMayReadWhatIsBesideIt() throws Exception {
    try (RunHistory history = Runs.open(file())) {
      history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(3, Level.OK));
      for (String beside : List.of("runs.db-wal", "runs.db.lock")) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve(beside))))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void theSameRunTakesItsOwnPlace() throws Exception {
    try (RunHistory history = Runs.open(file())) {
      history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(3, Level.OK));
      assertThat(history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(2, Level.WARN)))
          .isEqualTo(1);
      assertThat(history.runs()).hasSize(1);
      assertThat(history.clients(1)).hasSize(2);
      // other files or another meaning make another run
      assertThat(history.record(Runs.facts("2024-03-31", "d", "2"), Runs.many(2, Level.OK)))
          .isEqualTo(2);
      assertThat(history.record(Runs.facts("2024-03-31", "e", "1"), Runs.many(2, Level.OK)))
          .isEqualTo(3);
    }
  }

  /** What a run starts from is of an earlier day and means the same. */
  @Test
  void theStateBeforeIsThatOfAnEarlierDayAndTheSameDefinition() throws Exception {
    try (RunHistory history = Runs.open(file())) {
      history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(1, Level.WARN));
      history.record(Runs.facts("2024-04-30", "d", "2"), Runs.many(1, Level.ALARM));
      history.record(Runs.facts("2024-05-31", "e", "3"), Runs.many(1, Level.WATCH));
      assertThat(levelBefore(history, "2024-06-30", "d")).contains(Level.ALARM);
      assertThat(levelBefore(history, "2024-04-30", "d")).contains(Level.WARN);
      assertThat(levelBefore(history, "2024-04-15", "d")).contains(Level.WARN);
      assertThat(levelBefore(history, "2024-03-31", "d")).isEmpty();
      assertThat(levelBefore(history, "2024-06-30", "e")).contains(Level.WATCH);
      assertThat(levelBefore(history, "2024-06-30", "f")).isEmpty();
      // a run that is made up for an earlier day is no later one's state
      history.record(Runs.facts("2024-02-29", "d", "0"), Runs.many(1, Level.OK));
      assertThat(levelBefore(history, "2024-04-30", "d")).contains(Level.WARN);
      assertThat(history.findLastBefore(LocalDate.parse("2024-04-30")).orElseThrow().id())
          .isEqualTo(1);
      assertThat(history.findLastBefore(LocalDate.parse("2024-07-01")).orElseThrow().id())
          .isEqualTo(3);
      assertThat(history.findLastBefore(LocalDate.parse("2024-02-29"))).isEmpty();
      assertThat(history.runs()).extracting(StoredRun::id).containsExactly(4L, 1L, 2L, 3L);
    }
  }

  private static Optional<Level> levelBefore(RunHistory history, String asOf, String definition)
      throws HistoryProblem {
    return Optional.ofNullable(history.alertsBefore(LocalDate.parse(asOf), definition).get("C-0"))
        .map(Alert::level);
  }

  @Test
  void acknowledgementsAreKeptChangedAndTakenBack() throws Exception {
    LocalDate march = LocalDate.parse("2024-03-31");
    LocalDate may = LocalDate.parse("2024-05-31");
    LocalDate july = LocalDate.parse("2024-07-31");
    try (RunHistory history = Runs.open(file())) {
      history.acknowledge(new Acknowledged("C-1", "One", march, may, "call"));
      history.acknowledge(new Acknowledged("C-2", "Two", march, may, ""));
      history.acknowledge(new Acknowledged("C-1", "One", may, july, "call again"));
      assertThat(history.acknowledgements())
          .containsExactlyInAnyOrder(
              new Acknowledged("C-1", "One", march, july, "call again"),
              new Acknowledged("C-2", "Two", march, may, ""));
      // what is over stays as it was: it was an intervention
      history.acknowledge(new Acknowledged("C-2", "Two", july, july, "once more"));
      assertThat(history.acknowledgements()).hasSize(3);
      assertThat(history.withdraw("C-2", july)).isTrue();
      assertThat(history.withdraw("C-2", july)).isFalse();
      assertThat(history.acknowledgedOn(may)).containsOnlyKeys("C-1", "C-2");
      assertThat(history.acknowledgedOn(july)).containsOnlyKeys("C-1");
    }
  }

  @Test
  void whatIsNoHistoryIsLeftAsItIs() throws Exception {
    Files.writeString(file(), "client_id,score\nC-1,9\n");
    assertThat(why(file())).isEqualTo(Why.FOREIGN);
    assertThat(file()).hasContent("client_id,score\nC-1,9\n");
    assertThat(folder.resolve("runs.db.lock")).doesNotExist();
  }

  @Test
  void aDatabaseOfSomebodyElseIsLeftAsItIs() throws Exception {
    execute(file(), "CREATE TABLE invoice (id INTEGER)");
    byte[] before = Files.readAllBytes(file());
    assertThat(why(file())).isEqualTo(Why.FOREIGN);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void whatALaterVersionWroteIsLeftAsItIs() throws Exception {
    Runs.open(file()).close();
    execute(file(), "PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file());
    assertThat(why(file())).isEqualTo(Why.NEWER);
    assertThat(
            catchThrowableOfType(HistoryProblem.class, () -> RunHistory.read(file(), Runs.AT_ONCE))
                .why())
        .isEqualTo(Why.NEWER);
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void damageIsSaid() throws Exception {
    try (RunHistory history = Runs.open(file())) {
      history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(2000, Level.OK));
    }
    byte[] whole = Files.readAllBytes(file());
    byte[] torn = whole.clone();
    java.util.Arrays.fill(torn, 4096, torn.length, (byte) 0x55);
    Files.write(file(), torn);
    assertThat(whyUsing(file())).isEqualTo(Why.DAMAGED);
    Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 3));
    assertThat(whyUsing(file())).isEqualTo(Why.DAMAGED);
    Files.write(file(), java.util.Arrays.copyOf(whole, 50));
    assertThat(whyUsing(file())).isEqualTo(Why.DAMAGED);
  }

  @Test
  void aPlaceThatCannotBeIsSaid() throws Exception {
    assertThat(why(folder)).isEqualTo(Why.FOLDER);
    assertThat(why(folder.resolve("none/runs.db"))).isEqualTo(Why.NO_PARENT);
    assertThat(
            catchThrowableOfType(HistoryProblem.class, () -> RunHistory.read(file(), Runs.AT_ONCE))
                .why())
        .isEqualTo(Why.MISSING);
    assertThat(file()).doesNotExist();
  }

  @Test
  void theUsualPlaceIsMade() throws Exception {
    Path usual = folder.resolve("state/foreshock/history.db");
    RunHistory.Opening making =
        new RunHistory.Opening(Optional.empty(), true, Runs.AT_ONCE.patience(), () -> {});
    RunHistory.write(usual, making).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual.getParent())))
        .isEqualTo("rwx------");
  }

  /** A step of tomorrow: the old history is copied, then changed, and keeps its runs. */
  @Test
  void anOlderOneIsCopiedAndBroughtUpToDate() throws Exception {
    try (RunHistory history = Runs.open(file())) {
      history.record(Runs.facts("2024-03-31", "d", "1"), Runs.many(5, Level.OK));
    }
    List<List<String>> steps = new ArrayList<>(HistorySchema.CURRENT.steps());
    steps.add(List.of("CREATE TABLE hint (id INTEGER PRIMARY KEY)"));
    HistorySchema tomorrow = new HistorySchema(steps);
    try (RunHistory history = RunHistory.write(file(), Runs.AT_ONCE, tomorrow)) {
      assertThat(history.clients(1)).hasSize(5);
    }
    assertThat(why(file())).isEqualTo(Why.NEWER);
    Path copy = HistorySchema.backupOf(file(), 1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-------");
    try (RunHistory old = Runs.open(copy)) {
      assertThat(old.clients(1)).hasSize(5);
    }
  }

  /** A step that fails leaves the history as it was. */
  @Test
  void aStepThatFailsChangesNothing() throws Exception {
    Runs.open(file()).close();
    List<List<String>> steps = new ArrayList<>(HistorySchema.CURRENT.steps());
    steps.add(List.of("CREATE TABLE hint (id INTEGER)", "CREATE TABLE run (id INTEGER)"));
    assertThat(
            catchThrowableOfType(
                HistoryProblem.class,
                () -> RunHistory.write(file(), Runs.AT_ONCE, new HistorySchema(steps))))
        .isNotNull();
    try (RunHistory history = Runs.open(file())) {
      assertThat(history.runs()).isEmpty();
    }
  }

  /** A killed run leaves the driver's library behind; one that just started keeps its own. */
  @Test
  void oldNativeCodeIsSwept() throws IOException {
    Path old = Files.createFile(folder.resolve("sqlite-3.1-abc-libsqlitejdbc.so"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
    Path young = Files.createFile(folder.resolve("sqlite-3.1-def-libsqlitejdbc.so"));
    Path other = Files.createFile(folder.resolve("mine.txt"));
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minusSeconds(3600)));
    SqliteCode.sweep(folder);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(young, other);
    }
  }

  private static Why why(Path file) {
    return catchThrowableOfType(HistoryProblem.class, () -> Runs.open(file)).why();
  }

  /** What goes wrong when all of a history is looked at. */
  private static Why whyUsing(Path file) {
    return catchThrowableOfType(
            HistoryProblem.class,
            () -> {
              try (RunHistory history = RunHistory.read(file, Runs.AT_ONCE)) {
                history.runs();
                history.clients(1);
              }
            })
        .why();
  }

  private static void execute(Path file, String statement) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }
}
