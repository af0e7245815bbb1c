package foreshock.report;

import foreshock.axis.Days;
import foreshock.insight.Assessment;
import foreshock.insight.Headline;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import foreshock.signal.ClientSignals;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The rows of {@code scan}; the columns are public. */
public final class ScanTable {
  /** What a person sees; the rest is in the other formats. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("client_id", "id", Fit.WHOLE, 0),
              new Show("client", "client", Fit.CUT, 0),
              new Show("segment", "segment", Fit.CUT, 4),
              new Show("manager", "manager", Fit.CUT, 5),
              new Show("level", "level", Fit.WHOLE, 0),
              new Show("risk", "risk", Fit.WHOLE, 0),
              new Show("risk_low", "from", Fit.WHOLE, 6),
              new Show("risk_high", "to", Fit.WHOLE, 6),
              new Show("value_at_risk", "value at risk", Fit.WHOLE, 0),
              new Show("satisfaction", "satisf.", Fit.WHOLE, 0),
              new Show("change", "change", Fit.WHOLE, 1),
              new Show("since", "since", Fit.WHOLE, 2),
              new Show("quadrant", "quadrant", Fit.WHOLE, 3),
              new Show("reason", "reason", Fit.WRAP, 0)));

  private ScanTable() {}

  /** A row a client, in the order given. */
  public static ResultTable of(List<Assessment> assessments, Wording wording) {
    return new ResultTable(
        ScanColumns.ALL, assessments.stream().map(one -> row(one, wording)).toList());
  }

  /** The same with the level and what became of each client since an earlier run. */
  public static ResultTable since(
      List<Assessment> assessments, Optional<Changes> changes, Wording wording) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Assessment one : assessments) {
      List<Cell> row = row(one, wording);
      row.add(
          changes
              .flatMap(known -> known.levelBefore(one))
              .map(level -> Cell.of(level.key()))
              .orElse(Cell.EMPTY));
      row.add(
          changes
              .flatMap(known -> known.stateOf(one))
              .map(state -> Cell.of(state.key()))
              .orElse(Cell.EMPTY));
      rows.add(row);
    }
    return new ResultTable(ScanColumns.SINCE, rows);
  }

  /** What a person sees of it; where the levels meant something else then the title says so. */
  public static TableLayout sinceLayout(boolean definitionChanged) {
    List<Show> shows = new ArrayList<>(LAYOUT.shows());
    String title = definitionChanged ? "state (levels redefined)" : "state";
    shows.add(5, new Show("state", title, Fit.WHOLE, 0));
    shows.add(6, new Show("previous_level", "before", Fit.WHOLE, 7));
    return new TableLayout(shows);
  }

  private static List<Cell> row(Assessment one, Wording wording) {
    ClientSignals signals = one.signals();
    Satisfaction satisfaction = signals.satisfaction();
    boolean heard = signals.responses() > 0;
    List<Cell> row = new ArrayList<>(ScanColumns.ALL.size());
    row.add(Cell.of(one.client().id()));
    row.add(Cell.of(one.client().name()));
    row.add(Cell.of(one.client().segment()));
    row.add(Cell.of(one.client().manager()));
    row.add(Cell.of(one.level().key()));
    row.add(Cell.of(one.risk().probability()));
    row.add(Cell.of(one.risk().low()));
    row.add(Cell.of(one.risk().high()));
    row.add(number(one.value()));
    row.add(number(one.valueAtRisk()));
    row.add(known(heard, satisfaction.level()));
    row.add(known(heard, satisfaction.low()));
    row.add(known(heard, satisfaction.high()));
    row.add(known(heard, satisfaction.change()));
    row.add(known(heard, satisfaction.fallProbability()));
    row.add(one.onset().map(onset -> Cell.of(Days.monthText(onset.month()))).orElse(Cell.EMPTY));
    row.add(Cell.of(one.quadrant().key()));
    row.add(one.driver().map(Cell::of).orElse(Cell.EMPTY));
    row.add(known(heard, signals.silenceBeyondHabit()));
    row.add(day(signals.lastResponseDay()));
    row.add(Cell.of(signals.responses()));
    row.add(day(signals.sales().lastDay()));
    row.add(number(signals.sales().change()));
    row.add(number(one.monthsLeft()));
    row.add(Cell.of(Reasons.sentence(one.reasons(), wording)));
    return row;
  }

  /** The sentences above the rows. */
  public static List<String> headline(Headline headline, boolean anyValue, Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add(
        headline.heard() == 0
            ? wording.say("headline.unheard")
            : wording.say(
                "headline.satisfaction",
                wording.decimal(headline.satisfaction(), 1),
                wording.decimal(headline.satisfactionInterval().low(), 1),
                wording.decimal(headline.satisfactionInterval().high(), 1),
                headline.heard(),
                headline.clients(),
                wording.signedPoints(headline.change()),
                wording.sure(headline.fallProbability())));
    lines.add(
        headline.clientsYearAgo() == 0
            ? wording.say("headline.retention.none")
            : wording.say(
                "headline.retention",
                wording.percent((double) headline.retained() / headline.clientsYearAgo()),
                headline.retained(),
                headline.clientsYearAgo(),
                wording.percent(headline.retention().low()),
                wording.percent(headline.retention().high())));
    lines.add(
        anyValue
            ? wording.say(
                "headline.money",
                wording.money(headline.safe()),
                wording.money(headline.atRisk()),
                wording.money(headline.unheard()))
            : wording.say("headline.money.none"));
    return lines;
  }

  private static Cell known(boolean known, double value) {
    return known ? Cell.of(value) : Cell.EMPTY;
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent() ? Cell.of(value.getAsDouble()) : Cell.EMPTY;
  }

  private static Cell day(OptionalInt day) {
    return day.isPresent() ? Cell.of(Days.text(day.getAsInt())) : Cell.EMPTY;
  }
}
