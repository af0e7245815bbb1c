package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code backtest} writes keeps the schemas that ship with the program. */
class BacktestTableTest {
  private static Object schema(String name) throws IOException {
    try (var in = BacktestTable.class.getResourceAsStream("/foreshock/schema/" + name)) {
      return JsonTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<Column> columns(String rows) {
    return switch (rows) {
      case "misses" -> BacktestTable.MISS_COLUMNS;
      case "calibration" -> BacktestTable.CALIBRATION_COLUMNS;
      case "metrics" -> MetricTable.COLUMNS;
      default -> BacktestTable.COLUMNS;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "lines,backtest.schema.json",
    "misses,backtest-misses.schema.json",
    "calibration,backtest-calibration.schema.json",
    "metrics,backtest-metrics.schema.json"
  })
  void whatIsWrittenKeepsItsSchema(String rows, String file) throws IOException {
    List<String> args = new ArrayList<>(List.of("backtest", "-f", "json", "-q", "--every", "9m"));
    if (!rows.equals("lines")) {
      args.add("--" + rows);
    }
    Path samples = TestFiles.repository().resolve("sample-data");
    for (String role : List.of("clients", "orders", "surveys", "invitations")) {
      args.add(samples.resolve(role + ".csv").toString());
    }
    Cli.Result result = Cli.run(args, new byte[0], Map.of("LANG", "en"), Path.of(""));
    assertThat(result.exit()).as(result.err()).isZero();
    Object json = JsonTree.parse(result.out());
    assertThat(SchemaCheck.errors(file.replace(".schema.json", ""), result.out())).isEmpty();
    assertThat(JsonTree.array(JsonTree.object(json).get("rows"))).isNotEmpty();
    List<String> names = columns(rows).stream().map(Column::name).toList();
    Map<String, Object> items =
        JsonTree.object(
            JsonTree.object(
                    JsonTree.object(JsonTree.object(schema(file)).get("properties")).get("rows"))
                .get("items"));
    assertThat(JsonTree.object(items.get("properties")).keySet()).containsExactlyElementsOf(names);
    assertThat(JsonTree.array(items.get("required"))).isEqualTo(names);
  }

  @Test
  void theColumnsAreThoseOfTheContract() {
    assertThat(BacktestTable.COLUMNS.stream().map(Column::name))
        .containsExactly(
            ("as_of contender clients left auc average_precision precision_at_k recall_at_k brier"
                    + " median_lead_months false_alarms")
                .split(" "));
  }
}
