package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.BacktestLine;
import foreshock.insight.BacktestMiss;
import foreshock.insight.BacktestResult;
import foreshock.insight.Calibration;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The rows of {@code backtest}: its lines, or whom it missed, or its calibration. */
public final class BacktestTable {
  /** The date of the lines over all dates. */
  private static final String ALL = "all";

  /** Public, in this order. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("as_of", Kind.DATE),
          new Column("contender", Kind.CODE),
          new Column("clients", Kind.COUNT),
          new Column("left", Kind.COUNT),
          new Column("auc", Kind.MEASURE),
          new Column("average_precision", Kind.MEASURE),
          new Column("precision_at_k", Kind.FRACTION),
          new Column("recall_at_k", Kind.FRACTION),
          new Column("brier", Kind.MEASURE),
          new Column("median_lead_months", Kind.POINTS),
          new Column("false_alarms", Kind.COUNT));

  /** Public: the rows of {@code --misses}. */
  public static final List<Column> MISS_COLUMNS =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("segment", Kind.TEXT),
          new Column("manager", Kind.TEXT),
          new Column("result", Kind.CODE),
          new Column("left", Kind.DATE),
          new Column("dates", Kind.COUNT),
          new Column("flagged", Kind.COUNT),
          new Column("first_flagged", Kind.DATE),
          new Column("last_flagged", Kind.DATE),
          new Column("best_rank", Kind.COUNT),
          new Column("risk", Kind.FRACTION));

  /** Public: the rows of {@code --calibration}. */
  public static final List<Column> CALIBRATION_COLUMNS =
      List.of(
          new Column("risk_from", Kind.FRACTION),
          new Column("risk_to", Kind.FRACTION),
          new Column("clients", Kind.COUNT),
          new Column("left", Kind.COUNT),
          new Column("risk", Kind.FRACTION),
          new Column("observed", Kind.FRACTION),
          new Column("observed_low", Kind.FRACTION),
          new Column("observed_high", Kind.FRACTION));

  /** What a person sees of the lines. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("as_of", "as of", Fit.WHOLE, 0),
              new Show("contender", "contender", Fit.WHOLE, 0),
              new Show("clients", "clients", Fit.WHOLE, 3),
              new Show("left", "left", Fit.WHOLE, 0),
              new Show("auc", "AUC", Fit.WHOLE, 0),
              new Show("average_precision", "average precision", Fit.WHOLE, 5),
              new Show("precision_at_k", "precision at k", Fit.WHOLE, 0),
              new Show("recall_at_k", "recall at k", Fit.WHOLE, 0),
              new Show("brier", "Brier", Fit.WHOLE, 4),
              new Show("median_lead_months", "lead, months", Fit.WHOLE, 1),
              new Show("false_alarms", "false alarms", Fit.WHOLE, 2)));

  private BacktestTable() {}

  /** A row a contender and date, all dates together first. */
  public static ResultTable lines(BacktestResult result) {
    return new ResultTable(COLUMNS, result.lines().stream().map(BacktestTable::row).toList());
  }

  private static List<Cell> row(BacktestLine line) {
    return List.of(
        Cell.of(line.date().map(date -> Days.text(date.day())).orElse(ALL)),
        Cell.of(line.contender().key()),
        Cell.of(line.clients()),
        Cell.of(line.left()),
        Cell.of(line.auc()),
        Cell.of(line.averagePrecision()),
        Cell.of(line.precision()),
        Cell.of(line.recall()),
        Cell.of(line.brier()),
        Cell.of(line.medianLeadMonths()),
        Cell.of(line.falseAlarms()));
  }

  /** A row a client of which foreshock was wrong. */
  public static ResultTable misses(BacktestResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (BacktestMiss one : result.misses()) {
      rows.add(
          List.of(
              Cell.of(one.client().id()),
              Cell.of(one.client().name()),
              Cell.of(one.client().segment()),
              Cell.of(one.client().manager()),
              Cell.of(one.missed() ? "missed" : "false alarm"),
              day(one.leftDay()),
              Cell.of(one.dates()),
              Cell.of(one.called()),
              day(one.firstCalledDay()),
              day(one.lastCalledDay()),
              Cell.of(one.bestRank()),
              Cell.of(one.highestRisk())));
    }
    return new ResultTable(MISS_COLUMNS, rows);
  }

  /** A row a group of clients with alike risks. */
  public static ResultTable calibration(BacktestResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Calibration.Group group : result.calibration().groups()) {
      rows.add(
          List.of(
              Cell.of(group.from()),
              Cell.of(group.to()),
              Cell.of(group.clients()),
              Cell.of(group.left()),
              Cell.of(group.said()),
              Cell.of((double) group.left() / group.clients()),
              Cell.of(group.observed().low()),
              Cell.of(group.observed().high())));
    }
    return new ResultTable(CALIBRATION_COLUMNS, rows);
  }

  private static Cell day(OptionalInt day) {
    return day.isPresent() ? Cell.of(Days.text(day.getAsInt())) : Cell.EMPTY;
  }
}
