package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.HistoryTable;
import foreshock.report.ResultDocument;
import foreshock.report.ResultTable;
import foreshock.report.RunFacts;
import foreshock.report.StoredClient;
import foreshock.report.StoredRun;
import foreshock.report.TableLayout;
import foreshock.report.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The runs that the history holds. */
@Command(
    name = "history",
    customSynopsis = "foreshock history [RUN] [OPTIONS]",
    description = {
      "",
      "Examples:",
      "  foreshock history                       (the runs, the latest as-of first)",
      "  foreshock history --history runs.db -f csv",
      "  foreshock history 12                    (the clients of run 12)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
  private static final int USUAL_HORIZON = 6;

  @ParentCommand private Root root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Number of a run: its clients instead of the runs.")
  private String run = "";

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private PlainOptions plain = new PlainOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    long number = run.isEmpty() ? 0 : Values.count("RUN", run);
    CommonOptions common = plain.asCommon();
    Settings settings = Settings.of(common, console);
    Wording wording = Wording.of(settings.language());
    HistoryFile file = HistoryFile.usual(history, settings, console);
    Destination destination = Destination.ofOne(output, common, console, file.path().toString());
    // nobody has written to the usual place yet: that is no mistake
    boolean none = file.name().isEmpty() && !file.exists();
    try (KeptRuns kept =
        KeptRuns.toRead(none ? Optional.empty() : Optional.of(file), "", settings)) {
      List<StoredRun> runs = kept.ask(List.of(), all -> all.runs());
      destination.write(
          run.isEmpty() ? list(runs, file, wording) : clients(number, runs, kept, wording));
    }
    return ExitCode.DONE;
  }

  private static ResultDocument list(List<StoredRun> runs, HistoryFile file, Wording wording) {
    LocalDate asOf =
        runs.isEmpty() ? ResultDocument.NO_DATE : runs.get(runs.size() - 1).facts().asOf();
    int horizon =
        runs.isEmpty() ? USUAL_HORIZON : runs.get(runs.size() - 1).facts().horizonMonths();
    return document(asOf, horizon, Map.of("rows", "runs"), List.of(), HistoryTable.runs(runs))
        .shownAs(HistoryTable.LAYOUT, wording.say("history.empty", file.shown()));
  }

  private static ResultDocument clients(
      long number, List<StoredRun> runs, KeptRuns kept, Wording wording) {
    RunFacts facts =
        HistoryTable.find(runs, number)
            .orElseThrow(() -> Refusal.usage(Remark.of("usage.history.norun", number)))
            .facts();
    Map<String, StoredClient> clients = kept.clients(number);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("rows", "clients");
    parameters.put("run", Long.toString(number));
    return document(
            facts.asOf(),
            facts.horizonMonths(),
            parameters,
            facts.inputs(),
            HistoryTable.clients(clients))
        .shownAs(
            TableLayout.everything(HistoryTable.CLIENT_COLUMNS),
            wording.say("history.clients.empty"));
  }

  private static ResultDocument document(
      LocalDate asOf,
      int horizonMonths,
      Map<String, String> parameters,
      List<ResultDocument.Input> inputs,
      ResultTable table) {
    return new ResultDocument(
        "history", asOf, horizonMonths, parameters, inputs, List.of(), List.of(), table);
  }
}
