package foreshock.report;

import foreshock.history.ClientLinks.Linked;
import foreshock.ingest.ColumnReport;
import foreshock.ingest.FileReport;
import foreshock.report.Column.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code inspect}: a file each; the columns are public. */
public final class InspectTable {
  /** In the order of the contract. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("file", Kind.TEXT),
          new Column("role", Kind.CODE),
          new Column("system", Kind.CODE),
          new Column("encoding", Kind.CODE),
          new Column("bom", Kind.CODE),
          new Column("delimiter", Kind.TEXT),
          new Column("quote", Kind.TEXT),
          new Column("header_rows", Kind.COUNT),
          new Column("preamble_rows", Kind.COUNT),
          new Column("footer_rows", Kind.COUNT),
          new Column("data_rows", Kind.COUNT),
          new Column("rejected", Kind.COUNT),
          new Column("date_format", Kind.CODE),
          new Column("decimal", Kind.TEXT),
          new Column("client_key", Kind.TEXT),
          new Column("columns", Kind.TEXT),
          new Column("reasons", Kind.TEXT),
          new Column("warnings", Kind.TEXT),
          new Column("unmatched_clients", Kind.TEXT));

  private InspectTable() {}

  /** A row a file, in the order given. */
  public static ResultTable of(Inspection inspection, Wording wording) {
    return new ResultTable(
        COLUMNS, inspection.files().stream().map(file -> row(file, wording)).toList());
  }

  private static List<Cell> row(Inspection.Export export, Wording wording) {
    FileReport report = export.report();
    List<Cell> row = new ArrayList<>(COLUMNS.size());
    row.add(Cell.of(report.path()));
    row.add(Cell.of(report.roleKey()));
    row.add(Cell.of(report.system()));
    row.add(Cell.of(report.encoding()));
    row.add(report.encoding().isEmpty() ? Cell.EMPTY : new Cell.Flag(report.bom()));
    row.add(Cell.of(report.delimiter()));
    row.add(Cell.of(report.quote()));
    boolean read = !report.encoding().isEmpty();
    for (long count :
        new long[] {
          report.headerRows(),
          report.preambleRows(),
          report.footerRows(),
          report.dataRows(),
          report.rejected()
        }) {
      row.add(read ? Cell.of(count) : Cell.EMPTY);
    }
    row.add(Cell.of(report.dateFormat()));
    row.add(Cell.of(report.decimal()));
    row.add(Cell.of(report.clientKey()));
    row.add(new Cell.Items(report.columns().stream().map(InspectTable::column).toList()));
    row.add(Cell.Items.ofTexts(wording.sayAll(report.reasons())));
    row.add(Cell.Items.ofTexts(export.warnings()));
    row.add(new Cell.Items(export.strangers().stream().map(InspectTable::stranger).toList()));
    return row;
  }

  private static Cell column(ColumnReport column) {
    Map<String, Cell> fields = new LinkedHashMap<>();
    fields.put("index", Cell.of(column.index()));
    fields.put("header", Cell.of(column.header()));
    fields.put("field", Cell.of(column.fieldKey()));
    fields.put("scale", Cell.of(column.scale()));
    return new Cell.Fields(fields);
  }

  private static Cell stranger(Inspection.Stranger stranger) {
    Map<String, Cell> fields = linked(stranger.client());
    fields.put(
        "nearest",
        new Cell.Items(
            stranger.nearest().stream()
                .map(near -> (Cell) new Cell.Fields(linked(near)))
                .toList()));
    return new Cell.Fields(fields);
  }

  private static Map<String, Cell> linked(Linked client) {
    Map<String, Cell> fields = new LinkedHashMap<>();
    fields.put("client_id", Cell.of(client.id()));
    fields.put("client", Cell.of(client.name()));
    return fields;
  }
}
