package foreshock.report;

import foreshock.insight.Trend;
import foreshock.insight.TrendRow;
import foreshock.numeric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Leading above lagging, one panel a figure, over the same periods. */
final class TrendPanels {
  private TrendPanels() {}

  /** Those that have anything to show. */
  static List<LinePanel> of(Trend trend, Wording wording) {
    List<TrendRow> rows =
        trend.rows().stream()
            .filter(row -> row.group().equals(Trend.ALL))
            .limit(trend.periods().count())
            .toList();
    List<LinePanel> panels = new ArrayList<>();
    panel(rows, TrendRow::csi, TrendRow::csiInterval, value -> wording.decimal(value, 1), 10)
        .apply(wording.say("report.trend.csi"), "lead")
        .ifPresent(panels::add);
    panel(rows, TrendRow::coverage, row -> Optional.empty(), wording::percent, 0.1)
        .apply(wording.say("report.trend.coverage"), "lead")
        .ifPresent(panels::add);
    panel(rows, TrendRow::retention, TrendRow::retentionInterval, wording::percent, 0.05)
        .apply(wording.say("report.trend.retention"), "lag")
        .ifPresent(panels::add);
    panel(rows, TrendRow::left, row -> Optional.empty(), value -> wording.decimal(value, 0), 4)
        .apply(wording.say("report.trend.left"), "lag")
        .ifPresent(panels::add);
    panel(rows, TrendRow::revenue, row -> Optional.empty(), wording::money, 0)
        .apply(wording.say("report.trend.revenue"), "lag")
        .ifPresent(panels::add);
    return panels;
  }

  private interface Titled {
    Optional<LinePanel> apply(String title, String style);
  }

  private static Titled panel(
      List<TrendRow> rows,
      ToDoubleFunction<TrendRow> figure,
      Function<TrendRow, Optional<Interval>> interval,
      DoubleFunction<String> told,
      double atLeast) {
    double[] values = rows.stream().mapToDouble(figure).toArray();
    double[] lows = new double[values.length];
    double[] highs = new double[values.length];
    Arrays.fill(lows, Double.NaN);
    Arrays.fill(highs, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      Optional<Interval> ends = interval.apply(rows.get(i));
      if (ends.isPresent() && !Double.isNaN(values[i])) {
        lows[i] = ends.get().low();
        highs[i] = ends.get().high();
      }
    }
    boolean cut = !rows.isEmpty() && rows.get(rows.size() - 1).partial();
    LinePanel.Course course =
        new LinePanel.Course(
            rows.stream().map(TrendRow::period).toList(), values, lows, highs, cut);
    return (title, style) -> LinePanel.of(title, style, course, told, atLeast);
  }
}
