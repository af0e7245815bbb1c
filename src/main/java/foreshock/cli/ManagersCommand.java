package foreshock.cli;

import foreshock.insight.Managers;
import foreshock.report.Documents;
import foreshock.report.ManagersTable;
import foreshock.report.ResultDocument;
import foreshock.report.TableLayout;
import foreshock.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Portfolios of managers, and sales that were pushed. */
@Command(
    name = "managers",
    customSynopsis = "foreshock managers [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock managers exports/*.csv",
      "  foreshock managers exports/*.csv --pushed        (the sales that were pushed, by client)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ManagersCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(names = "--pushed", description = "Rows are the sales that were pushed.")
  private boolean pushed;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, false);
    Managers managers = Managers.of(loaded.book(), settings.scan(loaded));
    List<String> notes = Notes.withoutRisk(loaded, wording);
    notes.addAll(ManagersTable.notes(managers, wording));
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("rows", pushed ? "pushed" : "managers");
    parameters.putAll(Documents.parameters(settings.usual().leaving()));
    destination.write(
        new ResultDocument(
                "managers",
                loaded.book().asOf().date(),
                settings.horizonMonths(),
                parameters,
                Documents.inputs(loaded.reading().files()),
                ManagersTable.headline(managers, wording),
                notes,
                pushed ? ManagersTable.pushed(managers) : ManagersTable.of(managers))
            .shownAs(
                pushed
                    ? TableLayout.everything(ManagersTable.PUSHED_COLUMNS)
                    : ManagersTable.LAYOUT,
                ""));
    if (!common.quiet) {
      notes.forEach(console::say);
    }
    return ExitCode.DONE;
  }
}
