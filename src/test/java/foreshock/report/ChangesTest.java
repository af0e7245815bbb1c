package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.insight.ScanResult;
import foreshock.report.Baseline.Known;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Worlds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of clients since an earlier run, state by state. */
class ChangesTest {
  private static final LocalDate THEN = LocalDate.parse("2024-03-31");
  private static final LocalDate NOW = LocalDate.parse("2024-04-30");

  private static Baseline before(Map<String, Known> clients) {
    return new Baseline("3", THEN, false, false, clients);
  }

  private static Baseline before(String id, Level level) {
    return before(Map.of(id, new Known("Client " + id, Optional.of(level))));
  }

  private static Acknowledged ack(String from, String until) {
    return new Acknowledged(
        "C-1", "Client C-1", LocalDate.parse(from), LocalDate.parse(until), "Anna calls");
  }

  @ParameterizedTest
  @CsvSource({
    "ALARM, WARN, BETTER",
    "ALARM, ALARM, SAME",
    "WARN, ALARM, WORSE",
    "WATCH, WARN, WORSE",
    "WATCH, WATCH, SAME",
    "OK, WATCH, NEW",
    "UNKNOWN, WATCH, NEW",
    "WATCH, OK, CLEARED",
    "ALARM, UNKNOWN, CLEARED",
    "OK, OK, SAME",
    "OK, UNKNOWN, SAME",
  })
  void theLevelsOfTwoRunsDecide(Level then, Level now, ChangeState state) {
    Changes changes = new Changes(before("C-1", then), NOW, List.of());
    Assessment one = Runs.assessment("C-1", now);
    assertThat(changes.stateOf(one)).contains(state);
    assertThat(changes.levelBefore(one)).contains(then);
  }

  @Test
  void aClientThatWasNotKnownIsNewWhereItIsFlagged() {
    Changes changes = new Changes(before("C-2", Level.WARN), NOW, List.of());
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.WATCH))).contains(ChangeState.NEW);
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.OK))).isEmpty();
    assertThat(changes.levelBefore(Runs.assessment("C-1", Level.OK))).isEmpty();
  }

  @Test
  void aClientThatHadLeftAndIsBackIsNewWhereItIsFlagged() {
    Baseline left = before(Map.of("C-1", new Known("Client C-1", Optional.empty())));
    Changes changes = new Changes(left, NOW, List.of());
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.ALARM))).contains(ChangeState.NEW);
  }

  /** Even where it grew worse or was not flagged before; it is told by its level. */
  @ParameterizedTest
  @CsvSource({"OK, WATCH", "WARN, WARN", "WARN, ALARM", "ALARM, WATCH"})
  void whoIsLookedAfterIsAcknowledgedWhileItIsFlagged(Level then, Level now) {
    for (String until : List.of("2024-04-30", "2024-05-31")) {
      Changes changes = new Changes(before("C-1", then), NOW, List.of(ack("2024-03-31", until)));
      assertThat(changes.stateOf(Runs.assessment("C-1", now))).contains(ChangeState.ACKNOWLEDGED);
    }
  }

  @Test
  void whoIsLookedAfterAndGoodAgainIsCleared() {
    Changes changes =
        new Changes(before("C-1", Level.WARN), NOW, List.of(ack("2024-03-31", "2024-05-31")));
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.OK))).contains(ChangeState.CLEARED);
  }

  @Test
  void whenTheAcknowledgementIsOverItIsNewAgain() {
    List<Acknowledged> over = List.of(ack("2024-03-01", "2024-04-29"));
    Changes changes = new Changes(before("C-1", Level.WARN), NOW, over);
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.WARN))).contains(ChangeState.NEW);
    // and only once
    LocalDate later = LocalDate.parse("2024-05-31");
    Changes next =
        new Changes(
            new Baseline(
                "4",
                NOW,
                false,
                false,
                Map.of("C-1", new Known("Client C-1", Optional.of(Level.WARN)))),
            later,
            over);
    assertThat(next.stateOf(Runs.assessment("C-1", Level.WARN))).contains(ChangeState.SAME);
  }

  @Test
  void theFirstRunFindsEverythingNew() {
    Changes changes = new Changes(Baseline.NONE, NOW, List.of());
    assertThat(changes.stateOf(Runs.assessment("C-1", Level.WATCH))).contains(ChangeState.NEW);
    assertThat(Baseline.NONE.isKnown()).isFalse();
  }

  /** Over a whole run: those that were and are fine are no changes, and those that left are. */
  @Test
  void aRunListsWhatChangedAndWhoLeft() {
    WorldSettings settings = WorldSettings.defaults().withSeed(3).withClients(80);
    ScanResult result = Worlds.export(Simulator.world("slow-b2b", settings)).scan(settings.asOf());
    Map<String, Known> then = new HashMap<>();
    result
        .assessments()
        .forEach(
            one ->
                then.put(
                    one.client().id(), new Known(one.client().name(), Optional.of(one.level()))));
    String flagged = first(result, true);
    String fine = first(result, false);
    String left = "";
    for (int i = 0; i < result.outcomes().size(); i++) {
      if (!result.outcomes().get(i).alive()) {
        left = result.book().clients().get(i).client().id();
      }
    }
    assertThat(left).isNotEmpty();
    then.put(flagged, new Known("before", Optional.of(Level.OK)));
    then.put(fine, new Known("before", Optional.of(Level.ALARM)));
    then.put(left, new Known("its old name", Optional.of(Level.WARN)));
    then.put("nobody", new Known("gone", Optional.of(Level.OK)));
    then.put("left before", new Known("gone", Optional.empty()));
    SinceRun since =
        new Changes(before(then), settings.asOf().date(), List.of()).of(result, "in no file");
    assertThat(since.run()).isEqualTo("3");
    assertThat(since.asOf()).isEqualTo(THEN);
    Map<String, ClientChange> byId = new HashMap<>();
    since.changes().forEach(one -> byId.put(one.clientId(), one));
    assertThat(byId.get(flagged).state()).isEqualTo(ChangeState.NEW);
    assertThat(byId.get(fine).state()).isEqualTo(ChangeState.CLEARED);
    assertThat(byId.get(left))
        .isEqualTo(
            new ClientChange(
                left,
                "its old name",
                ChangeState.LEFT,
                Optional.of(Level.WARN),
                Optional.empty(),
                Optional.empty(),
                ""));
    assertThat(byId.get("nobody").note()).isEqualTo("in no file");
    assertThat(byId).doesNotContainKey("left before");
    long expected =
        result.assessments().stream().filter(one -> one.level().compareTo(Level.WATCH) >= 0).count()
            + 3;
    assertThat(since.changes()).hasSize((int) expected);
    assertThat(Changes.count(since)).containsEntry(ChangeState.LEFT, 2);
  }

  private static String first(ScanResult result, boolean flagged) {
    return result.assessments().stream()
        .filter(one -> one.level().compareTo(Level.WATCH) >= 0 == flagged)
        .map(one -> one.client().id())
        .findFirst()
        .orElseThrow();
  }
}
