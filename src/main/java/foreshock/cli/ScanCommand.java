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
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 10 when a client is at this level or above.")
  private String failOn = "";

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      description = "Exit with 11 when the newest survey or CRM date is older.")
  private String maxAge = "";

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    Level lowest = lowest();
    int most = top.isEmpty() ? Integer.MAX_VALUE : Values.count("--top", top);
    Level fails = failOn.isEmpty() ? null : Values.level("--fail-on", failOn);
    int oldest = maxAge.isEmpty() ? Integer.MAX_VALUE : Values.days("--max-age", maxAge);
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());

    Loaded loaded = Loaded.readForTable(common, settings, console, destination.namesDigests());
    ScanResult result = Scan.of(loaded.book(), settings.scan(loaded));
    List<Assessment> chosen = narrowed(result.assessments());
    List<Assessment> rows =
        chosen.stream().filter(one -> one.level().compareTo(lowest) >= 0).limit(most).toList();
    List<String> notes = Notes.of(loaded, result.hazard().departures(), wording);
    destination.write(
        document(result, rows, loaded, settings, notes, wording, destination.format()));
    if (!common.quiet) {
      notes.forEach(note -> console.say(note));
      summary(result, wording, console);
    }
    long failing =
        fails == null
            ? 0
            : chosen.stream().filter(one -> one.level().compareTo(fails) >= 0).count();
    if (failing > 0) {
      tell(console, wording.say("exit.flagged", failing, fails.key()));
      return ExitCode.FLAGGED;
    }
    // without anything on or before as-of there is no newest date whose age could be told
    boolean dated = loaded.newestDay() != Integer.MIN_VALUE;
    long age = dated ? ageDays(loaded, settings, console) : Long.MAX_VALUE;
    if (!maxAge.isEmpty() && !dated) {
      tell(console, wording.say("exit.stale.none", oldest));
      return ExitCode.STALE;
    }
    if (!maxAge.isEmpty() && age > oldest) {
      tell(console, wording.say("exit.stale", Days.text(loaded.newestDay()), age, oldest));
      return ExitCode.STALE;
    }
    return ExitCode.DONE;
  }

  private void tell(Console console, String message) {
    if (!common.quiet) {
      console.say(message);
    }
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
    parameters.putAll(Documents.parameters(settings.usual().policy(), settings.usual().leaving()));
    boolean anyValue = result.assessments().stream().anyMatch(one -> one.value().isPresent());
    return new ResultDocument(
            "scan",
            loaded.book().asOf().date(),
            settings.horizonMonths(),
            parameters,
            Documents.inputs(loaded.reading().files()),
            headline(result, anyValue, wording, format),
            notes,
            ScanTable.of(rows, wording))
        .shownAs(ScanTable.LAYOUT, wording.say("empty.scan"));
  }

  private List<String> headline(
      ScanResult result, boolean anyValue, Wording wording, Format format) {
    if (format == Format.CSV || format == Format.TSV || format == Format.NDJSON) {
      // nobody reads it there, and the lag costs time
      return List.of();
    }
    List<String> lines = new ArrayList<>();
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

  /** Age of the newest date, seen from --as-of, else from today. */
  private static long ageDays(Loaded loaded, Settings settings, Console console) {
    long from =
        settings.asOf().isEmpty()
            ? LocalDate.now(console.clock()).toEpochDay()
            : loaded.book().asOf().day();
    return from - loaded.newestDay();
  }
}
