package foreshock.report;

import foreshock.insight.LagVerdict;
import foreshock.insight.SeriesLag;
import foreshock.numeric.CrossCorrelation;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code lag --series}; the columns are public. */
public final class SeriesLagTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("group", Kind.TEXT),
          new Column("periods", Kind.COUNT),
          new Column("lag", Kind.COUNT),
          new Column("correlation", Kind.NUMBER),
          new Column("band", Kind.NUMBER),
          new Column("p_value", Kind.P_VALUE),
          new Column("reverse_lag", Kind.COUNT),
          new Column("reverse_correlation", Kind.NUMBER),
          new Column("reverse_p_value", Kind.P_VALUE),
          new Column("verdict", Kind.CODE));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("group", "group", Fit.CUT, 0),
              new Show("periods", "periods", Fit.WHOLE, 3),
              new Show("lag", "lag", Fit.WHOLE, 0),
              new Show("correlation", "correl.", Fit.WHOLE, 0),
              new Show("band", "by chance below", Fit.WHOLE, 0),
              new Show("p_value", "p", Fit.WHOLE, 0),
              new Show("reverse_lag", "reverse lag", Fit.WHOLE, 2),
              new Show("reverse_correlation", "reverse correl.", Fit.WHOLE, 2),
              new Show("reverse_p_value", "reverse p", Fit.WHOLE, 1),
              new Show("verdict", "verdict", Fit.WHOLE, 0)));

  private SeriesLagTable() {}

  /** A row a group, the whole first. */
  public static ResultTable of(List<SeriesLag> rows) {
    return new ResultTable(COLUMNS, rows.stream().map(SeriesLagTable::row).toList());
  }

  private static List<Cell> row(SeriesLag one) {
    return List.of(
        Cell.of(one.group().isEmpty() ? "(none)" : one.group()),
        Cell.of(one.periods()),
        lag(one.ahead()),
        Cell.of(one.ahead().correlation()),
        Cell.of(one.ahead().band()),
        Cell.of(one.ahead().pValue()),
        lag(one.reverse()),
        Cell.of(one.reverse().correlation()),
        Cell.of(one.reverse().pValue()),
        Cell.of(one.verdict().key()));
  }

  private static Cell lag(CrossCorrelation one) {
    return one.lag() < 0 ? Cell.EMPTY : Cell.of(one.lag());
  }

  /**
   * The whole in a sentence.
   *
   * @param unit a key of {@code unit.*}
   */
  public static List<String> headline(
      SeriesLag all, String leading, String lagging, String unit, Wording wording) {
    CrossCorrelation told = all.verdict() == LagVerdict.LAGS ? all.reverse() : all.ahead();
    List<Object> values = new ArrayList<>();
    values.add(leading);
    values.add(lagging);
    values.add(told.lag());
    values.add(wording.say("unit." + unit));
    values.add(number(told.correlation(), wording));
    values.add(number(told.band(), wording));
    values.add(pValue(told.pValue(), wording));
    values.add(all.reverse().lag());
    values.add(all.periods());
    return List.of(wording.say("series." + all.verdict().name(), values.toArray()));
  }

  /** What was done to the series, and what the figures cannot say by themselves. */
  public static List<String> notes(List<SeriesLag> rows, Wording wording) {
    List<String> notes = new ArrayList<>();
    SeriesLag all = rows.get(0);
    if (all.verdict() == LagVerdict.TOO_LITTLE_DATA) {
      notes.add(wording.say("note.series.little", SeriesLag.LEAST_PERIODS, all.periods()));
    } else {
      String how = all.ahead().order() == 0 ? "note.series.differenced" : "note.series.prewhitened";
      notes.add(wording.say(how, all.ahead().order()));
      if (all.ahead().seasonal()) {
        notes.add(wording.say("note.series.seasonal"));
      }
    }
    for (SeriesLag one : rows) {
      if (one.ahead().lowest() < -one.ahead().band()) {
        notes.add(
            wording.say("note.series.sign", one.group(), number(one.ahead().lowest(), wording)));
      }
    }
    return notes;
  }

  static String number(double value, Wording wording) {
    return Double.isNaN(value) ? wording.say("unknown") : wording.decimal(value, 2);
  }

  static String pValue(double p, Wording wording) {
    if (Double.isNaN(p)) {
      return "= " + wording.say("unknown");
    }
    return p < 0.001 ? "< " + wording.decimal(0.001, 3) : "= " + wording.decimal(p, 3);
  }
}
