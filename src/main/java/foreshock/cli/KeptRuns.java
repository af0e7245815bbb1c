package foreshock.cli;

import foreshock.insight.Acknowledgements;
import foreshock.insight.Alert;
import foreshock.insight.ScanResult;
import foreshock.report.Acknowledged;
import foreshock.report.Documents;
import foreshock.report.RunFacts;
import foreshock.report.RunHistory;
import foreshock.report.StoredClient;
import foreshock.report.ToolVersion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of runs while a command uses it; without one everything is empty. */
final class KeptRuns implements AutoCloseable {
  private final Optional<HistoryFile> file;
  private final Optional<RunHistory> history;
  private final String definition;

  private KeptRuns(Optional<HistoryFile> file, Optional<RunHistory> history, String definition) {
    this.file = file;
    this.history = history;
    this.definition = definition;
  }

  /** For a run that will be recorded: nobody else writes until it is closed. */
  static KeptRuns toWrite(Optional<HistoryFile> file, String definition) {
    return new KeptRuns(file, file.map(HistoryFile::write), definition);
  }

  /** For looking only. */
  static KeptRuns toRead(Optional<HistoryFile> file, String definition) {
    return new KeptRuns(file, file.map(HistoryFile::read), definition);
  }

  boolean present() {
    return history.isPresent();
  }

  /** Digest of what levels mean in this run. */
  String definition() {
    return definition;
  }

  /** The history itself, where there is one. */
  Optional<RunHistory> history() {
    return history;
  }

  /** What was said of each client the last time before a day. */
  Map<String, Alert> alertsBefore(LocalDate asOf) {
    return ask(Map.of(), runs -> runs.alertsBefore(asOf, definition));
  }

  /** All that was ever acknowledged. */
  List<Acknowledged> acknowledged() {
    return ask(List.of(), RunHistory::acknowledgements);
  }

  /** The same for those who look back. */
  Acknowledgements lookedAfter() {
    return Acknowledgements.of(
        acknowledged().stream()
            .map(
                one ->
                    new Acknowledgements.Acknowledgement(
                        one.client(),
                        (int) one.from().toEpochDay(),
                        (int) one.until().toEpochDay()))
            .toList());
  }

  /** Keeps this run. */
  void record(
      String command, ScanResult result, Loaded loaded, Settings settings, Console console) {
    ask(
        0L,
        runs ->
            runs.record(
                new RunFacts(
                    result.book().asOf().date(),
                    console.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                    command,
                    ToolVersion.current(),
                    settings.horizonMonths(),
                    definition,
                    Documents.inputs(loaded.reading().files())),
                StoredClient.of(result)));
  }

  /** Something asked of the history. */
  interface Question<T> {
    T of(RunHistory history) throws foreshock.report.HistoryProblem;
  }

  /** The answer, or what holds where there is no history. */
  <T> T ask(T without, Question<T> question) {
    return history.isEmpty()
        ? without
        : file.orElseThrow().opened(() -> question.of(history.get()));
  }

  @Override
  public void close() {
    history.ifPresent(
        runs ->
            file.orElseThrow()
                .opened(
                    () -> {
                      runs.close();
                      return true;
                    }));
  }
}
