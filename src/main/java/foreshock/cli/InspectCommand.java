package foreshock.cli;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.BookMaker;
import foreshock.history.ClientBook;
import foreshock.history.ExportTally;
import foreshock.history.HistoryCollector;
import foreshock.ingest.FileReport;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.Reading;
import foreshock.ingest.ReadingSettings;
import foreshock.ingest.Remark;
import foreshock.insight.DataQuality;
import foreshock.report.Documents;
import foreshock.report.Format;
import foreshock.report.InspectTable;
import foreshock.report.InspectText;
import foreshock.report.Inspection;
import foreshock.report.ResultDocument;
import foreshock.report.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** How each file was understood, and why. */
@Command(
    name = "inspect",
    customSynopsis = "foreshock inspect [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock inspect exports/*.csv",
      "  foreshock inspect exports/*.csv --write-config foreshock.toml",
      "  foreshock inspect exports/*.csv --aliases who-is-who.csv -f json",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 every file can be used or is left out, 4 a file cannot be used or no file has a role."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  @ParentCommand private Root root;

  @Option(
      names = "--write-config",
      paramLabel = "FILE",
      description = "Write a foreshock.toml that makes every guess explicit.")
  private String writeConfig = "";

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Console console = root.console();
    Settings settings = Settings.of(common, console);
    Destination destination = Destination.of(output, common, console);
    Wording wording = Wording.of(settings.language());

    List<InputFile> files = InputFiles.of(common, console);
    HistoryCollector rows = new HistoryCollector(false);
    rows.aliases(AliasFiles.read(common.aliases, console));
    ExportTally tally = new ExportTally(rows);
    Reading reading = examined(files, settings, tally, wording, console);
    rows.systems(reading.files());
    Optional<AsOf> asOf = Loaded.asOf(settings.asOf(), console);
    if (asOf.isEmpty() && rows.findLatestDay().isPresent()) {
      asOf = Optional.of(AsOf.ofDay(rows.findLatestDay().getAsInt()));
    }
    Optional<ClientBook> book =
        asOf.map(
            day ->
                new BookMaker(rows, day, reading.scales()::scaleOf, settings.weights())
                    .withRates(settings.rates())
                    .make());
    boolean invitedBesides =
        reading.files().stream().noneMatch(file -> file.roleKey().equals("invitations"));
    Inspection inspection =
        new Inspecting(reading, tally, rows, settings, wording)
            .with(book.map(made -> DataQuality.of(made, invitedBesides)), book);
    LocalDate seenFrom = asOf.map(AsOf::date).orElse(ResultDocument.NO_DATE);
    if (destination.format() == Format.TABLE) {
      destination.writeLines(InspectText.of(inspection, seenFrom, wording, output.ascii));
    } else {
      destination.write(document(inspection, reading, seenFrom, settings, wording));
    }
    if (!writeConfig.isEmpty()) {
      ConfigWriter.write(
          writeConfig,
          reading,
          settings.kept(),
          book.map(made -> made.facts().currencies()).orElse(List.of()),
          files,
          console);
      if (!common.quiet) {
        console.say(wording.say("inspect.written", writeConfig));
      }
    }
    return exitCode(reading, settings, wording, console);
  }

  private Reading examined(
      List<InputFile> files,
      Settings settings,
      ExportTally tally,
      Wording wording,
      Console console) {
    try (RejectFile rejects =
        RejectFile.of(common.rejects, InputFiles.read(common, console), wording, console)) {
      ReadingSettings how =
          settings.reading().withStrict(false).withMaxRejectShare(1).withRejects(rejects.sink());
      Reading reading = Ingest.examine(files, how, console.in(), tally);
      rejects.commit();
      return reading;
    } catch (IOException unreadable) {
      throw Refusal.input(Remark.of("usage.input", String.valueOf(unreadable.getMessage())));
    }
  }

  private static ResultDocument document(
      Inspection inspection, Reading reading, LocalDate asOf, Settings settings, Wording wording) {
    return new ResultDocument(
        "inspect",
        asOf,
        settings.horizonMonths(),
        Map.of(),
        Documents.inputs(reading.files()),
        List.of(),
        List.of(),
        InspectTable.of(inspection, wording));
  }

  /** The problems are in the result; here each is said once more where scripts look. */
  private static int exitCode(
      Reading reading, Settings settings, Wording wording, Console console) {
    boolean unusable = false;
    for (FileReport file : reading.files()) {
      if (file.unusable().isPresent()) {
        unusable = true;
        console.say(
            wording.say(
                settings.pseudonyms().isPresent()
                    ? file.unusable().get().withoutValue()
                    : file.unusable().get()));
      }
    }
    if (reading.roles().isEmpty() && !unusable) {
      console.say(wording.say("inspect.noroles"));
    }
    return unusable || reading.roles().isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
  }

  /** ISO date of a day of the tally. */
  static String date(int day) {
    return day == ExportTally.NEVER ? "" : Days.text(day);
  }
}
