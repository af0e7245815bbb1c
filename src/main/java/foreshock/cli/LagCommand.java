package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.ingest.SeriesTable;
import foreshock.insight.ClientLag;
import foreshock.insight.Trend.By;
import foreshock.report.ClientLagTable;
import foreshock.report.Documents;
import foreshock.report.ResultDocument;
import foreshock.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** How far satisfaction runs ahead of leaving, or one plain series ahead of another. */
@Command(
    name = "lag",
    customSynopsis = {
      "foreshock lag [OPTIONS] FILE...",
      "foreshock lag --series FILE [--leading COLUMN --lagging COLUMN --by COLUMN]"
    },
    description = {
      "",
      "Examples:",
      "  foreshock lag exports/*.csv --by segment",
      "  foreshock lag --series totals.csv                       (columns period, leading, lagging)",
      "  foreshock lag --series kpi.csv --leading NPS --lagging Revenue --by Region",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class LagCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(
      names = "--series",
      paramLabel = "FILE",
      description = "A plain table of totals by period instead of exports.")
  private String series = "";

  @Option(
      names = "--leading",
      paramLabel = "COLUMN",
      description = "With --series: the column that may run ahead.")
  private String leading = "";

  @Option(
      names = "--lagging",
      paramLabel = "COLUMN",
      description = "With --series: the column that may follow.")
  private String lagging = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "segment or manager; with --series the column of groups.")
  private String by = "";

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    if (!series.isEmpty()) {
      if (!common.pseudonymise.isEmpty()) {
        throw Refusal.usage(Remark.of("usage.pseudonymise.series"));
      }
      return series(console);
    }
    if (!leading.isEmpty() || !lagging.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.series.columns"));
    }
    By grouping =
        by.isEmpty()
            ? By.NOTHING
            : By.valueOf(
                Values.oneOf("--by", by, List.of("segment", "manager")).toUpperCase(Locale.ROOT));
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, false);
    ClientLag.Answer answer = ClientLag.of(loaded.book(), settings.scan(loaded), grouping);
    List<String> notes = Notes.withoutRisk(loaded, wording);
    notes.addAll(ClientLagTable.notes(answer, wording));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("by", by);
    parameters.putAll(Documents.parameters(settings.usual().leaving()));
    destination.write(
        new ResultDocument(
                "lag",
                loaded.book().asOf().date(),
                settings.horizonMonths(),
                parameters,
                Documents.inputs(loaded.reading().files()),
                List.of(ClientLagTable.sentence(answer.rows().get(0), wording)),
                notes,
                ClientLagTable.of(answer.rows()))
            .shownAs(ClientLagTable.LAYOUT, ""));
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return ExitCode.DONE;
  }

  private int series(Console console) {
    if (!common.files.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.series.files"));
    }
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.ofOne(output, common, console, series);
    new SeriesRun(series, new SeriesTable.Names(leading, lagging, by), common, settings, console)
        .write(destination);
    return ExitCode.DONE;
  }
}
