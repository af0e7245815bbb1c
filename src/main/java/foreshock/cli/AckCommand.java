package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.Acknowledged;
import foreshock.report.HistoryTable;
import foreshock.report.ResultDocument;
import foreshock.report.StoredClient;
import foreshock.report.StoredRun;
import foreshock.report.TableLayout;
import foreshock.report.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A flagged client is being looked after. */
@Command(
    name = "ack",
    customSynopsis = "foreshock ack CLIENT --until DATE [--note TEXT] [OPTIONS]",
    description = {
      "",
      "Examples:",
      "  foreshock ack C-0042 --until 2024-09-30 --note \"Anna visits on Monday\"",
      "  foreshock ack \"Acme Ltd\" --until 2024-09-30 --history runs.db",
      "  foreshock ack C-0042 --remove           (it was a mistake)",
      "  foreshock ack --list                    (who is being looked after)",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class AckCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CLIENT",
      description = "A client's id, or its name where only one is called so, as in the last runs.")
  private String client = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day; after it the client is new again if it is still flagged.")
  private String until = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Who does what; shown beside it.")
  private String note = "";

  @Option(names = "--list", description = "All acknowledgements, those that are over as well.")
  private boolean list;

  @Option(names = "--remove", description = "Take it back, as if it had never been.")
  private boolean remove;

  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private PlainOptions plain = new PlainOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    checkUsage();
    CommonOptions common = plain.asCommon();
    Settings settings = Settings.of(common, console);
    Wording wording = Wording.of(settings.language());
    HistoryFile file = HistoryFile.usual(history, settings, console);
    if (list) {
      list(
          file,
          Destination.ofOne(output, common, console, file.path().toString()),
          settings,
          wording);
      return ExitCode.DONE;
    }
    Optional<LocalDate> last =
        remove ? Optional.empty() : Optional.of(Values.date("--until", until));
    if (!file.exists()) {
      throw Refusal.input(Remark.of("usage.history.none", file.shown()));
    }
    String said;
    try (KeptRuns kept = KeptRuns.toWrite(Optional.of(file), "", settings)) {
      Seen seen = find(kept);
      said = remove ? remove(seen, kept, wording) : put(seen, last.orElseThrow(), kept, wording);
    }
    if (!plain.quiet) {
      console.say(said);
    }
    return ExitCode.DONE;
  }

  private void checkUsage() {
    boolean names = !client.isEmpty();
    if (list && (names || remove || !until.isEmpty() || !note.isEmpty())) {
      throw Refusal.usage(Remark.of("usage.ack.list"));
    }
    if (!list && !names) {
      throw Refusal.usage(Remark.of("usage.ack.which"));
    }
    if (remove && !(until.isEmpty() && note.isEmpty())) {
      throw Refusal.usage(Remark.of("usage.ack.remove"));
    }
    if (!list && !remove && until.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.ack.until"));
    }
  }

  private static void list(
      HistoryFile file, Destination destination, Settings settings, Wording wording) {
    boolean none = file.name().isEmpty() && !file.exists();
    try (KeptRuns kept =
        KeptRuns.toRead(none ? Optional.empty() : Optional.of(file), "", settings)) {
      LocalDate today = LocalDate.now(file.console().clock());
      destination.write(
          new ResultDocument(
                  "ack",
                  ResultDocument.NO_DATE,
                  6,
                  new LinkedHashMap<>(Map.of("rows", "acknowledgements")),
                  List.of(),
                  List.of(),
                  List.of(),
                  HistoryTable.acknowledgements(kept.acknowledged(), today))
              .shownAs(TableLayout.everything(HistoryTable.ACK_COLUMNS), wording.say("ack.empty")));
    }
  }

  private String put(Seen seen, LocalDate last, KeptRuns kept, Wording wording) {
    if (last.isBefore(seen.asOf())) {
      throw Refusal.usage(Remark.of("usage.ack.early", last, seen.asOf()));
    }
    Acknowledged one = new Acknowledged(seen.id(), seen.name(), seen.asOf(), last, note);
    kept.ask(
        true,
        runs -> {
          runs.acknowledge(one);
          return true;
        });
    return wording.say("ack.done", seen.shownName(kept), kept.told(seen.id()), last);
  }

  private static String remove(Seen seen, KeptRuns kept, Wording wording) {
    boolean removed = kept.ask(false, runs -> runs.withdraw(seen.id(), seen.asOf()));
    if (!removed) {
      throw Refusal.usage(Remark.of("usage.ack.not", kept.told(seen.id())));
    }
    return wording.say("ack.removed", seen.shownName(kept), kept.told(seen.id()));
  }

  /**
   * A client as the last run that has it calls it.
   *
   * @param asOf of that run
   */
  private record Seen(String id, String name, LocalDate asOf) {
    String shownName(KeptRuns kept) {
      return kept.told(id).equals(id) ? name : kept.told(id);
    }
  }

  private Seen find(KeptRuns kept) {
    Map<String, Seen> known = new LinkedHashMap<>();
    for (StoredRun run : kept.ask(List.<StoredRun>of(), runs -> runs.runs())) {
      Map<String, StoredClient> clients = kept.ask(Map.of(), runs -> runs.clients(run.id()));
      clients.forEach((id, one) -> known.put(id, new Seen(id, one.name(), run.facts().asOf())));
    }
    if (known.isEmpty()) {
      throw Refusal.input(Remark.of("usage.history.empty"));
    }
    if (known.containsKey(client)) {
      return known.get(client);
    }
    for (Seen one : known.values()) {
      if (kept.told(one.id()).equals(client)) {
        return one;
      }
    }
    List<Seen> named =
        known.values().stream().filter(one -> one.name().equalsIgnoreCase(client)).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    if (named.size() > 1) {
      throw Refusal.usage(
          Remark.of(
              "usage.client.several",
              client,
              named.stream().map(one -> kept.told(one.id())).limit(5).toList()));
    }
    Map<String, String> near = new TreeMap<>();
    for (Seen one : known.values()) {
      near.put(one.id(), kept.told(one.id()));
      near.put(one.name(), one.shownName(kept));
    }
    throw Refusal.usage(
        Nearest.hint(Remark.of("usage.client.unkept", client), client, near.keySet(), near::get));
  }
}
