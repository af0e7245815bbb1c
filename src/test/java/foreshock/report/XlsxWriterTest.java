package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
  private static final String SHEET = "Clients at risk";
  private static final ResultDocument SCAN =
      SampleDocuments.scan(
          List.of(
              SampleDocuments.scanRow("0042", "Müller & Söhne", "alarm", 0.37),
              SampleDocuments.scanRow("C-2", "=HYPERLINK(\"x\")", "watch", 0.004)));

  @Test
  void theValuesAreThoseOfJson() throws IOException {
    List<List<String>> rows = Workbook.read(written(SCAN, "en")).rows(SHEET);
    List<Object> json =
        JsonTree.array(
            JsonTree.object(JsonTree.parse(SampleDocuments.written(SCAN, Format.JSON)))
                .get("rows"));
    assertThat(rows).hasSize(json.size() + 1);
    for (int r = 0; r < json.size(); r++) {
      Map<String, Object> row = JsonTree.object(json.get(r));
      assertThat(rows.get(0)).containsExactlyElementsOf(row.keySet());
      int c = 0;
      for (Object value : row.values()) {
        String cell = c < rows.get(r + 1).size() ? rows.get(r + 1).get(c) : "";
        if (value instanceof BigDecimal number) {
          assertThat(new BigDecimal(cell)).isEqualByComparingTo(number);
        } else if (value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
          long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(text));
          assertThat(new BigDecimal(cell)).isEqualByComparingTo(BigDecimal.valueOf(serial));
        } else {
          assertThat(cell).isEqualTo(value);
        }
        c++;
      }
    }
  }

  @Test
  void idsAndMonthsStayTextAndNothingIsAFormula() throws IOException {
    Workbook book = Workbook.read(written(SCAN, "en"));
    assertThat(book.cell(SHEET, "A2").getAttribute("t")).isEqualTo("inlineStr");
    assertThat(book.cell(SHEET, "P2").getAttribute("t")).isEqualTo("inlineStr");
    assertThat(book.cell(SHEET, "P2").getTextContent()).isEqualTo("2024-01");
    assertThat(book.cell(SHEET, "B3").getAttribute("t")).isEqualTo("inlineStr");
    assertThat(book.sheets().get(SHEET).getElementsByTagName("f").getLength()).isZero();
  }

  @Test
  void numbersHaveTheFormatOfTheirKind() throws IOException {
    String styles =
        new String(
            Workbook.read(written(SCAN, "en")).parts().get("xl/styles.xml"),
            StandardCharsets.UTF_8);
    assertThat(styles).contains("0.0000", "#,##0.00", "yyyy-mm-dd");
  }

  @Test
  void theHeaderStaysInSightAndFilters() throws IOException {
    Workbook book = Workbook.read(written(SCAN, "en"));
    assertThat(book.sheets().get(SHEET).getElementsByTagName("pane").item(0).getAttributes())
        .satisfies(
            pane -> {
              assertThat(pane.getNamedItem("ySplit").getNodeValue()).isEqualTo("1");
              assertThat(pane.getNamedItem("state").getNodeValue()).isEqualTo("frozen");
            });
    assertThat(
            book.sheets()
                .get(SHEET)
                .getElementsByTagName("autoFilter")
                .item(0)
                .getAttributes()
                .getNamedItem("ref")
                .getNodeValue())
        .isEqualTo("A1:Y3");
  }

  @Test
  void sheetsAreNamedInTheChosenLanguage() throws IOException {
    assertThat(Workbook.read(written(SCAN, "ru")).sheets().keySet())
        .containsExactly("Клиенты под угрозой", "О прогоне");
  }

  @Test
  void whatStandsAroundTheRowsHasItsSheet() throws IOException {
    List<List<String>> about = Workbook.read(written(SCAN, "en")).rows("About");
    assertThat(about)
        .contains(
            List.of("run", "as_of", "2024-06-30"),
            List.of("input", "crm.csv", "clients, rows 120, rejected 2"),
            List.of("sha256", "crm.csv", "ab12"));
  }

  @Test
  void theClockLeavesNoTrace() throws IOException {
    String properties =
        new String(
            Workbook.read(written(SCAN, "en")).parts().get("docProps/core.xml"),
            StandardCharsets.UTF_8);
    assertThat(properties).contains(">2024-06-30T00:00:00Z<");
    assertThat(written(SCAN, "en")).isEqualTo(written(SCAN, "en"));
  }

  @Test
  void hostileTextsStayTextAndKeepTheWorkbookReadable() throws IOException {
    Random random = new Random(7);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(List.of(Cell.of(SampleDocuments.hostile(random, 40))));
    }
    rows.add(List.of(Cell.of("_x000D_ and a _x")));
    rows.add(List.of(Cell.of("a".repeat(40_000))));
    ResultTable table = new ResultTable(List.of(new Column("client", Column.Kind.TEXT)), rows);
    Workbook book = Workbook.read(written(SampleDocuments.of(table), "en"));
    List<List<String>> read = book.rows(SHEET);
    assertThat(book.sheets().get(SHEET).getElementsByTagName("f").getLength()).isZero();
    assertThat(read.get(301)).containsExactly("_x005F_x000D_ and a _x");
    assertThat(read.get(302).get(0)).hasSize(32_767).endsWith("…");
  }

  @Test
  void moreRowsThanASheetHoldsGoOnInAnother() throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < 1_048_577; i++) {
      rows.add(List.of(Cell.of(i)));
    }
    ResultTable table = new ResultTable(List.of(new Column("n", Column.Kind.COUNT)), rows);
    byte[] bytes = written(SampleDocuments.of(table), "en");
    String text = new String(Workbook.partOf(bytes, "xl/workbook.xml"), StandardCharsets.UTF_8);
    assertThat(text).contains("\"Clients at risk\"", "\"Clients at risk 2\"", "\"About\"");
  }

  private static byte[] written(ResultDocument document, String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writers.write(document, Format.XLSX, WriteOptions.plain(80).withLanguage(language), out);
    return out.toByteArray();
  }
}
