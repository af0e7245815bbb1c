package foreshock.report;

import foreshock.insight.ClientLag;
import foreshock.insight.FallToLeaving;
import foreshock.insight.LagVerdict;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code lag}; the columns are public. */
public final class ClientLagTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("group", Kind.TEXT),
          new Column("clients", Kind.COUNT),
          new Column("departures", Kind.COUNT),
          new Column("lag", Kind.COUNT),
          new Column("lag_low", Kind.COUNT),
          new Column("lag_high", Kind.COUNT),
          new Column("odds_ratio", Kind.NUMBER),
          new Column("p_value", Kind.P_VALUE),
          new Column("reverse_p_value", Kind.P_VALUE),
          new Column("verdict", Kind.CODE),
          new Column("departures_needed", Kind.COUNT));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("group", "group", Fit.CUT, 0),
              new Show("clients", "clients", Fit.WHOLE, 3),
              new Show("departures", "departures", Fit.WHOLE, 0),
              new Show("lag", "months ahead", Fit.WHOLE, 0),
              new Show("lag_low", "from", Fit.WHOLE, 0),
              new Show("lag_high", "to", Fit.WHOLE, 0),
              new Show("odds_ratio", "odds for 10 points lower", Fit.WHOLE, 0),
              new Show("p_value", "p", Fit.WHOLE, 0),
              new Show("reverse_p_value", "reverse p", Fit.WHOLE, 1),
              new Show("verdict", "verdict", Fit.WHOLE, 0),
              new Show("departures_needed", "departures needed", Fit.WHOLE, 2)));

  private ClientLagTable() {}

  /** A row a group, the whole first. */
  public static ResultTable of(List<ClientLag> rows) {
    return new ResultTable(COLUMNS, rows.stream().map(ClientLagTable::row).toList());
  }

  private static List<Cell> row(ClientLag one) {
    return List.of(
        Cell.of(one.group()),
        Cell.of(one.clients()),
        Cell.of(one.departures()),
        months(one.lag()),
        months(one.low()),
        months(one.high()),
        Cell.of(one.oddsRatio()),
        Cell.of(one.pValue()),
        Cell.of(one.reversePValue()),
        Cell.of(one.verdict().key()),
        Cell.of(one.neededDepartures()));
  }

  private static Cell months(int months) {
    return months < 0 ? Cell.EMPTY : Cell.of(months);
  }

  /** The whole in a sentence; also a line of the headline of {@code scan}. */
  public static String sentence(ClientLag all, Wording wording) {
    List<Object> values = new ArrayList<>();
    values.add(all.lag());
    values.add(all.low());
    values.add(all.high());
    values.add(all.departures());
    values.add(SeriesLagTable.number(all.oddsRatio(), wording));
    values.add(SeriesLagTable.pValue(all.pValue(), wording));
    values.add(SeriesLagTable.pValue(all.reversePValue(), wording));
    values.add(all.neededDepartures());
    return wording.say("lag." + all.verdict().name(), values.toArray());
  }

  /** What the figures cannot say by themselves. */
  public static List<String> notes(ClientLag.Answer answer, Wording wording) {
    List<String> notes = new ArrayList<>();
    ClientLag all = answer.rows().get(0);
    FallToLeaving falls = answer.falls();
    if (answer.sampled()) {
      notes.add(wording.say("note.lag.sampled", ClientLag.MOST_CLIENTS));
    }
    boolean told = all.verdict() != LagVerdict.TOO_LITTLE_DATA;
    if (told && all.high() - all.low() > all.lastLag() / 2) {
      notes.add(wording.say("note.lag.wide", all.low(), all.high()));
    }
    if (told && Double.isNaN(all.reversePValue())) {
      notes.add(wording.say("note.lag.noreverse"));
    }
    if (told && all.verdict() == LagVerdict.NO_EVIDENCE) {
      notes.add(wording.say("note.lag.needed", all.neededDepartures(), all.departures()));
    }
    if (falls.medianMonths().isPresent()) {
      notes.add(
          wording.say(
              "note.lag.falls",
              falls.falls(),
              falls.left(),
              falls.recovered(),
              Math.round(falls.medianMonths().getAsDouble()),
              wording.percent(falls.shareWithinYear())));
    } else {
      notes.add(wording.say("note.lag.nofalls", falls.falls(), falls.left()));
    }
    return notes;
  }
}
