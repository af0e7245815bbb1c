package foreshock.report;

import foreshock.report.Column.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: a sheet for the rows, one for each section of a report, one for what is said around
 * them. The columns are named as everywhere, so that a formula or a query finds them.
 */
final class XlsxWriter {
  /** What a sheet holds at most, its header included; more rows go on in further sheets. */
  private static final int MOST_ROWS = Worksheet.MAX_ROWS;

  private static final int ROWS_AT_ONCE = 1000;
  private static final int LONGEST_NAME = 31;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final String HEADER = "E7ECF2";

  private final Workbook book;
  private final Wording wording;
  private final Set<String> names = new HashSet<>();

  private XlsxWriter(Workbook book, Wording wording) {
    this.book = book;
    this.wording = wording;
  }

  /** Writes the workbook; the same document gives the same bytes. */
  static void write(ResultDocument document, WriteOptions options, OutputStream out)
      throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    Workbook book = new Workbook(raw, "foreshock", null);
    XlsxWriter writer = new XlsxWriter(book, Wording.of(options.language()));
    writer.sheets(document, options.toolVersion());
    book.finish();
    XlsxPack.write(raw.toByteArray(), document, out);
  }

  private void sheets(ResultDocument document, String toolVersion) throws IOException {
    rows(wording.say("page.title." + document.command()), document.table().flat());
    for (Section section : document.sections()) {
      ResultTable table = section.table().flat();
      rows(section.title(), table.columns().isEmpty() ? sentences(section) : table);
    }
    about(document, toolVersion);
  }

  private ResultTable sentences(Section section) {
    return new ResultTable(
        List.of(new Column("text", Kind.TEXT)),
        section.sentences().stream().map(Cell::of).map(List::of).toList());
  }

  private void rows(String name, ResultTable table) throws IOException {
    int most = MOST_ROWS - 1;
    int from = 0;
    do {
      int to = Math.min(table.rows().size(), from + most);
      sheet(name, table.columns(), table.rows().subList(from, to));
      from = to;
    } while (from < table.rows().size());
  }

  private void sheet(String name, List<Column> columns, List<List<Cell>> rows) throws IOException {
    Worksheet sheet = book.newWorksheet(unused(name));
    for (int c = 0; c < columns.size(); c++) {
      sheet.width(c, width(columns.get(c), c, rows));
    }
    sheet.freezePane(0, 1);
    if (!rows.isEmpty()) {
      sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
    }
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(0, c, wording.sheetHeading(columns.get(c).name()));
      sheet.style(0, c).bold().fillColor(HEADER).wrapText(true).verticalAlignment("top").set();
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        Column column = columns.get(c);
        XlsxCell.put(sheet, r + 1, c, told(rows.get(r).get(c), column), column.kind());
      }
      if (r % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  /** Our own codes in the language of the workbook. */
  private Cell told(Cell cell, Column column) {
    return cell instanceof Cell.Text text
        ? Cell.of(wording.word(column.name(), text.value()))
        : cell;
  }

  /** By the widest cell, with room for the sign of the filter. */
  private double width(Column column, int c, List<List<Cell>> rows) {
    int widest = DisplayWidth.of(wording.sheetHeading(column.name()));
    for (List<Cell> row : rows) {
      widest = Math.max(widest, XlsxCell.width(told(row.get(c), column), column.kind()));
    }
    return Math.max(NARROWEST, Math.min(WIDEST, widest + 2));
  }

  /** What is said around the rows: headline, notes, settings, files. */
  private void about(ResultDocument document, String toolVersion) throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    document.headline().forEach(line -> add(rows, "headline", "", line));
    for (Section section : document.sections()) {
      section.sentences().forEach(line -> add(rows, "section", section.title(), line));
    }
    document.notes().forEach(line -> add(rows, "note", "", line));
    add(rows, "run", wording.sheetHeading("command"), document.command());
    add(
        rows,
        "run",
        wording.sheetHeading("as_of"),
        document.dated() ? document.asOf().toString() : "");
    add(rows, "run", wording.sheetHeading("horizon"), document.horizonMonths() + "m");
    add(rows, "run", wording.sheetHeading("tool_version"), toolVersion);
    for (Map.Entry<String, String> one : document.parameters().entrySet()) {
      add(rows, "parameter", one.getKey(), one.getValue());
    }
    for (ResultDocument.Input input : document.inputs()) {
      String role = wording.word("role", input.role());
      String told = wording.say("sheet.input", role, input.rows(), input.rejected());
      add(rows, "input", input.path(), told);
      if (!input.sha256().isEmpty()) {
        add(rows, "sha256", input.path(), input.sha256());
      }
    }
    List<Column> columns =
        List.of(
            new Column("what", Kind.CODE),
            new Column("name", Kind.TEXT),
            new Column("text", Kind.TEXT));
    sheet(wording.say("sheet.about"), columns, rows);
  }

  private void add(List<List<Cell>> rows, String what, String name, String text) {
    rows.add(List.of(Cell.of(wording.word("about", what)), Cell.of(name), Cell.of(text)));
  }

  /** A name that Excel takes: no more than 31 letters, none of {@code []:*?/\}, each once. */
  private String unused(String wanted) {
    String plain =
        SafeText.of(wanted, false)
            .replaceAll("[\\[\\]:*?/\\\\']", " ")
            .replaceAll(" +", " ")
            .strip();
    for (int i = 1; ; i++) {
      String end = i == 1 ? "" : " " + i;
      String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - end.length())) + end;
      if (names.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }
}
