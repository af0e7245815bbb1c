package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.Acknowledgements;
import foreshock.insight.Backtest;
import foreshock.insight.BacktestResult;
import foreshock.insight.BacktestSettings;
import foreshock.insight.MetricChoice;
import foreshock.report.BacktestTable;
import foreshock.report.BacktestText;
import foreshock.report.Documents;
import foreshock.report.Format;
import foreshock.report.MetricTable;
import foreshock.report.ResultDocument;
import foreshock.report.ResultTable;
import foreshock.report.TableLayout;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Had this been run in the past, with what was known then. */
@Command(
    name = "backtest",
    customSynopsis = "foreshock backtest [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock backtest exports/*.csv",
      "  foreshock backtest exports/*.csv --k 20 --horizon 12m",
      "  foreshock backtest exports/*.csv --misses          (of whom it was wrong, by name)",
      "  foreshock backtest exports/*.csv --calibration     (whether 20 %% means 20 %%)",
      "  foreshock backtest exports/*.csv --metrics         (which question, read how, told best)",
      "  foreshock backtest exports/*.csv --history runs.db (whom somebody looked after is no false alarm)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  private static final Set<Format> SAYS_HEADLINE =
      EnumSet.of(Format.TABLE, Format.MARKDOWN, Format.JSON);

  @ParentCommand private Root root;

  @Option(
      names = "--k",
      paramLabel = "N",
      description =
          "Clients that a team can call at each date (default: a tenth of them, from 3 to 50).")
  private String calls = "";

  @Option(
      names = "--every",
      paramLabel = "MONTHS",
      description =
          "Distance of two dates of the past, at most 24 of them (default 3m, 1m in a short history).")
  private String every = "";

  @Option(
      names = "--misses",
      description = "Rows are the clients of which foreshock was wrong: missed, or called in vain.")
  private boolean misses;

  @Option(
      names = "--calibration",
      description = "Rows are groups of alike risk: what was said and what came.")
  private boolean calibration;

  @Option(
      names = "--metrics",
      description =
          "Rows are metrics (level, change, top 2 box, silence ...): which ranked leavers best.")
  private boolean metrics;

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    if (Stream.of(misses, calibration, metrics).filter(asked -> asked).count() > 1) {
      throw Refusal.usage(Remark.of("usage.backtest.rows"));
    }
    OptionalInt everyMonths =
        every.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Values.months("--every", every));
    OptionalInt called =
        calls.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Values.count("--k", calls));
    Settings settings = Settings.of(common, console);
    Acknowledgements lookedAfter;
    try (KeptRuns runs =
        KeptRuns.toRead(HistoryFile.named(history, settings, console), "", settings)) {
      lookedAfter = runs.lookedAfter();
    }
    BacktestSettings how = new BacktestSettings(everyMonths, called, lookedAfter);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.readWithPast(common, settings, console);
    ResultDocument document =
        metrics ? metrics(loaded, settings, how, wording) : replay(loaded, settings, how, wording);
    destination.write(document);
    if (!common.quiet) {
      document.notes().forEach(console::say);
      if (!SAYS_HEADLINE.contains(destination.format())) {
        document.headline().forEach(console::say);
      }
    }
    return ExitCode.DONE;
  }

  private ResultDocument replay(
      Loaded loaded, Settings settings, BacktestSettings how, Wording wording) {
    BacktestResult result =
        Backtest.of(loaded.book(), loaded.past().orElseThrow(), settings.scan(loaded), how);
    List<String> notes = new ArrayList<>(Notes.withoutRisk(loaded, wording));
    notes.addAll(BacktestText.notes(result, wording));
    return new ResultDocument(
            "backtest",
            loaded.book().asOf().date(),
            settings.horizonMonths(),
            parameters(
                misses ? "misses" : calibration ? "calibration" : "lines",
                result.everyMonths(),
                result.dates().size(),
                settings),
            Documents.inputs(loaded.reading().files()),
            BacktestText.headline(result, settings.horizonMonths(), wording),
            notes,
            table(result))
        .shownAs(layout(), wording.say(empty(result)));
  }

  private ResultDocument metrics(
      Loaded loaded, Settings settings, BacktestSettings how, Wording wording) {
    MetricChoice choice =
        Backtest.metrics(loaded.book(), loaded.past().orElseThrow(), settings.scan(loaded), how);
    return new ResultDocument(
            "backtest",
            loaded.book().asOf().date(),
            settings.horizonMonths(),
            parameters(
                "metrics",
                how.step(loaded.book(), settings.horizonMonths()),
                choice.dates().size(),
                settings),
            Documents.inputs(loaded.reading().files()),
            MetricTable.headline(choice, settings.horizonMonths(), wording),
            Notes.withoutRisk(loaded, wording),
            MetricTable.of(choice))
        .shownAs(MetricTable.LAYOUT, wording.say("backtest.empty.metrics"));
  }

  private ResultTable table(BacktestResult result) {
    if (misses) {
      return BacktestTable.misses(result);
    }
    return calibration ? BacktestTable.calibration(result) : BacktestTable.lines(result);
  }

  private TableLayout layout() {
    if (misses) {
      return TableLayout.everything(BacktestTable.MISS_COLUMNS);
    }
    return calibration
        ? TableLayout.everything(BacktestTable.CALIBRATION_COLUMNS)
        : BacktestTable.LAYOUT;
  }

  private String empty(BacktestResult result) {
    return misses && !result.dates().isEmpty() ? "backtest.empty.misses" : "backtest.empty";
  }

  private Map<String, String> parameters(
      String rows, int everyMonths, int dates, Settings settings) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("rows", rows);
    parameters.put("every", everyMonths + "m");
    parameters.put("k", calls);
    parameters.put("dates", Integer.toString(dates));
    parameters.putAll(Documents.parameters(settings.usual().policy(), settings.usual().leaving()));
    return parameters;
  }
}
