package foreshock.cli;

import foreshock.insight.Trend;
import foreshock.insight.Trend.By;
import foreshock.report.Documents;
import foreshock.report.ResultDocument;
import foreshock.report.TrendTable;
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

/** Leading against lagging, period by period. */
@Command(
    name = "trend",
    customSynopsis = "foreshock trend [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock trend exports/*.csv",
      "  foreshock trend exports/*.csv --by segment --period quarter",
      "  foreshock trend exports/*.csv --by manager --annualise -o trend.csv",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TrendCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description = "segment, manager or client: rows of each besides the whole.")
  private String by = "";

  @Option(names = "--annualise", description = "Retention of each period raised to that of a year.")
  private boolean annualise;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    By grouping = by.isEmpty() ? By.NOTHING : by(by);
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, false);
    Trend trend =
        Trend.of(loaded.book(), settings.scan(loaded), grouping, settings.period(), annualise);
    List<String> notes = Notes.withoutRisk(loaded, wording);
    notes.addAll(TrendTable.notes(trend, annualise, wording));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("by", by);
    parameters.put("period", trend.periods().unit().key());
    parameters.put("annualise", String.valueOf(annualise));
    parameters.putAll(Documents.parameters(settings.usual().leaving()));
    destination.write(
        new ResultDocument(
                "trend",
                loaded.book().asOf().date(),
                settings.horizonMonths(),
                parameters,
                Documents.inputs(loaded.reading().files()),
                TrendTable.headline(trend, output.ascii, wording),
                notes,
                TrendTable.of(trend))
            .shownAs(TrendTable.LAYOUT, ""));
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return ExitCode.DONE;
  }

  private static By by(String text) {
    String known = Values.oneOf("--by", text, List.of("segment", "manager", "client"));
    return By.valueOf(known.toUpperCase(Locale.ROOT));
  }
}
