package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every command writes as JSON keeps the schema that ships with the program; those of {@code
 * backtest} are with its table.
 */
class CommandSchemasTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  @TempDir Path folder;

  @Test
  void scanKeepsItsSchema() throws IOException {
    check("scan", ScanColumns.ALL, run("scan", "--all", "clients.csv"));
  }

  @Test
  void reportKeepsItsSchema() throws IOException {
    check("report", ScanColumns.SINCE, run("report", "clients.csv"));
    check(
        "report",
        ScanColumns.SINCE,
        run("report", SAMPLES.resolve("events.csv").toString(), "--lang", "ru", "clients.csv"));
  }

  @Test
  void clientKeepsItsSchema() throws IOException {
    check("client", StoryTable.COLUMNS, run("client", "AC-0016", "clients.csv"));
  }

  @Test
  void inspectKeepsItsSchema() throws IOException {
    check("inspect", InspectTable.COLUMNS, run("inspect", "clients.csv"));
  }

  @Test
  void trendKeepsItsSchema() throws IOException {
    check("trend", TrendColumns.ALL, run("trend", "--by", "segment", "clients.csv"));
  }

  @Test
  void lagKeepsItsSchema() throws IOException {
    check("lag", ClientLagTable.COLUMNS, run("lag", "--by", "segment", "clients.csv"));
  }

  @Test
  void driversKeepsItsSchema() throws IOException {
    check("drivers", DriversTable.COLUMNS, run("drivers", "clients.csv"));
  }

  @Test
  void impactKeepsItsSchema() throws IOException {
    check("impact", ImpactTable.COLUMNS, run("impact", "clients.csv"));
    check(
        "impact",
        ImpactTable.COLUMNS,
        run("impact", SAMPLES.resolve("events.csv").toString(), "clients.csv"));
  }

  @Test
  void managersKeepTheirSchemas() throws IOException {
    check("managers", ManagersTable.COLUMNS, run("managers", "clients.csv"));
    check(
        "managers-pushed",
        ManagersTable.PUSHED_COLUMNS,
        run("managers", "--pushed", "clients.csv"));
  }

  @Test
  void lagOfASeriesKeepsItsSchema() throws IOException {
    StringBuilder text = new StringBuilder("period,leading,lagging\n");
    for (int i = 1; i <= 30; i++) {
      text.append(i).append(',').append(i * i % 7).append(',').append(i * i % 5).append('\n');
    }
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    Cli.Result result =
        Cli.run(
            List.of("lag", "--series", file.toString(), "-f", "json"),
            new byte[0],
            Map.of(),
            folder);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"as_of\": null");
    check("lag-series", SeriesLagTable.COLUMNS, result.out());
  }

  @Test
  void whatTheHistoryTellsKeepsItsSchemas() throws IOException {
    String history = folder.resolve("runs.db").toString();
    String[] first = {"scan", "--as-of", "2026-05-31", "--history", history};
    run(first);
    tell("ack", "AC-0016", "--until", "2026-09-30", "--history", history);
    check(
        "scan-since",
        ScanColumns.SINCE,
        run("scan", "--all", "--since", "last", "--history", history));
    check("history", HistoryTable.COLUMNS, tell("history", "--history", history, "-f", "json"));
    check(
        "history-run",
        HistoryTable.CLIENT_COLUMNS,
        tell("history", "1", "--history", history, "-f", "json"));
    check(
        "ack", HistoryTable.ACK_COLUMNS, tell("ack", "--list", "--history", history, "-f", "json"));
  }

  private String tell(String... args) {
    Cli.Result result = Cli.run(List.of(args), new byte[0], Map.of(), folder);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  private String run(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of(args));
    all.remove("clients.csv");
    for (String name : List.of("clients", "orders", "surveys", "invitations")) {
      all.add(SAMPLES.resolve(name + ".csv").toString());
    }
    all.addAll(List.of("-f", "json", "-q"));
    Cli.Result result = Cli.run(all, new byte[0], Map.of(), folder);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  private static void check(String name, List<Column> columns, String json) throws IOException {
    Object schema;
    try (InputStream in =
        JsonWriter.class.getResourceAsStream("/foreshock/schema/" + name + ".schema.json")) {
      schema = JsonTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Map<String, Object> rows =
        JsonTree.object(JsonTree.object(JsonTree.object(schema).get("properties")).get("rows"));
    Map<String, Object> items = JsonTree.object(rows.get("items"));
    List<String> names = columns.stream().map(Column::name).toList();
    assertThat(JsonTree.object(items.get("properties")).keySet()).containsExactlyElementsOf(names);
    assertThat(JsonTree.array(items.get("required"))).isEqualTo(names);
    assertThat(SchemaCheck.errors(name, json)).isEmpty();
  }
}
