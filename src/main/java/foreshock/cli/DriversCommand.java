package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.DriverAnalysis;
import foreshock.report.Documents;
import foreshock.report.DriversTable;
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

/** What satisfaction depends on. */
@Command(
    name = "drivers",
    customSynopsis = "foreshock drivers [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock drivers exports/*.csv",
      "  foreshock drivers exports/*.csv --weights >> foreshock.toml",
      "  foreshock drivers exports/*.csv --config foreshock.toml -f json",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class DriversCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(
      names = "--weights",
      description = "Write importance as [csi.weights] for a foreshock.toml instead of the rows.")
  private boolean weights;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    Settings settings = Settings.of(common, console);
    Destination destination =
        weights
            ? Destination.ofText(output, common, console)
            : Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, false);
    DriverAnalysis analysis = DriverAnalysis.of(loaded.book(), settings.scan(loaded));
    if (weights && !analysis.basis().told()) {
      throw Refusal.input(Remark.of("usage.noweights", DriversTable.sentence(analysis, wording)));
    }
    List<String> notes = Notes.withoutRisk(loaded, wording);
    notes.addAll(DriversTable.notes(analysis, wording));
    if (weights) {
      destination.writeLines(
          WeightsText.lines(
              analysis, loaded.book().items(), loaded.book().asOf().toString(), wording));
    } else {
      destination.write(document(analysis, loaded, settings, notes, wording));
    }
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return ExitCode.DONE;
  }

  private static ResultDocument document(
      DriverAnalysis analysis,
      Loaded loaded,
      Settings settings,
      List<String> notes,
      Wording wording) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("basis", analysis.basis().key());
    parameters.putAll(Documents.parameters(settings.usual().leaving()));
    return new ResultDocument(
            "drivers",
            loaded.book().asOf().date(),
            settings.horizonMonths(),
            parameters,
            Documents.inputs(loaded.reading().files()),
            List.of(DriversTable.sentence(analysis, wording)),
            notes,
            DriversTable.of(analysis))
        .shownAs(DriversTable.LAYOUT, "");
  }
}
