package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.ManagerRow;
import foreshock.insight.ManagerVerdict;
import foreshock.insight.Managers;
import foreshock.insight.Managers.Pushed;
import foreshock.insight.Trend;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code managers}; the columns are public. */
public final class ManagersTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("manager", Kind.TEXT),
          new Column("clients", Kind.COUNT),
          new Column("revenue", Kind.MONEY),
          new Column("sales_change", Kind.FRACTION),
          new Column("satisfaction", Kind.POINTS),
          new Column("satisfaction_change", Kind.POINTS),
          new Column("change_low", Kind.POINTS),
          new Column("change_high", Kind.POINTS),
          new Column("pushed", Kind.COUNT),
          new Column("pushed_lost", Kind.COUNT),
          new Column("silent", Kind.MONEY),
          new Column("verdict", Kind.CODE));

  /** Of {@code managers --pushed}, a row a pushed sale. */
  public static final List<Column> PUSHED_COLUMNS =
      List.of(
          new Column("manager", Kind.TEXT),
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("date", Kind.DATE),
          new Column("amount", Kind.MONEY),
          new Column("largest_before", Kind.MONEY),
          new Column("then", Kind.CODE),
          new Column("satisfaction_change", Kind.POINTS),
          new Column("left", Kind.DATE));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("manager", "manager", Fit.CUT, 0),
              new Show("clients", "clients", Fit.WHOLE, 0),
              new Show("revenue", "revenue", Fit.WHOLE, 0),
              new Show("sales_change", "sales change", Fit.WHOLE, 0),
              new Show("satisfaction", "satisf.", Fit.WHOLE, 0),
              new Show("satisfaction_change", "change", Fit.WHOLE, 0),
              new Show("change_low", "from", Fit.WHOLE, 0),
              new Show("change_high", "to", Fit.WHOLE, 0),
              new Show("pushed", "pushed", Fit.WHOLE, 0),
              new Show("pushed_lost", "lost", Fit.WHOLE, 0),
              new Show("silent", "silent", Fit.WHOLE, 1),
              new Show("verdict", "verdict", Fit.WHOLE, 0)));

  private static final int MOST_NAMES = 10;

  private ManagersTable() {}

  /** A row a manager by name, the whole first. */
  public static ResultTable of(Managers managers) {
    return new ResultTable(COLUMNS, managers.rows().stream().map(ManagersTable::row).toList());
  }

  private static List<Cell> row(ManagerRow one) {
    return List.of(
        Cell.of(one.manager()),
        Cell.of(one.clients()),
        Cell.of(one.revenue()),
        Cell.of(one.salesChange()),
        Cell.of(one.satisfaction()),
        Cell.of(one.change()),
        Cell.of(one.low()),
        Cell.of(one.high()),
        Cell.of(one.pushed()),
        Cell.of(one.pushedLost()),
        Cell.of(one.silent()),
        one.manager().equals(Trend.ALL) ? Cell.EMPTY : Cell.of(one.verdict().key()));
  }

  /** A row a pushed sale. */
  public static ResultTable pushed(Managers managers) {
    return new ResultTable(
        PUSHED_COLUMNS, managers.pushed().stream().map(ManagersTable::pushedRow).toList());
  }

  private static List<Cell> pushedRow(Pushed one) {
    return List.of(
        Cell.of(one.manager()),
        Cell.of(one.client().id()),
        Cell.of(one.client().name()),
        Cell.of(Days.text(one.day())),
        Cell.of(one.amount()),
        Cell.of(one.usual()),
        Cell.of(one.gap() && one.fell() ? "both" : one.gap() ? "gap" : "fall"),
        Cell.of(one.change()),
        one.leftDay().isPresent() ? Cell.of(Days.text(one.leftDay().getAsInt())) : Cell.EMPTY);
  }

  /** Who pushes, by name, or that nobody stands out. */
  public static List<String> headline(Managers managers, Wording wording) {
    List<String> lines = new ArrayList<>();
    for (ManagerRow row : managers.rows()) {
      if (row.verdict() == ManagerVerdict.PUSHES) {
        lines.add(wording.say("managers.pushes", row.manager(), row.pushed(), row.pushedLost()));
      }
    }
    if (lines.isEmpty()) {
      lines.add(wording.say("managers.nobody", managers.pushed().size()));
    }
    return lines;
  }

  /** What the figures cannot say by themselves. */
  public static List<String> notes(Managers managers, Wording wording) {
    List<String> notes = new ArrayList<>();
    notes.add(wording.say("note.managers.norank"));
    for (ManagerRow row : managers.rows()) {
      List<String> clients =
          managers.pushed().stream()
              .filter(one -> one.manager().equals(row.manager()))
              .map(one -> one.client().id() + " (" + Days.text(one.day()) + ")")
              .toList();
      if (!clients.isEmpty()) {
        String more = clients.size() > MOST_NAMES ? " …" : "";
        notes.add(
            wording.say(
                "note.managers.clients",
                row.manager(),
                String.join(", ", clients.subList(0, Math.min(MOST_NAMES, clients.size())))
                    + more));
      }
    }
    return notes;
  }
}
