package foreshock.report;

import foreshock.insight.Trend;
import foreshock.insight.TrendRow;
import foreshock.insight.TrendStep;
import foreshock.numeric.Interval;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The rows of {@code trend}. */
public final class TrendTable {
  /** What a person sees: retention never without its interval. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("period", "period", Fit.WHOLE, 0),
              new Show("group", "group", Fit.CUT, 0),
              new Show("csi", "satisf.", Fit.WHOLE, 0),
              new Show("csi_low", "from", Fit.WHOLE, 0),
              new Show("csi_high", "to", Fit.WHOLE, 0),
              new Show("nps", "NPS", Fit.WHOLE, 4),
              new Show("responses", "answers", Fit.WHOLE, 6),
              new Show("coverage", "heard", Fit.WHOLE, 3),
              new Show("clients", "clients", Fit.WHOLE, 0),
              new Show("new", "new", Fit.WHOLE, 2),
              new Show("left", "left", Fit.WHOLE, 0),
              new Show("retention", "stayed", Fit.WHOLE, 0),
              new Show("retention_low", "from", Fit.WHOLE, 0),
              new Show("retention_high", "to", Fit.WHOLE, 0),
              new Show("revenue", "revenue", Fit.WHOLE, 1),
              new Show("grr", "GRR", Fit.WHOLE, 7),
              new Show("nrr", "NRR", Fit.WHOLE, 8),
              new Show("mark", "", Fit.WHOLE, 0)));

  private TrendTable() {}

  /** A row a period and group, in the order given. */
  public static ResultTable of(Trend trend) {
    return new ResultTable(TrendColumns.ALL, trend.rows().stream().map(TrendTable::row).toList());
  }

  private static List<Cell> row(TrendRow one) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(one.period()));
    row.add(Cell.of(one.group()));
    row.add(Cell.of(one.csi()));
    ends(one.csiInterval(), row);
    row.add(Cell.of(one.nps()));
    row.add(Cell.of(one.responses()));
    row.add(Cell.of(one.respondents()));
    row.add(Cell.of(one.responseRate()));
    row.add(Cell.of(one.coverage()));
    row.add(Cell.of(one.clients()));
    row.add(Cell.of(one.entered()));
    row.add(Cell.of(one.left()));
    row.add(Cell.of(one.retention()));
    ends(one.retentionInterval(), row);
    row.add(Cell.of(one.revenue()));
    row.add(Cell.of(one.grr()));
    row.add(Cell.of(one.nrr()));
    row.add(Cell.of(one.csiRaw()));
    row.add(Cell.of(one.sameChange()));
    row.add(Cell.of(one.mixChange()));
    ends(one.npsInterval(), row);
    row.add(Cell.of(one.coverageRevenue()));
    row.add(Double.isNaN(one.retention()) ? Cell.EMPTY : Cell.of(one.atStart()));
    row.add(Double.isNaN(one.retention()) ? Cell.EMPTY : Cell.of(one.oneClient()));
    ends(one.grrInterval(), row);
    ends(one.nrrInterval(), row);
    row.add(Cell.of(mark(one)));
    return row;
  }

  private static String mark(TrendRow one) {
    String few = one.few() && !Double.isNaN(one.retention()) ? "few" : "";
    String partial = one.partial() ? "partial" : "";
    return (few + " " + partial).strip();
  }

  private static void ends(Optional<Interval> interval, List<Cell> row) {
    row.add(interval.map(one -> Cell.of(one.low())).orElse(Cell.EMPTY));
    row.add(interval.map(one -> Cell.of(one.high())).orElse(Cell.EMPTY));
  }

  /** Leading above lagging, each on its own scale, for the whole. */
  public static List<String> headline(Trend trend, boolean ascii, Wording wording) {
    List<TrendRow> all =
        trend.rows().stream().filter(row -> row.group().equals(Trend.ALL)).toList();
    List<TrendRow> rows = all.subList(0, trend.periods().count());
    List<String> lines = new ArrayList<>();
    lines.add(wording.say("trend.span", rows.get(0).period(), rows.get(rows.size() - 1).period()));
    panel(lines, rows, TrendRow::csi, "trend.leading.csi", ascii, wording, 1, 1);
    lines.add(coverage(rows, ascii, wording));
    panel(lines, rows, TrendRow::retention, "trend.lagging.retention", ascii, wording, 100, 0);
    panel(lines, rows, TrendRow::revenue, "trend.lagging.revenue", ascii, wording, 0, 0);
    composition(rows, wording).ifPresent(lines::add);
    trend.step().map(step -> step(step, wording)).ifPresent(lines::add);
    return lines;
  }

  /** What the headline says besides its small lines, for where the lines are drawn. */
  static List<String> withoutLines(Trend trend, Wording wording) {
    List<TrendRow> all =
        trend.rows().stream().filter(row -> row.group().equals(Trend.ALL)).toList();
    return composition(all.subList(0, trend.periods().count()), wording).stream().toList();
  }

  /**
   * The share of clients heard, from the first period in which any was heard to the last: between
   * the waves of a survey nobody is asked, and none heard says nothing about who would answer.
   */
  private static String coverage(List<TrendRow> rows, boolean ascii, Wording wording) {
    List<TrendRow> whole = rows.stream().filter(row -> !row.partial()).toList();
    List<TrendRow> heard = whole.stream().filter(row -> row.coverage() > 0).toList();
    if (heard.isEmpty()) {
      return wording.say("trend.leading.coverage.none");
    }
    double[] drawn =
        rows.stream().mapToDouble(r -> r.partial() ? Double.NaN : r.coverage()).toArray();
    double high = heard.stream().mapToDouble(TrendRow::coverage).max().getAsDouble();
    double low = whole.stream().mapToDouble(TrendRow::coverage).min().getAsDouble();
    boolean gaps = heard.size() < whole.size();
    return wording.say(
        gaps ? "trend.leading.coverage.waves" : "trend.leading.coverage",
        Sparkline.of(drawn, low, high, ascii),
        wording.percent(heard.get(0).coverage()),
        wording.percent(heard.get(heard.size() - 1).coverage()),
        heard.size(),
        whole.size());
  }

  /**
   * @param scale by what figures are multiplied before they are told; 0 tells them as money
   */
  private static void panel(
      List<String> lines,
      List<TrendRow> rows,
      ToDoubleFunction<TrendRow> figure,
      String key,
      boolean ascii,
      Wording wording,
      double scale,
      int decimals) {
    // what as-of cuts cannot be compared with whole periods
    double[] values =
        rows.stream()
            .mapToDouble(row -> row.partial() ? Double.NaN : figure.applyAsDouble(row))
            .toArray();
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (known.length == 0) {
      lines.add(wording.say(key + ".none"));
      return;
    }
    double low = Arrays.stream(known).min().getAsDouble();
    double high = Arrays.stream(known).max().getAsDouble();
    lines.add(
        wording.say(
            key,
            Sparkline.of(values, low, high, ascii),
            told(known[0], scale, decimals, wording),
            told(known[known.length - 1], scale, decimals, wording)));
  }

  private static String told(double value, double scale, int decimals, Wording wording) {
    return scale == 0
        ? wording.money(value)
        : scale == 100 ? wording.percent(value) : wording.decimal(value, decimals);
  }

  private static String step(TrendStep step, Wording wording) {
    return wording.say(
        "trend.step",
        wording.decimal(step.before(), 1),
        step.last(),
        step.earliest(),
        step.latest(),
        wording.decimal(step.after(), 1),
        wording.decimal(step.p(), 3),
        step.periods());
  }

  /** Where the plain mean and the adjusted one part over the last four periods that have both. */
  private static Optional<String> composition(List<TrendRow> rows, Wording wording) {
    List<TrendRow> heard = rows.stream().filter(row -> !Double.isNaN(row.csi())).toList();
    if (heard.size() < 2) {
      return Optional.empty();
    }
    TrendRow first = heard.get(Math.max(0, heard.size() - 5));
    TrendRow last = heard.get(heard.size() - 1);
    double adjusted = last.csi() - first.csi();
    double raw = last.csiRaw() - first.csiRaw();
    return Optional.of(
        wording.say(
            "trend.composition",
            first.period(),
            last.period(),
            wording.signedDecimal(adjusted, 1),
            wording.signedDecimal(raw - adjusted, 1)));
  }

  /** What the figures cannot say by themselves. */
  public static List<String> notes(Trend trend, boolean annualised, Wording wording) {
    List<String> notes = new ArrayList<>();
    List<TrendRow> rows = trend.rows();
    if (trend.periods().cut() > 0) {
      notes.add(wording.say("note.trend.cut", trend.periods().count(), trend.periods().cut()));
    }
    TrendRow last = rows.get(trend.periods().count() - 1);
    if (last.partial()) {
      notes.add(wording.say("note.trend.partial", last.period()));
    }
    if (!trend.told()) {
      notes.add(wording.say("note.trend.untold"));
    }
    long few = rows.stream().filter(row -> row.few() && !Double.isNaN(row.retention())).count();
    if (few > 0) {
      notes.add(wording.say("note.trend.few", TrendRow.FEW, few, rows.size()));
    }
    if (rows.stream().allMatch(row -> Double.isNaN(row.grr()))) {
      notes.add(wording.say("note.trend.nogrr"));
    }
    if (annualised) {
      notes.add(wording.say("note.trend.annualised"));
    }
    return notes;
  }
}
