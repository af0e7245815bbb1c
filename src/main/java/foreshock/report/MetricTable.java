package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.BacktestSettings;
import foreshock.insight.Comparison;
import foreshock.insight.Metric;
import foreshock.insight.MetricChoice;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of {@code backtest --metrics}, and what they come to; the columns are public. */
public final class MetricTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("metric", Kind.TEXT),
          new Column("transform", Kind.CODE),
          new Column("known", Kind.FRACTION),
          new Column("auc", Kind.MEASURE),
          new Column("auc_low", Kind.MEASURE),
          new Column("auc_high", Kind.MEASURE),
          new Column("behind", Kind.MEASURE),
          new Column("behind_low", Kind.MEASURE),
          new Column("behind_high", Kind.MEASURE),
          new Column("verdict", Kind.CODE));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("metric", "metric", Fit.CUT, 0),
              new Show("transform", "read as", Fit.WHOLE, 0),
              new Show("known", "known", Fit.WHOLE, 3),
              new Show("auc", "AUC", Fit.WHOLE, 0),
              new Show("auc_low", "from", Fit.WHOLE, 1),
              new Show("auc_high", "to", Fit.WHOLE, 1),
              new Show("behind", "behind", Fit.WHOLE, 0),
              new Show("behind_low", "from", Fit.WHOLE, 2),
              new Show("behind_high", "to", Fit.WHOLE, 2),
              new Show("verdict", "verdict", Fit.WHOLE, 0)));

  private static final int MOST_NAMED = 3;

  private MetricTable() {}

  /** A row a metric, the best first. */
  public static ResultTable of(MetricChoice choice) {
    List<List<Cell>> rows = new ArrayList<>();
    for (MetricChoice.Line one : choice.lines()) {
      rows.add(
          List.of(
              Cell.of(one.metric().of()),
              Cell.of(one.metric().transform().key()),
              Cell.of(one.known()),
              Cell.of(one.auc()),
              Cell.of(one.aucInterval().low()),
              Cell.of(one.aucInterval().high()),
              Cell.of(one.behind()),
              Cell.of(one.behindInterval().low()),
              Cell.of(one.behindInterval().high()),
              Cell.of(one.verdict().key())));
    }
    return new ResultTable(COLUMNS, rows);
  }

  /** The sentences above the rows. */
  public static List<String> headline(MetricChoice choice, int horizonMonths, Wording wording) {
    if (choice.dates().isEmpty()) {
      return List.of(
          wording.say("metrics.short", horizonMonths + BacktestSettings.SHORT_WARM_UP_MONTHS));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        wording.say(
            "backtest.dates",
            choice.dates().size(),
            Days.text(choice.dates().get(0).day()),
            Days.text(choice.dates().get(choice.dates().size() - 1).day()),
            choice.departures(),
            choice.clients(),
            horizonMonths));
    if (choice.departures() < Comparison.LEAST_DEPARTURES || choice.lines().isEmpty()) {
      lines.add(wording.say("metrics.TOO_FEW", choice.departures(), Comparison.LEAST_DEPARTURES));
      return lines;
    }
    MetricChoice.Line first = choice.lines().get(0);
    String best = name(first.metric(), wording) + " " + wording.decimal(first.auc(), 2);
    if (!choice.beatsChance()) {
      lines.add(wording.say("metrics.CHANCE", choice.lines().size(), best));
      return lines;
    }
    List<MetricChoice.Line> alike =
        choice.lines().stream()
            .skip(1)
            .filter(one -> one.verdict() == MetricChoice.Verdict.NO_DIFFERENCE)
            .toList();
    String named =
        alike.stream()
            .limit(MOST_NAMED)
            .map(one -> name(one.metric(), wording) + " " + wording.decimal(one.auc(), 2))
            .collect(Collectors.joining(", "));
    lines.add(
        alike.isEmpty()
            ? wording.say("metrics.BEST", choice.lines().size(), best)
            : wording.say(
                "metrics.NO_DIFFERENCE", choice.lines().size(), best, alike.size(), named));
    return lines;
  }

  private static String name(Metric metric, Wording wording) {
    return wording.say(
        "metric." + metric.source().name() + "." + metric.transform().name(), metric.of());
  }
}
