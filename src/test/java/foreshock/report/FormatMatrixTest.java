package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every format: the same rows with the same values. */
class FormatMatrixTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");
  private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("foreshock.report.CommandForms#all")
  void allFormatsTellTheSame(String command) throws IOException {
    List<Object> json =
        JsonTree.array(JsonTree.object(JsonTree.parse(run(command, "json").out())).get("rows"));
    assertThat(json).isNotEmpty();

    List<String> lines = run(command, "ndjson").out().lines().toList();
    assertThat(lines).hasSameSizeAs(json);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(JsonTree.parse(lines.get(i))).isEqualTo(json.get(i));
    }
    List<List<String>> csv = records(run(command, "csv").out(), ',');
    assertThat(records(run(command, "tsv").out(), '\t')).isEqualTo(csv);
    assertThat(csv).hasSize(json.size() + 1);
    assertThat(csv.get(0)).containsExactlyElementsOf(JsonTree.object(json.get(0)).keySet());

    List<List<String>> sheet = firstSheet(run(command, "xlsx").stdout());
    assertThat(sheet.get(0)).isEqualTo(csv.get(0));
    for (int r = 1; r < csv.size(); r++) {
      for (int c = 0; c < csv.get(0).size(); c++) {
        String cell = c < sheet.get(r).size() ? sheet.get(r).get(c) : "";
        assertSame(csv.get(r).get(c), cell, command + ", " + csv.get(0).get(c) + " of row " + r);
      }
    }

    String page = run(command, "html").out();
    HtmlWriterTest.assertHarmless(page);
    assertThat(HtmlText.of(page)).contains("foreshock");
    assertThat(run(command, "markdown").out()).isNotBlank();
    assertThat(run(command, "table").out()).isNotBlank();
  }

  private static void assertSame(String csv, String cell, String where) {
    if (csv.matches("-?[0-9]+(\\.[0-9]+)?") && cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
      assertThat(new BigDecimal(cell)).as(where).isEqualByComparingTo(new BigDecimal(csv));
    } else if (csv.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      long serial = ChronoUnit.DAYS.between(EXCEL_DAY_0, LocalDate.parse(csv));
      assertThat(cell).as(where).isIn(csv, Long.toString(serial), serial + ".0");
    } else {
      // a formula that csv defuses by an apostrophe is text in a workbook anyway
      assertThat(cell).as(where).isIn(csv, csv.replaceFirst("^'", ""));
    }
  }

  private static List<List<String>> firstSheet(byte[] bytes) throws IOException {
    Workbook book = Workbook.read(bytes);
    return book.rows(book.sheets().keySet().iterator().next());
  }

  private static List<List<String>> records(String text, char delimiter) throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (CSVRecord one :
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(new StringReader(text))) {
      records.add(one.toList());
    }
    return records;
  }

  private Cli.Result run(String command, String format) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    for (String role :
        List.of("clients", "orders", "surveys", "events", "invitations", "interactions")) {
      args.add(SAMPLES.resolve(role + ".csv").toString());
    }
    args.addAll(List.of("-q", "-f", format));
    Cli.Result result = Cli.run(args, new byte[0], Map.of("LANG", "en"), folder);
    assertThat(result.exit()).as(command + " " + format + ": " + result.err()).isZero();
    return result;
  }
}
