package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.FileReport;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.Reading;
import foreshock.ingest.ReadingSettings;
import foreshock.ingest.RowSink;
import foreshock.ingest.SurveyRow;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InspectCommandTest {
  private static final Path FORMATS =
      Path.of("src/test/resources/foreshock/formats").toAbsolutePath();
  private static final List<String> KEYS =
      List.of(
          "file",
          "role",
          "system",
          "encoding",
          "bom",
          "delimiter",
          "quote",
          "header_rows",
          "preamble_rows",
          "footer_rows",
          "data_rows",
          "rejected",
          "date_format",
          "decimal",
          "client_key",
          "columns",
          "reasons",
          "warnings",
          "unmatched_clients");

  @TempDir Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void jsonHasARowAFileWithTheKeysOfTheContract() {
    Run run =
        Run.of(
            FORMATS,
            "inspect",
            "exports/1c/kontragenty.csv",
            "exports/zendesk/explore_csat.csv",
            "-f",
            "json");
    assertThat(run.exit()).isZero();
    List<Map<String, Object>> rows = Json.rows(run.out());
    assertThat(rows)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.keySet()).containsExactlyElementsOf(KEYS));
    Map<String, Object> clients = rows.get(0);
    assertThat(clients).containsEntry("role", "clients").containsEntry("system", "1C");
    assertThat(clients).containsEntry("encoding", "windows-1251").containsEntry("bom", false);
    assertThat(clients).containsEntry("data_rows", 24.0).containsEntry("client_key", "Код");
    Map<String, Object> column = Json.map(Json.list(clients.get("columns")).get(3));
    assertThat(column.keySet()).containsExactly("index", "header", "field", "scale");
    assertThat(column).containsEntry("header", "КПП").containsEntry("field", null);
    assertThat(Json.list(clients.get("reasons"))).isNotEmpty();
    assertThat(Json.list(clients.get("unmatched_clients"))).isEmpty();
    Map<String, Object> stranger = Json.map(Json.list(rows.get(1).get("unmatched_clients")).get(0));
    assertThat(stranger.keySet()).containsExactly("client_id", "client", "nearest");
    assertThat(Json.list(rows.get(1).get("warnings")).toString()).contains("share no key");
  }

  @Test
  void everyFormatIsWritten() {
    for (String format : List.of("table", "csv", "tsv", "json", "ndjson", "markdown")) {
      Run run = Run.of(FORMATS, "inspect", "exports/1c/kontragenty.csv", "-f", format);
      assertThat(run.exit()).as(format).isZero();
      assertThat(run.out()).as(format).contains("kontragenty.csv").contains("windows-1251");
      assertThat(run.err()).as(format).isEmpty();
    }
  }

  @Test
  void theTableTellsWhatWasFoundAndWhyInBothLanguages() {
    for (String language : List.of("en", "ru")) {
      Run run =
          Run.of(
              FORMATS,
              "inspect",
              "exports/hubspot/hubspot-crm-exports-all-companies-2024-07-01.csv",
              "exports/hubspot/hubspot-crm-exports-feedback-submissions-2024-07-01.csv",
              "-f",
              "table",
              "--lang",
              language);
      assertThat(run.out())
          .contains("HubSpot")
          .contains("client_id")
          .contains("242")
          .contains("2023-02");
    }
  }

  @Test
  void aFileWithoutARoleIsReportedAndLeftOut() throws Exception {
    file("notes.csv", "colour,shape\nred,round\nblue,square\n");
    file("survey.csv", "client_id,date,nps\nA,2024-01-05,9\nB,2024-01-06,7\n");
    Run both = Run.of(folder, "inspect", "notes.csv", "survey.csv", "-f", "json");
    assertThat(both.exit()).isZero();
    assertThat(Json.rows(both.out()).get(0))
        .containsEntry("role", null)
        .containsEntry("data_rows", 2.0);
    Run alone = Run.of(folder, "inspect", "notes.csv", "-f", "json");
    assertThat(alone.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(Json.rows(alone.out())).hasSize(1);
    assertThat(alone.err()).contains("no file has columns of any role");
  }

  @Test
  void aFileThatCannotBeUsedIsReportedBesideTheOthers() throws Exception {
    file("survey.csv", "client_id,date,nps\nA,2024-01-05,9\nB,2024-01-06,7\n");
    file("dates.csv", "client_id,date,nps\nA,03/04/2024,9\nB,05/06/2024,7\n");
    file("bad.csv", "client_id,date,nps\nA,2024-01-05,9\nB,yesterday,7\nC,x,7\n");
    Path hidden = FORMATS.resolve("hard/xlsx_named_csv.csv");
    Run run =
        Run.of(
            folder,
            "inspect",
            "survey.csv",
            hidden.toString(),
            "missing.csv",
            "--surveys",
            "bad.csv",
            "-f",
            "json");
    assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("Excel workbook").contains("there is no such file");
    List<Map<String, Object>> rows = Json.rows(run.out());
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).containsEntry("encoding", null);
    assertThat(Json.list(rows.get(3).get("warnings")).toString())
        .contains("2 of 3 rows cannot be used");
    Run ambiguous = Run.of(folder, "inspect", "dates.csv", "-f", "json");
    assertThat(ambiguous.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(ambiguous.err()).contains("--date-format");
    assertThat(Json.rows(ambiguous.out()).get(0)).containsEntry("role", "surveys");
  }

  @Test
  void staleExportsAndVanishedClientsAreNamed() throws Exception {
    file(
        "clients_2024-01.csv",
        "client id,client name,status\nA,Acme,active\nB,Beta,active\nC,Gamma,active\n");
    file("clients_2024-06.csv", "client id,client name,status\nA,Acme,active\nB,Beta,active\n");
    file("nps.csv", "client_id,date,nps\nA,2024-06-05,9\nB,2024-06-06,7\n");
    file("visits.csv", "client_id,visit date,kind\nA,2023-11-05,visit\nB,2023-11-06,visit\n");
    Run run =
        Run.of(
            folder,
            "inspect",
            "clients_2024-06.csv",
            "clients_2024-01.csv",
            "nps.csv",
            "visits.csv",
            "-f",
            "json");
    List<Map<String, Object>> rows = Json.rows(run.out());
    assertThat(Json.list(rows.get(0).get("warnings")).toString())
        .contains("lacks 1 clients that clients_2024-01.csv has (C)");
    assertThat(Json.list(rows.get(1).get("warnings")).toString()).doesNotContain("lacks");
    assertThat(Json.list(rows.get(3).get("warnings")).toString()).contains("a stale export?");
  }

  @Test
  void aliasesJoinAndUnknownClientsGetSuggestions() throws Exception {
    file(
        "clients.csv",
        "client id,client name,status\nA-1,Acme Imaginary Works,active\nB-1,Beta,active\n");
    file("nps.csv", "company,date,nps\nAcme Imaginry Works,2024-06-05,9\nBeta Ltd,2024-06-06,7\n");
    Run guess = Run.of(folder, "inspect", "clients.csv", "nps.csv", "-f", "json");
    List<Object> unmatched = Json.list(Json.rows(guess.out()).get(1).get("unmatched_clients"));
    assertThat(unmatched).hasSize(1);
    assertThat(Json.map(unmatched.get(0)).get("nearest").toString()).contains("A-1");
    file("who.csv", "A-1,Acme Imaginry Works\n");
    Run settled =
        Run.of(folder, "inspect", "clients.csv", "nps.csv", "--aliases", "who.csv", "-f", "json");
    assertThat(Json.list(Json.rows(settled.out()).get(1).get("unmatched_clients"))).isEmpty();
    Run missing = Run.of(folder, "inspect", "nps.csv", "--aliases", "none.csv");
    assertThat(missing.exit()).isEqualTo(ExitCode.INPUT);
  }

  /** Keeps rows as text, so that two readings can be compared. */
  private static final class Kept implements RowSink {
    private final List<String> rows = new ArrayList<>();

    @Override
    public void client(ClientRow row) {
      rows.add(row.toString());
    }

    @Override
    public void order(OrderRow row) {
      rows.add(row.toString());
    }

    @Override
    public void survey(SurveyRow row) {
      rows.add(row.toString());
    }

    @Override
    public void interaction(InteractionRow row) {
      rows.add(row.toString());
    }

    @Override
    public void event(EventRow row) {
      rows.add(row.toString());
    }

    @Override
    public void invitation(InvitationRow row) {
      rows.add(row.toString());
    }
  }

  @TestFactory
  List<DynamicTest> aWrittenConfigurationGivesTheSameReading() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FORMATS)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".json"))
          .sorted()
          .forEach(
              file ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          FORMATS.relativize(file).toString(), () -> sameReading(file))));
    }
    return tests;
  }

  private void sameReading(Path file) throws Exception {
    List<InputFile> files = List.of(InputFile.of(file));
    Kept found = new Kept();
    Reading first =
        Ingest.examine(files, ReadingSettings.defaults(), InputStream.nullInputStream(), found);
    if (first.roles().isEmpty() || first.files().get(0).unusable().isPresent()) {
      return;
    }
    Path config = folder.resolve("foreshock.toml");
    Run run = Run.of(folder, "inspect", file.toString(), "--write-config", "foreshock.toml");
    assertThat(run.exit()).as(run.err()).isZero();
    ConfigFile read = ConfigFile.read(config, "foreshock.toml");
    Kept again = new Kept();
    Reading second = Ingest.examine(files, read.reading(), InputStream.nullInputStream(), again);
    assertThat(again.rows).isEqualTo(found.rows);
    FileReport one = first.files().get(0);
    FileReport other = second.files().get(0);
    assertThat(other.columns()).isEqualTo(one.columns());
    assertThat(other.role()).isEqualTo(one.role());
    assertThat(other.encoding()).isEqualTo(one.encoding());
    assertThat(other.delimiter()).isEqualTo(one.delimiter());
    assertThat(other.dateFormat()).isEqualTo(one.dateFormat());
    assertThat(other.rejectedByReason()).isEqualTo(one.rejectedByReason());
    for (String item : first.scales().items()) {
      assertThat(second.scales().scaleOf(0, item))
          .as(item)
          .isEqualTo(first.scales().scaleOf(0, item));
    }
  }

  @Test
  void aWrittenConfigurationKeepsWhatTheOneThatWasReadSays() throws Exception {
    Files.writeString(
        folder.resolve("answers.csv"),
        "client,date,csat,support\nA,2024-01-05,meh,4\nB,2024-01-06,good,5\nC,2024-02-01,meh,2\n");
    String said =
        """
        horizon = "9m"
        history = "runs.db"
        [output]
        locale = "ru"
        [words.answers]
        "meh" = 40
        [csi.weights]
        support = 2
        [segments."Retail \\"chains\\"".levels]
        watch_lift = 1.8
        [leaving]
        by = ["status", "contract"]
        """;
    Files.writeString(folder.resolve("old.toml"), said);
    Run run =
        Run.of(
            folder, "inspect", "answers.csv", "--config", "old.toml", "--write-config", "new.toml");
    assertThat(run.exit()).as(run.err()).isZero();
    ConfigFile old = ConfigFile.read(folder.resolve("old.toml"), "old.toml");
    ConfigFile now = ConfigFile.read(folder.resolve("new.toml"), "new.toml");
    assertThat(now.horizonMonths()).isEqualTo(9);
    assertThat(now.history()).contains("runs.db");
    assertThat(now.outputLocale()).isEqualTo(old.outputLocale()).isPresent();
    assertThat(now.reading().words()).isEqualTo(old.reading().words());
    assertThat(now.weights()).isEqualTo(old.weights());
    assertThat(now.segments()).isEqualTo(old.segments()).hasSize(1);
    assertThat(now.usual()).isEqualTo(old.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "history = \"\"|history \"\" is not a file",
        "history = \"runs/\"|is not a file",
        "output = { locale = \"fr\" }|output.locale \"fr\" is not known (en, ru, de)",
        "output = { local = \"de\" }|unknown key \"output.local\"; did you mean \"locale\"?",
      })
  void aWrongKeyOfTheOutputIsSaid(String toml, String message) throws Exception {
    Files.writeString(folder.resolve("wrong.toml"), toml);
    Files.writeString(folder.resolve("answers.csv"), "client,date,csat\nA,2024-01-05,4\n");
    Run run = Run.of(folder, "scan", "answers.csv", "--config", "wrong.toml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void clientsFilesOfTwoSystemsAreJoinedOrSaidToBeApart() throws Exception {
    Files.writeString(
        folder.resolve("one.csv"),
        "client_id,client,segment,start_date\n1,Alpha Ltd,Big,2020-01-01\n2,Beta,Big,2020-02-01\n");
    Files.writeString(
        folder.resolve("two.csv"),
        "customer no,customer name,region,since\nK-7,ALPHA,North,2020-01-01\nK-8,Gamma,North,2021-01-01\n");
    Files.writeString(
        folder.resolve("three.csv"),
        "account id,account name,status,manager\nX,Omega,active,Ann\nY,Sigma,active,Bob\n");
    Run joined = Run.of(folder, "inspect", "one.csv", "two.csv");
    assertThat(joined.out()).doesNotContain("share no id");
    Run apart = Run.of(folder, "inspect", "one.csv", "three.csv");
    assertThat(apart.out()).contains("none of its 2 clients is in one.csv", "--aliases");
  }

  @Test
  void aConfigurationOfManyFilesTellsThemApart() throws Exception {
    Path exports = FORMATS.resolve("exports/hubspot");
    Run written =
        Run.of(
            exports,
            "inspect",
            "hubspot-crm-exports-all-companies-2024-07-01.csv",
            "hubspot-crm-exports-all-deals-2024-07-01.csv",
            "hubspot-crm-exports-feedback-submissions-2024-07-01.csv",
            "--write-config",
            folder.resolve("all.toml").toString());
    assertThat(written.exit()).isZero();
    assertThat(Files.readString(folder.resolve("all.toml")))
        .contains("pattern = \"hubspot-crm-exports-all-deals-*.csv\"");
    String[] scan = {
      "scan",
      "hubspot-crm-exports-all-companies-2024-07-01.csv",
      "hubspot-crm-exports-all-deals-2024-07-01.csv",
      "hubspot-crm-exports-feedback-submissions-2024-07-01.csv",
      "--all",
      "-f",
      "csv"
    };
    Run plain = Run.of(exports, scan);
    List<String> with = new ArrayList<>(List.of(scan));
    with.addAll(List.of("--config", folder.resolve("all.toml").toString()));
    Run configured = Run.of(exports, with.toArray(String[]::new));
    assertThat(configured.exit()).as(configured.err()).isZero();
    assertThat(configured.out()).isEqualTo(plain.out());
  }

  @Test
  void theConfigurationNeverReplacesAnInput() throws Exception {
    file("survey.csv", "client_id,date,nps\nA,2024-01-05,9\nB,2024-01-06,7\n");
    Run run = Run.of(folder, "inspect", "survey.csv", "--write-config", "survey.csv");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Files.readString(folder.resolve("survey.csv"))).startsWith("client_id");
  }
}
