package foreshock.report;

import foreshock.history.Client;
import foreshock.insight.Alert;
import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.insight.Quadrant;
import foreshock.risk.Risk;
import foreshock.testdata.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs made by hand. */
final class Runs {
  static final RunHistory.Opening AT_ONCE =
      new RunHistory.Opening(Optional.empty(), false, Duration.ZERO, () -> {});

  private Runs() {}

  /** What a run as of a day was made of; {@code content} stands for the digest of its file. */
  static RunFacts facts(String asOf, String definition, String content) {
    return new RunFacts(
        LocalDate.parse(asOf),
        Instant.parse("2026-07-01T09:00:00Z"),
        "scan",
        "dev",
        6,
        definition,
        List.of(new ResultDocument.Input("a.csv", "surveys", content, 10, 1)));
  }

  static StoredClient client(String id, Level level) {
    return client(id, new Alert(level, 0, level));
  }

  static StoredClient client(String id, Alert alert) {
    return new StoredClient(
        id,
        "Client " + id,
        Optional.of(alert),
        OptionalDouble.of(0.25),
        OptionalDouble.empty(),
        OptionalDouble.of(61.5),
        OptionalDouble.of(-4),
        OptionalDouble.of(0.8));
  }

  /** So many clients, to make a write that takes a while. */
  static List<StoredClient> many(int clients, Level level) {
    List<StoredClient> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(client("C-" + i, level));
    }
    return all;
  }

  /** A client that is alive, at a level. */
  static Assessment assessment(String id, Level level) {
    return new Assessment(
        new Client(id, "Client " + id, "", ""),
        Signals.satisfaction(80, 0, 0),
        new Risk(0.1, 0.05, 0.2, Map.of()),
        1,
        new Alert(level, 0, level),
        Quadrant.HEALTHY,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  static RunHistory open(Path file) throws HistoryProblem {
    return RunHistory.write(file, AT_ONCE);
  }
}
