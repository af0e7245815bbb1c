package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.ClientLag;
import foreshock.insight.DriverAnalysis;
import foreshock.insight.Impact;
import foreshock.insight.Level;
import foreshock.insight.Managers;
import foreshock.insight.Scan;
import foreshock.insight.ScanResult;
import foreshock.insight.ScanSettings;
import foreshock.insight.Trend;
import foreshock.insight.Trend.By;
import foreshock.report.Changes;
import foreshock.report.ClientLagTable;
import foreshock.report.Documents;
import foreshock.report.Envelope;
import foreshock.report.Report;
import foreshock.report.ReportInput;
import foreshock.report.ReportSections;
import foreshock.report.ResultDocument;
import foreshock.report.ScanTable;
import foreshock.report.SinceRun;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The weekly report. */
@Command(
    name = "report",
    customSynopsis = "foreshock report [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock report exports/*.csv -o weekly.html",
      "  foreshock report exports/*.csv -o weekly.xlsx --lang ru",
      "  foreshock report exports/*.csv -o weekly.html --since 2026-05-31",
      "  foreshock report exports/*.csv -f eml --to anna@example.com | sendmail -t",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private static final int USUAL_TOP = 30;
  private static final String LAST = "last";

  @ParentCommand private Root root;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Clients that get a section of their own, at most (default 30).")
  private String top = "";

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description = "To whom a message (eml) goes (repeatable; default postmaster@localhost).")
  private List<String> to = List.of();

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "From whom a message (eml) comes (default foreshock@localhost).")
  private String from = "";

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description =
          "Say what changed since this run: last (default), its number, a date, or a JSON file of scan.")
  private String since = "last";

  @Option(
      names = "--no-history",
      description = "Neither read nor keep the history of runs; nothing is new or worse then.")
  private boolean withoutHistory;

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private Gates gates = new Gates();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    int most = top.isEmpty() ? USUAL_TOP : Values.count("--top", top);
    gates.check();
    Envelope envelope = envelope();
    Settings settings = Settings.of(common, console);
    Wording wording = Wording.of(settings.language());
    List<String> notes = new ArrayList<>();
    Optional<HistoryFile> file = historyFile(settings, console, wording, notes);
    Since earlier = new Since(since);
    earlier.check(file.isPresent() || since.equals(LAST), settings);
    Destination destination =
        Destination.ofReport(output, common, console).sparing(file.map(HistoryFile::path));
    Loaded loaded = Loaded.read(common, settings, console, true);
    ScanSettings how = settings.scan(loaded);
    ScanResult scan;
    Optional<SinceRun> changed = Optional.empty();
    Optional<Changes> states = Optional.empty();
    try (KeptRuns runs =
        KeptRuns.toWrite(file, Definition.digest(common, settings, console), settings)) {
      scan = Scan.of(loaded.book(), how, runs.alertsBefore(loaded.book().asOf().date()));
      if (file.isPresent() || !since.equals(LAST)) {
        SinceLast compared = SinceLast.of(earlier, scan, runs, settings, wording, console);
        changed = compared.since();
        states = compared.changes();
        notes.addAll(compared.notes());
      }
      notes.addAll(HistoryNotes.of(scan, how, runs, wording));
      // before the report is written: a run that somebody has seen is never missing
      runs.record("report", scan, loaded, settings, console);
    }
    ReportInput input =
        new ReportInput(
            scan,
            Trend.of(loaded.book(), how, By.NOTHING, settings.period(), false),
            ClientLag.of(scan),
            DriverAnalysis.of(loaded.book(), how, scan.estimates()),
            Impact.of(loaded.book(), how, scan.estimates(), Impact.WINDOW_MONTHS),
            Managers.of(loaded.book(), how, scan.estimates()),
            changed,
            settings.horizonMonths(),
            most);
    notes.addAll(Notes.of(loaded, scan.hazard(), wording));
    destination.write(report(input, states, loaded, settings, notes, wording), envelope);
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return gates.exitCode(scan.assessments(), loaded, settings, common.quiet, wording, console);
  }

  /** The history; none without a place for it, as under an empty environment, which is said. */
  private Optional<HistoryFile> historyFile(
      Settings settings, Console console, Wording wording, List<String> notes) {
    if (withoutHistory) {
      if (!history.history.isEmpty()) {
        throw Refusal.usage(Remark.of("usage.history.both"));
      }
      return Optional.empty();
    }
    Optional<HistoryFile> file = HistoryFile.findUsual(history, settings, console);
    if (file.isEmpty()) {
      notes.add(wording.say("note.history.nowhere"));
    }
    return file;
  }

  private Envelope envelope() {
    List<String> addresses = new ArrayList<>();
    for (String one : to) {
      addresses.add(mailbox("--to", one));
    }
    return new Envelope(
        from.isEmpty() ? Envelope.LOCAL.from() : mailbox("--from", from),
        addresses.isEmpty() ? Envelope.LOCAL.to() : String.join(",\r\n ", addresses));
  }

  private static String mailbox(String option, String text) {
    return Envelope.mailbox(text)
        .orElseThrow(() -> Refusal.usage(Remark.of("usage.address", option, text)));
  }

  private Report report(
      ReportInput input,
      Optional<Changes> states,
      Loaded loaded,
      Settings settings,
      List<String> notes,
      Wording wording) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("top", String.valueOf(input.top()));
    parameters.put("period", input.trend().periods().unit().key());
    parameters.putAll(Documents.parameters(settings.usual().policy(), settings.usual().leaving()));
    parameters.putAll(settings.pseudonymised());
    ScanResult scan = input.scan();
    boolean anyValue = scan.assessments().stream().anyMatch(one -> one.value().isPresent());
    List<String> headline = new ArrayList<>(ScanTable.headline(scan.headline(), anyValue, wording));
    headline.add(ClientLagTable.sentence(input.lag(), wording));
    ResultDocument document =
        new ResultDocument(
                "report",
                loaded.book().asOf().date(),
                settings.horizonMonths(),
                parameters,
                Documents.inputs(loaded.reading().files()),
                headline,
                notes,
                ScanTable.since(
                    scan.assessments().stream()
                        .filter(one -> one.level().compareTo(Level.WATCH) >= 0)
                        .toList(),
                    states,
                    wording))
            .shownAs(
                input
                    .since()
                    .map(since -> ScanTable.sinceLayout(since.definitionChanged()))
                    .orElse(ScanTable.LAYOUT),
                wording.say("empty.scan"));
    return new Report(document.withSections(ReportSections.of(input, wording)), input);
  }
}
