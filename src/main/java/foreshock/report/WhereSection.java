package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.report.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Where the risk sits: the clients of each segment by level, and their money. */
final class WhereSection {
  static final List<Column> COLUMNS =
      List.of(
          new Column(ClientFrame.SEGMENT, Kind.TEXT),
          new Column(ClientFrame.CLIENTS, Kind.COUNT),
          new Column("alarm", Kind.COUNT),
          new Column("warn", Kind.COUNT),
          new Column("watch", Kind.COUNT),
          new Column("ok", Kind.COUNT),
          new Column("unknown", Kind.COUNT),
          new Column(ClientFrame.VALUE, Kind.MONEY),
          new Column(ClientFrame.AT_RISK, Kind.MONEY));

  private WhereSection() {}

  static Section of(List<Assessment> assessments, ClientFrame frame, Wording wording) {
    String title = wording.say("report.where.title");
    if (assessments.isEmpty()) {
      return Section.ofWords("where", title, List.of(wording.say("report.nobody")));
    }
    Table segments =
        frame.sumsAndLevelsBy(ClientFrame.SEGMENT).sortDescendingOn(ClientFrame.AT_RISK);
    boolean anyValue = assessments.stream().anyMatch(one -> one.value().isPresent());
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : segments) {
      rows.add(row(segments, row, anyValue));
    }
    return new Section(
        "where",
        title,
        List.of(wording.say("report.where.lead")),
        new ResultTable(COLUMNS, rows),
        TableLayout.everything(COLUMNS));
  }

  private static List<Cell> row(Table table, Row row, boolean anyValue) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(row.getString(ClientFrame.SEGMENT)));
    cells.add(Cell.of(row.getDouble(ClientFrame.CLIENTS)));
    for (Column column : COLUMNS.subList(2, 2 + Level.values().length)) {
      // a level that no client has is no column of the cross table
      boolean any = table.containsColumn(column.name());
      cells.add(Cell.of(any ? row.getNumber(column.name()) : 0));
    }
    cells.add(anyValue ? Cell.of(row.getDouble(ClientFrame.VALUE)) : Cell.EMPTY);
    cells.add(anyValue ? Cell.of(row.getDouble(ClientFrame.AT_RISK)) : Cell.EMPTY);
    return cells;
  }
}
