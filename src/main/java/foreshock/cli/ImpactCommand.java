package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.Impact;
import foreshock.report.Documents;
import foreshock.report.ImpactTable;
import foreshock.report.ResultDocument;
import foreshock.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What each change that the company made did to satisfaction and sales. */
@Command(
    name = "impact",
    customSynopsis = "foreshock impact [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock impact exports/*.csv",
      "  foreshock impact exports/*.csv --events changes.csv --window 6m",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ImpactCommand implements Callable<Integer> {
  private static final int LEAST_MONTHS = 3;

  @ParentCommand private Root root;

  @Option(
      names = "--window",
      paramLabel = "MONTHS",
      description = "Months compared on each side of an event, 3 or more (default 12m).")
  private String window = Impact.WINDOW_MONTHS + "m";

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    int months = Values.months("--window", window);
    if (months < LEAST_MONTHS) {
      throw Refusal.usage(Remark.of("usage.window", window));
    }
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, false);
    Impact impact = Impact.of(loaded.book(), settings.scan(loaded), months);
    List<String> notes = Notes.withoutRisk(loaded, wording);
    notes.addAll(ImpactTable.notes(impact, months, wording));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("window", months + "m");
    parameters.putAll(Documents.parameters(settings.usual().leaving()));
    destination.write(
        new ResultDocument(
                "impact",
                loaded.book().asOf().date(),
                settings.horizonMonths(),
                parameters,
                Documents.inputs(loaded.reading().files()),
                ImpactTable.headline(impact, wording),
                notes,
                ImpactTable.of(impact))
            .shownAs(ImpactTable.LAYOUT, ""));
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return ExitCode.DONE;
  }
}
