package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample file against everything that its {@code expected.json} says of the file as a whole;
 * what is missed must stand in {@link #MISSED} with a reason. {@link ExportsTest} compares the
 * values.
 */
final class FormatsTest {
  private static final Path FORMATS = Path.of("src/test/resources/foreshock/formats");

  /** What is not found as expected, by file and expectation, and why that is right. */
  private static final Map<String, String> MISSED = missed();

  private static Map<String, String> missed() {
    Map<String, String> missed = new TreeMap<>();
    String balance =
        "a balance without dates has no role; its rows are not read, so not sorted out";
    for (String what : List.of("data rows", "footer", "blank")) {
      missed.put("exports/1c/osv_62_unicode_text.txt " + what, balance);
    }
    missed.put(
        "exports/bitrix24/COMPANY_20240701.xls data rows",
        "an HTML table is refused with what to do, it is no CSV");
    missed.put("exports/generic/visits.csv column 4", "the outcome of a visit is its kind");
    missed.put(
        "exports/generic/visits.csv column 5",
        "a manager's own opinion of the client's mood is no answer of the client");
    String ticket = "the state of a ticket says nothing of the client";
    missed.put("exports/salesforce/report1719824811456_cases_csat.csv column 5", ticket);
    missed.put("exports/zendesk/export-2024-07-01-0905-1234567.csv column 12", ticket);
    for (String name :
        List.of(
            "ambiguous_dates_dmy.csv",
            "concatenated_exports.csv",
            "excel_serial_dates.csv",
            "headerless.csv",
            "utf16be_commas.csv",
            "utf16le_no_bom_tabs.txt")) {
      missed.put("hard/" + name + " column 4", "an amount beside an answer is no sale");
    }
    return missed;
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(FORMATS)) {
      return files
          .filter(file -> file.toString().endsWith(".expected.json"))
          .map(
              json ->
                  json.resolveSibling(json.getFileName().toString().replace(".expected.json", "")))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingIsMissedThatIsNotListed() throws Exception {
    List<String> wrong = new ArrayList<>();
    Set<String> met = new HashSet<>();
    int expectations = 0;
    for (Path sample : samples()) {
      Expected expected = Expected.beside(sample);
      FileReport report = examine(sample);
      Map<String, String[]> checks = new TreeMap<>();
      whole(expected, report, checks);
      for (Map.Entry<String, String[]> check : checks.entrySet()) {
        expectations++;
        String key = FORMATS.relativize(sample) + " " + check.getKey();
        boolean same = check.getValue()[0].equals(check.getValue()[1]);
        if (!same && !MISSED.containsKey(key)) {
          wrong.add(key + ": expected " + check.getValue()[0] + ", found " + check.getValue()[1]);
        }
        if (!same) {
          met.add(key);
        }
      }
    }
    assertThat(wrong).as("of %d expectations", expectations).isEmpty();
    assertThat(expectations).isGreaterThan(400);
    assertThat(met).as("listed and no longer missed").isEqualTo(MISSED.keySet());
  }

  private static FileReport examine(Path sample) throws IOException {
    return Ingest.examine(
            List.of(InputFile.of(sample)),
            ReadingSettings.defaults(),
            new ByteArrayInputStream(new byte[0]),
            new Rows())
        .files()
        .get(0);
  }

  private static void whole(Expected expected, FileReport report, Map<String, String[]> checks) {
    Object dialect = expected.root().get("dialect");
    if (dialect instanceof Map<?, ?>) {
      Map<String, Object> wanted = Expected.map(dialect);
      if (wanted.get("encoding") instanceof String encoding) {
        check(checks, "encoding", codec(encoding), codec(report.encoding()));
      }
      if (wanted.get("bom") instanceof Boolean bom) {
        check(checks, "bom", bom, report.bom());
      }
      if (wanted.get("delimiter") instanceof String delimiter) {
        check(checks, "delimiter", delimiter, report.delimiter());
      }
    }
    if (report.unusable().isPresent()) {
      check(checks, "data rows", expected.dataRows(), 0);
      return;
    }
    check(checks, "data rows", expected.dataRows(), report.dataRows());
    Object layout = expected.root().get("layout");
    if (layout instanceof Map<?, ?>) {
      Map<String, Object> wanted = Expected.map(layout);
      check(checks, "header rows", expected.headerRows(), report.headerRows());
      check(
          checks,
          "preamble",
          Expected.list(wanted.get("preamble")).size()
              + Expected.list(wanted.get("sep_line")).size(),
          report.preambleRows());
      check(
          checks,
          "footer",
          Expected.list(wanted.get("subtotal")).size() + Expected.list(wanted.get("footer")).size(),
          report.footerRows());
      check(checks, "blank", Expected.list(wanted.get("blank")).size(), report.blank());
    }
    List<Map<String, Object>> columns = expected.columns();
    if (!columns.isEmpty()) {
      check(checks, "columns", columns.size(), report.columns().size());
    }
    for (int c = 0; c < Math.min(columns.size(), report.columns().size()); c++) {
      ColumnReport found = report.columns().get(c);
      Object role = columns.get(c).get("role");
      if (role instanceof String field && report.role().isPresent() && isOfRole(field)) {
        check(checks, "column " + c, field, plain(found.fieldKey()));
      } else if (role instanceof Optional<?>) {
        check(checks, "column " + c + " is no score", true, !found.fieldKey().equals("score"));
      }
    }
    if (expected.clientKey() >= 0 && report.role().isPresent()) {
      check(
          checks,
          "client key",
          report.columns().get(expected.clientKey()).header(),
          report.clientKey());
    }
  }

  /** The samples have one word for what a clients and an orders file call differently. */
  private static String plain(String field) {
    return field.replace("value", "amount").replace("stage", "status");
  }

  private static boolean isOfRole(String field) {
    return Set.of(
            "score",
            "client_id",
            "client_name",
            "client_tax_id",
            "manager",
            "segment",
            "contract_end",
            "metric",
            "amount",
            "currency",
            "attribute",
            "weight",
            "status")
        .contains(field);
  }

  private static void check(
      Map<String, String[]> checks, String what, Object wanted, Object found) {
    checks.put(what, new String[] {String.valueOf(wanted), String.valueOf(found)});
  }

  /** ISO-8859-1 and windows-1252 differ in control characters only. */
  private static String codec(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("iso-8859-1", "windows-1252")
        .replace("latin-1", "windows-1252")
        .replace("ascii", "utf-8")
        .replace("cp1251", "windows-1251")
        .replace("utf-8-sig", "utf-8")
        .replace("utf-16-", "utf-16");
  }

  /** The unit files hold one spelling a record and no client, so their cells are parsed alone. */
  @TestFactory
  List<DynamicTest> everySpellingIsReadOrNamedAmbiguous() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : List.of("hard/dates_zoo.csv", "hard/numbers_zoo.csv")) {
      Expected expected = Expected.beside(FORMATS.resolve(name));
      List<Map<String, Object>> rows = expected.rows();
      for (int i = 0; i < rows.size(); i++) {
        Map<String, Object> values = rows.get(i);
        List<List<String>> cells =
            Ingest.cells(
                InputFile.of(FORMATS.resolve(name)),
                ReadingSettings.defaults(),
                new ByteArrayInputStream(new byte[0]));
        String cell = cells.get(expected.recordIndexes().get(i)).get(1);
        tests.add(DynamicTest.dynamicTest(name + " " + cell, () -> spelling(cell, values)));
      }
    }
    return tests;
  }

  private static void spelling(String cell, Map<String, Object> values) {
    Object amount = values.get("amount");
    if (amount instanceof Double number) {
      assertThat(NumberParser.parse(cell, NumberParser.EITHER, true)).isEqualTo(number);
    } else if (amount != null) {
      NumberVote vote = new NumberVote();
      vote.add(cell);
      assertThat(vote.isDoubtful()).isTrue();
    } else if (values.get("date").equals("AMBIGUOUS")) {
      DateVote vote = new DateVote();
      vote.add(cell);
      assertThat(vote.matters()).isTrue();
      assertThat(vote.order()).isEmpty();
    } else {
      String date = ((String) values.get("date")).substring(0, 10);
      assertThat(DateParser.parse(cell, DateOrder.DAY_FIRST, true))
          .isEqualTo((int) java.time.LocalDate.parse(date).toEpochDay());
    }
  }

  @Test
  void headersAndSingleColumnsAreReportedThoughTheyHaveNoRole() throws Exception {
    FileReport header = examine(FORMATS.resolve("hard/header_only.csv"));
    assertThat(header.delimiter()).isEqualTo(";");
    assertThat(header.dataRows()).isZero();
    FileReport single = examine(FORMATS.resolve("hard/single_column.csv"));
    assertThat(single.delimiter()).isEmpty();
    assertThat(single.columns()).extracting(ColumnReport::header).containsExactly("nps");
    FileReport workbook = examine(FORMATS.resolve("hard/xlsx_named_csv.csv"));
    assertThat(Said.of(workbook.unusable().orElseThrow().remedy())).contains("Excel workbook");
  }

  @Test
  void textMarkersAreTakenOff() throws Exception {
    List<List<String>> cells =
        Ingest.cells(
            InputFile.of(FORMATS.resolve("hard/text_marker_formulas.csv")),
            ReadingSettings.defaults(),
            new ByteArrayInputStream(new byte[0]));
    assertThat(cells)
        .containsExactly(
            List.of("code", "inn", "nps"),
            List.of("00-00000007", "0105012345", "9"),
            List.of("00-00000014", "0205012346", "8"));
  }
}
