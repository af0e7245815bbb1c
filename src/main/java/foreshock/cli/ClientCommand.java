package foreshock.cli;

import foreshock.history.Client;
import foreshock.history.ClientHistory;
import foreshock.ingest.Remark;
import foreshock.insight.Alert;
import foreshock.insight.ClientContext;
import foreshock.insight.ClientStory;
import foreshock.insight.Scan;
import foreshock.insight.ScanResult;
import foreshock.report.Acknowledged;
import foreshock.report.ContextText;
import foreshock.report.Documents;
import foreshock.report.Format;
import foreshock.report.ResultDocument;
import foreshock.report.SafeText;
import foreshock.report.StoryTable;
import foreshock.report.StoryText;
import foreshock.report.TableLayout;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** One client's whole story. */
@Command(
    name = "client",
    customSynopsis = "foreshock client [OPTIONS] ID FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock client C-0042 exports/*.csv             (ID: the client's id, or its name where unique)",
      "  foreshock client \"Acme Ltd\" exports/*.csv --as-of 2024-06-30",
      "  foreshock client C-0042 exports/*.csv -f csv     (every answer, order and contact as a row)",
      "  foreshock client C-0042 exports/*.csv --history runs.db     (with who looks after it)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ClientCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Mixin private HistoryOptions kept = new HistoryOptions();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    String id = takeId();
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());
    Loaded loaded = Loaded.read(common, settings, console, true);
    String found = find(id, loaded).client().id();
    Map<String, Alert> before;
    List<Acknowledged> acknowledged;
    try (KeptRuns runs =
        KeptRuns.toRead(
            HistoryFile.named(kept, settings, console),
            Definition.digest(common, settings, console),
            settings)) {
      before = runs.alertsBefore(loaded.book().asOf().date());
      acknowledged = runs.acknowledged();
    }
    ScanResult scan = Scan.of(loaded.book(), settings.scan(loaded), before);
    // as it was known on that day, which may be less than the clients file tells
    ClientHistory history = scan.book().findClient(found).orElseThrow();
    ClientStory story = ClientStory.of(history, scan);
    List<String> context = ContextText.of(ClientContext.of(history, scan), wording);
    List<String> text =
        new ArrayList<>(
            StoryText.of(
                story,
                context,
                settings.horizonMonths(),
                wording,
                output.ascii,
                console.columns()));
    acknowledged.stream()
        .filter(one -> one.client().equals(history.client().id()))
        .map(
            one ->
                SafeText.of(
                    wording.say("client.acknowledged", one.from(), one.until(), one.note()),
                    output.ascii))
        .forEach(text::add);
    List<String> notes = Notes.of(loaded, scan.hazard(), wording);
    if (destination.format() == Format.TABLE) {
      destination.writeLines(text);
    } else {
      destination.write(
          new ResultDocument(
                  "client",
                  loaded.book().asOf().date(),
                  settings.horizonMonths(),
                  Documents.parameters(settings.usual().policy(), settings.usual().leaving()),
                  Documents.inputs(loaded.reading().files()),
                  text.stream().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                  notes,
                  StoryTable.of(story, loaded.book().items(), loaded.book().events()))
              .shownAs(TableLayout.everything(StoryTable.COLUMNS), ""));
    }
    if (!common.quiet) {
      notes.forEach(note -> console.say(note));
    }
    return ExitCode.DONE;
  }

  /** The first argument is the client; the files are the rest. */
  private String takeId() {
    if (common.files.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.client.which"));
    }
    String id = common.files.get(0);
    common.files = common.files.subList(1, common.files.size());
    return id;
  }

  private static ClientHistory find(String id, Loaded loaded) {
    List<ClientHistory> clients = loaded.book().clients();
    List<Integer> byId = new ArrayList<>();
    List<Integer> byName = new ArrayList<>();
    Map<String, String> known = new TreeMap<>();
    for (int i = 0; i < clients.size(); i++) {
      Client client = clients.get(i).client();
      Client named = loaded.named().get(i);
      if (client.id().equals(id) || named.id().equals(id)) {
        byId.add(i);
      }
      if (named.name().equalsIgnoreCase(id)) {
        byName.add(i);
      }
      known.put(named.id(), client.id());
      known.put(named.name(), client.name());
      known.put(client.id(), client.id());
    }
    List<Integer> found = byId.size() == 1 ? byId : byName;
    if (found.size() == 1) {
      return clients.get(found.get(0));
    }
    if (found.size() > 1) {
      throw Refusal.usage(
          Remark.of(
              "usage.client.several",
              id,
              found.stream().map(i -> clients.get(i).client().id()).limit(5).toList()));
    }
    throw Refusal.usage(
        Nearest.hint(Remark.of("usage.client.none", id), id, known.keySet(), known::get));
  }
}
