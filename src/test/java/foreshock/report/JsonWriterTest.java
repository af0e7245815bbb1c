package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("client_id", Column.Kind.TEXT),
          new Column("risk", Column.Kind.FRACTION),
          new Column("responses", Column.Kind.COUNT));

  @Test
  void golden() {
    ResultTable table =
        new ResultTable(
            COLUMNS,
            List.of(
                List.of(Cell.of("=\"A\"\n"), Cell.of(0.12345), Cell.of(14)),
                List.of(Cell.of("Ж"), Cell.EMPTY, Cell.of(0))));
    assertThat(SampleDocuments.written(SampleDocuments.of(table), Format.JSON))
        .isEqualTo(
            """
            {
              "schema_version": "1.0",
              "tool_version": "1.2.3",
              "command": "scan",
              "as_of": "2024-06-30",
              "horizon": "6m",
              "parameters": {
                "period": "month"
              },
              "inputs": [
                {
                  "path": "crm.csv",
                  "role": "clients",
                  "sha256": "ab12",
                  "rows": 120,
                  "rejected": 2
                }
              ],
              "notes": [
                "No orders were given."
              ],
              "headline": [
                "Satisfaction is 61.4, 5.2 points lower than six months ago."
              ],
              "rows": [
                {
                  "client_id": "=\\"A\\"\\n",
                  "risk": 0.1235,
                  "responses": 14
                },
                {
                  "client_id": "Ж",
                  "risk": null,
                  "responses": 0
                }
              ]
            }
            """);
  }

  @Test
  void nothingIsAnEmptyObjectOrArray() {
    ResultDocument bare =
        new ResultDocument(
            "lag",
            LocalDate.of(2024, 1, 1),
            12,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new ResultTable(COLUMNS, List.of()));
    assertThat(SampleDocuments.written(bare, Format.JSON))
        .contains("\"parameters\": {},\n  \"inputs\": [],\n  \"notes\": [],\n")
        .endsWith("  \"headline\": [],\n  \"rows\": []\n}\n");
    assertThat(SampleDocuments.written(bare, Format.NDJSON)).isEmpty();
  }

  @Test
  void hostileTextIsReadBackAndHasTheDigitsOfCsv() throws IOException {
    List<List<Cell>> rows = SampleDocuments.hostileScanRows(new Random(3), 300);
    ResultDocument document = SampleDocuments.scan(rows);
    List<Object> parsed =
        JsonTree.array(
            JsonTree.object(JsonTree.parse(SampleDocuments.written(document, Format.JSON)))
                .get("rows"));
    String[] lines = SampleDocuments.written(document, Format.NDJSON).split("\n", -1);
    assertThat(lines).hasSize(rows.size() + 1).endsWith("");
    for (int r = 0; r < rows.size(); r++) {
      Map<String, Object> row = JsonTree.object(parsed.get(r));
      assertThat(JsonTree.parse(lines[r])).isEqualTo(row);
      assertThat(row.keySet())
          .containsExactlyElementsOf(ScanColumns.ALL.stream().map(Column::name).toList());
      for (int c = 0; c < ScanColumns.ALL.size(); c++) {
        Column column = ScanColumns.ALL.get(c);
        assertThat(row.get(column.name())).isEqualTo(expected(rows.get(r).get(c), column.kind()));
      }
    }
  }

  @Test
  void theSchemaHasTheColumnsInTheirOrder() throws IOException {
    Map<String, Object> items = rowSchema(schema());
    List<String> names = ScanColumns.ALL.stream().map(Column::name).toList();
    assertThat(names)
        .containsExactly(
            ("client_id client segment manager level risk risk_low risk_high value value_at_risk"
                    + " satisfaction satisfaction_low satisfaction_high change change_probability"
                    + " since quadrant driver silence last_response responses last_order"
                    + " sales_change months_left reason")
                .split(" "));
    assertThat(JsonTree.object(items.get("properties")).keySet()).containsExactlyElementsOf(names);
    assertThat(JsonTree.array(items.get("required"))).isEqualTo(names);
  }

  @Test
  void theSchemaHasTheTypesOfTheColumns() throws IOException {
    Map<String, Object> columns = JsonTree.object(rowSchema(schema()).get("properties"));
    for (Column column : ScanColumns.ALL) {
      String type =
          switch (column.kind()) {
            case TEXT, CODE, DATE -> "string";
            case FRACTION, MEASURE, POINTS, MONEY, NUMBER, P_VALUE -> "number";
            case COUNT -> column.name().equals("months_left") ? "number" : "integer";
          };
      assertThat(JsonTree.object(columns.get(column.name())).get("type").toString())
          .as(column.name())
          .contains(type);
    }
  }

  @Test
  void whatIsWrittenKeepsTheSchema() throws IOException {
    ResultDocument document =
        SampleDocuments.scan(
            List.of(
                SampleDocuments.scanRow("C-1", "Acme", "alarm", 0.37),
                SampleDocuments.scanRow("C-2", "=x", "unknown", 0)));
    String json = SampleDocuments.written(document, Format.JSON);
    assertThat(SchemaCheck.errors("scan", json)).isEmpty();
    assertThat(JsonTree.object(JsonTree.parse(json)).keySet())
        .containsExactlyElementsOf(
            JsonTree.array(JsonTree.object(schema()).get("required")).stream()
                .map(Object::toString)
                .toList());
  }

  @Test
  void theSchemaRefusesWhatTheContractDoes() throws IOException {
    ResultDocument document =
        SampleDocuments.scan(List.of(SampleDocuments.scanRow("C-1", "Acme", "red", 1.5)));
    String json = SampleDocuments.written(document, Format.JSON);
    assertThat(SchemaCheck.errors("scan", json))
        .anyMatch(error -> error.startsWith("/rows/0/level: does not have a value in the enum"))
        .anyMatch(error -> error.startsWith("/rows/0/risk: must have a maximum value"))
        .hasSize(2);
  }

  private static Object expected(Cell cell, Column.Kind kind) {
    if (cell instanceof Cell.Num number) {
      return new BigDecimal(NumberText.of(number.value(), kind));
    }
    return cell instanceof Cell.Text text ? text.value() : Optional.empty();
  }

  private static Object schema() throws IOException {
    try (InputStream in =
        JsonWriter.class.getResourceAsStream("/foreshock/schema/scan.schema.json")) {
      return JsonTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Object> rowSchema(Object schema) {
    Map<String, Object> rows =
        JsonTree.object(JsonTree.object(JsonTree.object(schema).get("properties")).get("rows"));
    return JsonTree.object(rows.get("items"));
  }
}
