package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvWriterTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("client_id", Column.Kind.TEXT),
          new Column("client", Column.Kind.TEXT),
          new Column("level", Column.Kind.CODE),
          new Column("risk", Column.Kind.FRACTION),
          new Column("value", Column.Kind.MONEY),
          new Column("change", Column.Kind.POINTS),
          new Column("responses", Column.Kind.COUNT),
          new Column("since", Column.Kind.DATE));

  private static final ResultDocument SMALL =
      SampleDocuments.of(
          new ResultTable(
              COLUMNS,
              List.of(
                  List.of(
                      Cell.of("C-1"),
                      Cell.of("Müller, \"Söhne\""),
                      Cell.of("alarm"),
                      Cell.of(0.37),
                      Cell.of(12340),
                      Cell.of(-18.25),
                      Cell.of(14),
                      Cell.of("2024-01")),
                  List.of(
                      Cell.of("7"),
                      Cell.of("=cmd()"),
                      Cell.of("ok"),
                      Cell.of(0),
                      Cell.EMPTY,
                      Cell.of(-0.01),
                      Cell.EMPTY,
                      Cell.EMPTY))));

  @Test
  void goldenCsv() {
    assertThat(SampleDocuments.written(SMALL, Format.CSV))
        .isEqualTo(
            """
            client_id,client,level,risk,value,change,responses,since
            C-1,"Müller, ""Söhne""\",alarm,0.3700,12340.00,-18.3,14,2024-01
            7,'=cmd(),ok,0.0000,,0.0,,
            """);
  }

  @Test
  void goldenTsv() {
    assertThat(SampleDocuments.written(SMALL, Format.TSV))
        .isEqualTo(
            """
            client_id\tclient\tlevel\trisk\tvalue\tchange\tresponses\tsince
            C-1\t"Müller, ""Söhne""\"\talarm\t0.3700\t12340.00\t-18.3\t14\t2024-01
            7\t'=cmd()\tok\t0.0000\t\t0.0\t\t
            """);
  }

  @Test
  void rawCellsAreLeftAsTheyWere() {
    WriteOptions raw = new WriteOptions(80, false, false, true, true);
    assertThat(SampleDocuments.written(SMALL, Format.CSV, raw)).contains("\n7,=cmd(),ok,");
  }

  @Test
  void aTableWithoutRowsIsItsHeader() {
    assertThat(
            SampleDocuments.written(
                SampleDocuments.of(new ResultTable(COLUMNS, List.of())), Format.CSV))
        .isEqualTo("client_id,client,level,risk,value,change,responses,since\n");
  }

  @Test
  void aLoneUnknownCellIsStillARow() throws IOException {
    ResultTable table =
        new ResultTable(COLUMNS.subList(0, 1), List.of(List.of(Cell.EMPTY), List.of(Cell.of("x"))));
    assertThat(records(SampleDocuments.written(SampleDocuments.of(table), Format.CSV), ','))
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV"})
  void whatIsWrittenIsReadBack(Format format) throws IOException {
    char delimiter = format == Format.CSV ? ',' : '\t';
    for (boolean raw : new boolean[] {true, false}) {
      List<List<Cell>> rows = SampleDocuments.hostileScanRows(new Random(11), 400);
      WriteOptions options = new WriteOptions(80, false, false, raw, true);
      String written = SampleDocuments.written(SampleDocuments.scan(rows), format, options);
      List<CSVRecord> records = records(written, delimiter);
      assertThat(records).hasSize(rows.size() + 1);
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < ScanColumns.ALL.size(); c++) {
          assertThat(records.get(r + 1).get(c))
              .isEqualTo(expected(rows.get(r).get(c), ScanColumns.ALL.get(c).kind(), raw));
        }
      }
    }
  }

  @Test
  void halfASurrogatePairIsMarkedNotGuessed() {
    ResultTable table =
        new ResultTable(COLUMNS.subList(0, 1), List.of(List.of(Cell.of("a\uD83D"))));
    for (Format format : EnumSet.complementOf(EnumSet.of(Format.XLSX, Format.EML))) {
      assertThat(SampleDocuments.written(SampleDocuments.of(table), format)).contains("a\uFFFD");
    }
  }

  private static String expected(Cell cell, Column.Kind kind, boolean raw) {
    if (cell instanceof Cell.Text text) {
      return raw || kind != Column.Kind.TEXT ? text.value() : FormulaGuard.guard(text.value());
    }
    return cell instanceof Cell.Num number ? NumberText.of(number.value(), kind) : "";
  }

  private static List<CSVRecord> records(String text, char delimiter) throws IOException {
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(text))
            .setFormat(CsvWriter.dialect(delimiter))
            .get()) {
      return parser.getRecords();
    }
  }
}
