package foreshock.cli;

import foreshock.history.Client;
import foreshock.history.Pseudonyms;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The history of runs while a command uses it; without one everything is empty. It holds clients as
 * the exports call them, whatever they are called in this run's results, so that runs with and
 * without pseudonyms go on with each other; what is read here has the names of this run.
 */
final class KeptRuns implements AutoCloseable {
  private final Optional<HistoryFile> file;
  private final Optional<RunHistory> history;
  private final String definition;
  private final Optional<Pseudonyms> pseudonyms;

  private KeptRuns(
      Optional<HistoryFile> file,
      Optional<RunHistory> history,
      String definition,
      Settings settings) {
    this.file = file;
    this.history = history;
    this.definition = definition;
    this.pseudonyms = settings.pseudonyms();
  }

  /** For a run that will be recorded: nobody else writes until it is closed. */
  static KeptRuns toWrite(Optional<HistoryFile> file, String definition, Settings settings) {
    return new KeptRuns(file, file.map(HistoryFile::write), definition, settings);
  }

  /** For looking only. */
  static KeptRuns toRead(Optional<HistoryFile> file, String definition, Settings settings) {
    return new KeptRuns(file, file.map(HistoryFile::read), definition, settings);
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
    return told(ask(Map.of(), runs -> runs.alertsBefore(asOf, definition)), one -> one);
  }

  /** The clients of a run, by id. */
  Map<String, StoredClient> clients(long run) {
    Map<String, StoredClient> clients = ask(Map.of(), runs -> runs.clients(run));
    return told(clients, one -> one.called(told(one.id()), told(one.id())));
  }

  /**
   * All that was ever acknowledged; what was noted may name anybody, so that pseudonyms drop it.
   */
  List<Acknowledged> acknowledged() {
    List<Acknowledged> all = ask(List.of(), RunHistory::acknowledgements);
    return pseudonyms.isEmpty()
        ? all
        : all.stream()
            .map(
                one ->
                    new Acknowledged(
                        told(one.client()), told(one.client()), one.from(), one.until(), ""))
            .toList();
  }

  /** A client's id in the exports as it is told in this run. */
  String told(String id) {
    return pseudonyms.map(names -> names.client(id)).orElse(id);
  }

  /** The same map in the names of this run. */
  private <T> Map<String, T> told(Map<String, T> byClient, UnaryOperator<T> renamed) {
    if (pseudonyms.isEmpty()) {
      return byClient;
    }
    Map<String, T> told = new HashMap<>();
    byClient.forEach((id, one) -> told.put(told(id), renamed.apply(one)));
    return told;
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
                exported(result, loaded)));
  }

  private static List<StoredClient> exported(ScanResult result, Loaded loaded) {
    Map<String, Client> named = new HashMap<>();
    for (int i = 0; i < loaded.named().size(); i++) {
      named.put(loaded.book().clients().get(i).client().id(), loaded.named().get(i));
    }
    return StoredClient.of(result).stream()
        .map(one -> one.called(named.get(one.id()).id(), named.get(one.id()).name()))
        .toList();
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
