package foreshock.cli;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.ingest.Remark;
import foreshock.insight.Assessment;
import foreshock.insight.ClientLag;
import foreshock.insight.Headline;
import foreshock.insight.Level;
import foreshock.insight.Scan;
import foreshock.insight.ScanResult;
import foreshock.report.ChangeState;
import foreshock.report.ClientLagTable;
import foreshock.report.Documents;
import foreshock.report.Format;
import foreshock.report.ResultDocument;
import foreshock.report.ScanTable;
import foreshock.report.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Which clients are at risk, why, since when, how much is at stake. */
@Command(
    name = "scan",
    customSynopsis = "foreshock scan [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock scan exports/*.csv",
      "  foreshock scan exports/*.csv --segment Retail --top 20",
      "  foreshock scan exports/*.csv --as-of 2024-06-30 -o flagged.csv",
      "  foreshock scan exports/*.csv --fail-on alarm --max-age 45   (for cron)",
      "  foreshock scan exports/*.csv --history runs.db --since last --only new,worse",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(names = "--all", description = "A row for every client alive, not only watch and worse.")
  private boolean all;

  @Option(names = "--top", paramLabel = "N", description = "Only the first N rows.")
  private String top = "";

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Lowest level shown (default watch).")
  private String level = "";

  @Option(
      names = "--segment",
      paramLabel = "NAME",
      description = "Only clients of this segment (repeatable).")
  private List<String> segments = List.of();

  @Option(
      names = "--manager",
      paramLabel = "NAME",
      description = "Only clients of this manager (repeatable).")
  private List<String> managers = List.of();

  @Option(
      names = "--since",
      paramLabel = "RUN",
      description =
          "What changed since an earlier run: last, its number, a date, or a JSON file of scan.")
  private String since = "";

  @Option(
      names = "--only",
      paramLabel = "STATES",
      description =
          "With --since, only these: new, worse, same, better, cleared, acknowledged (by commas).")
  private String only = "";

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private Gates gates = new Gates();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    Level lowest = lowest();
    int most = top.isEmpty() ? Integer.MAX_VALUE : Values.count("--top", top);
    gates.check();
    Settings settings = Settings.of(common, console);
    Optional<HistoryFile> file = HistoryFile.named(history, settings, console);
    Since earlier = new Since(since);
    earlier.check(file.isPresent(), settings);
    Set<ChangeState> states = earlier.only(only);
    Destination destination =
        Destination.of(output, common, console).sparing(file.map(HistoryFile::path));
    Wording wording = Wording.of(settings.language());

    boolean digests = destination.namesDigests() || file.isPresent();
    Loaded loaded = Loaded.readForTable(common, settings, console, digests);
    ScanResult result;
    Optional<SinceLast> compared;
    List<String> notes = new ArrayList<>();
    try (KeptRuns runs =
        KeptRuns.toWrite(file, Definition.digest(common, settings, console), settings)) {
      LocalDate asOf = loaded.book().asOf().date();
      result = Scan.of(loaded.book(), settings.scan(loaded), runs.alertsBefore(asOf));
      compared =
          earlier.given()
              ? Optional.of(SinceLast.of(earlier, result, runs, settings, wording, console))
              : Optional.empty();
      compared.ifPresent(one -> notes.addAll(one.notes()));
      notes.addAll(HistoryNotes.of(result, settings.scan(loaded), runs, wording));
      // before the result is written: a run that somebody has seen is never missing
      runs.record("scan", result, loaded, settings, console);
    }
    managers = managers.stream().map(name -> told(name, loaded, settings)).toList();
    List<Assessment> chosen =
        narrowed(result.assessments()).stream()
            .filter(
                one -> only.isEmpty() || state(compared, one).filter(states::contains).isPresent())
            .toList();
    List<Assessment> rows =
        chosen.stream().filter(one -> shown(one, lowest, compared)).limit(most).toList();
    notes.addAll(Notes.of(loaded, result.hazard(), wording));
    destination.write(
        document(result, rows, compared, loaded, settings, notes, wording, destination.format()));
    if (!common.quiet) {
      notes.forEach(note -> console.say(note));
      summary(result, wording, console);
    }
    return gates.exitCode(chosen, loaded, settings, common.quiet, wording, console);
  }

  private static Optional<ChangeState> state(Optional<SinceLast> compared, Assessment one) {
    return compared.flatMap(SinceLast::changes).flatMap(changes -> changes.stateOf(one));
  }

  /** Who was cleared is below the lowest level, and a row only for those who ask for such. */
  private boolean shown(Assessment one, Level lowest, Optional<SinceLast> compared) {
    return one.level().compareTo(lowest) >= 0
        || (!only.isEmpty()
            && state(compared, one).filter(ChangeState.CLEARED::equals).isPresent());
  }

  private Level lowest() {
    if (!level.isEmpty()) {
      return Values.level("--level", level);
    }
    return all ? Level.OK : Level.WATCH;
  }

  private List<Assessment> narrowed(List<Assessment> assessments) {
    check("--segment", segments, assessments, Client::segment);
    check("--manager", managers, assessments, Client::manager);
    return assessments.stream()
        .filter(one -> segments.isEmpty() || segments.contains(named(one.client().segment())))
        .filter(one -> managers.isEmpty() || managers.contains(named(one.client().manager())))
        .toList();
  }

  /** A manager may be asked for by name, or by the pseudonym of a result. */
  private static String told(String manager, Loaded loaded, Settings settings) {
    boolean exported = loaded.named().stream().anyMatch(one -> one.manager().equals(manager));
    return settings
        .pseudonyms()
        .filter(unused -> exported)
        .map(names -> names.manager(manager))
        .orElse(manager);
  }

  /** A name that no client has is a slip, not an empty result. */
  private static void check(
      String option,
      Collection<String> wanted,
      List<Assessment> assessments,
      Function<Client, String> field) {
    Collection<String> known = new TreeSet<>();
    assessments.forEach(one -> known.add(named(field.apply(one.client()))));
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw Refusal.usage(Nearest.hint(Remark.of("usage.nobody", option, name), name, known));
      }
    }
  }

  private static String named(String group) {
    return group.isEmpty() ? "(none)" : group;
  }

  private ResultDocument document(
      ScanResult result,
      List<Assessment> rows,
      Optional<SinceLast> compared,
      Loaded loaded,
      Settings settings,
      List<String> notes,
      Wording wording,
      Format format) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("level", lowest().key());
    parameters.put("segment", String.join(", ", segments));
    parameters.put("manager", String.join(", ", managers));
    parameters.put("top", top);
    if (compared.isPresent()) {
      parameters.put("since", since);
      parameters.put("only", only);
      parameters.put("definition_changed", Boolean.toString(compared.get().definitionChanged()));
    }
    parameters.putAll(settings.pseudonymised());
    parameters.putAll(Documents.parameters(settings.usual().policy(), settings.usual().leaving()));
    boolean anyValue = result.assessments().stream().anyMatch(one -> one.value().isPresent());
    return new ResultDocument(
            "scan",
            loaded.book().asOf().date(),
            settings.horizonMonths(),
            parameters,
            Documents.inputs(loaded.reading().files()),
            headline(result, compared, anyValue, wording, format),
            notes,
            compared
                .map(one -> ScanTable.since(rows, one.changes(), wording))
                .orElseGet(() -> ScanTable.of(rows, wording)))
        .shownAs(
            compared
                .map(one -> ScanTable.sinceLayout(one.definitionChanged()))
                .orElse(ScanTable.LAYOUT),
            wording.say(only.isEmpty() ? "empty.scan" : "empty.since"));
  }

  private List<String> headline(
      ScanResult result,
      Optional<SinceLast> compared,
      boolean anyValue,
      Wording wording,
      Format format) {
    if (format == Format.CSV || format == Format.TSV || format == Format.NDJSON) {
      // nobody reads it there, and the lag costs time
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    compared.ifPresent(one -> lines.addAll(one.notes()));
    if (!segments.isEmpty() || !managers.isEmpty()) {
      lines.add(wording.say("headline.whole"));
    }
    lines.addAll(ScanTable.headline(result.headline(), anyValue, wording));
    lines.add(ClientLagTable.sentence(ClientLag.of(result), wording));
    return lines;
  }

  private static void summary(ScanResult result, Wording wording, Console console) {
    Map<Level, Long> counts = new java.util.EnumMap<>(Level.class);
    result.assessments().forEach(one -> counts.merge(one.level(), 1L, Long::sum));
    Headline headline = result.headline();
    List<Object> values = new ArrayList<>();
    values.add(headline.clients());
    values.add(Days.text(result.book().asOf().day()));
    for (Level one : List.of(Level.ALARM, Level.WARN, Level.WATCH, Level.OK, Level.UNKNOWN)) {
      values.add(counts.getOrDefault(one, 0L));
    }
    boolean anyValue = result.assessments().stream().anyMatch(one -> one.value().isPresent());
    values.add(anyValue ? wording.money(headline.unknownValue()) : wording.say("unknown"));
    console.say(wording.say("summary.scan", values.toArray()));
    long left = result.outcomes().stream().filter(outcome -> !outcome.alive()).count();
    if (left > 0) {
      console.say(wording.say("summary.left", left));
    }
  }
}
