package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.insight.Trend;
import foreshock.report.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where the risk sits: the clients of each segment by level, and their money. Tablesaw counts, sums
 * and joins; only a report comes here, since its table class is slow to load.
 */
final class WhereSection {
  private static final String GROUP = "segment";
  private static final String LEVEL = "level";
  private static final String VALUE = "value";
  private static final String AT_RISK = "value_at_risk";

  static final List<Column> COLUMNS =
      List.of(
          new Column(GROUP, Kind.TEXT),
          new Column("clients", Kind.COUNT),
          new Column("alarm", Kind.COUNT),
          new Column("warn", Kind.COUNT),
          new Column("watch", Kind.COUNT),
          new Column("ok", Kind.COUNT),
          new Column("unknown", Kind.COUNT),
          new Column(VALUE, Kind.MONEY),
          new Column(AT_RISK, Kind.MONEY));

  private WhereSection() {}

  static Section of(List<Assessment> assessments, Wording wording) {
    String title = wording.say("report.where.title");
    if (assessments.isEmpty()) {
      return Section.ofWords("where", title, List.of(wording.say("report.nobody")));
    }
    Table clients = table(assessments);
    Table counts = clients.xTabCounts(GROUP, LEVEL);
    Table money = clients.summarize(VALUE, AT_RISK, AggregateFunctions.sum).by(GROUP);
    money.column(1).setName(VALUE);
    money.column(2).setName(AT_RISK);
    counts.column(0).setName(GROUP);
    Table joined = counts.joinOn(GROUP).with(money).join().sortDescendingOn(AT_RISK);
    boolean anyValue = assessments.stream().anyMatch(one -> one.value().isPresent());
    List<List<Cell>> rows = new ArrayList<>();
    for (Row row : joined) {
      rows.add(row(joined, row, anyValue));
    }
    return new Section(
        "where",
        title,
        List.of(wording.say("report.where.lead")),
        new ResultTable(COLUMNS, rows),
        TableLayout.everything(COLUMNS));
  }

  private static Table table(List<Assessment> assessments) {
    StringColumn group = StringColumn.create(GROUP);
    StringColumn level = StringColumn.create(LEVEL);
    DoubleColumn value = DoubleColumn.create(VALUE);
    DoubleColumn atRisk = DoubleColumn.create(AT_RISK);
    for (Assessment one : assessments) {
      String segment = one.client().segment();
      group.append(segment.isEmpty() ? Trend.NONE : segment);
      level.append(one.level().key());
      value.append(one.value().orElse(Double.NaN));
      atRisk.append(one.valueAtRisk().orElse(Double.NaN));
    }
    return Table.create(group, level, value, atRisk);
  }

  private static List<Cell> row(Table table, Row row, boolean anyValue) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(row.getString(GROUP)));
    int clients = 0;
    List<Cell> levels = new ArrayList<>();
    for (Column column : COLUMNS.subList(2, 2 + Level.values().length)) {
      int count = count(table, row, column.name());
      clients += count;
      levels.add(Cell.of(count));
    }
    cells.add(Cell.of(clients));
    cells.addAll(levels);
    cells.add(anyValue ? Cell.of(row.getDouble(VALUE)) : Cell.EMPTY);
    cells.add(anyValue ? Cell.of(row.getDouble(AT_RISK)) : Cell.EMPTY);
    return cells;
  }

  /** A level that no client has is no column of the cross table. */
  private static int count(Table table, Row row, String level) {
    return table.columnNames().contains(level.toLowerCase(Locale.ROOT))
        ? (int) row.getNumber(level)
        : 0;
  }
}
