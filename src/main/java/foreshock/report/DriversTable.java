package foreshock.report;

import foreshock.insight.DriverAnalysis;
import foreshock.insight.DriverRow;
import foreshock.numeric.Interval;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of {@code drivers}; the columns are public. */
public final class DriversTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("attribute", Kind.TEXT),
          new Column("importance", Kind.FRACTION),
          new Column("importance_low", Kind.FRACTION),
          new Column("importance_high", Kind.FRACTION),
          new Column("performance", Kind.POINTS),
          new Column("change", Kind.POINTS),
          new Column("odds_ratio", Kind.NUMBER),
          new Column("odds_low", Kind.NUMBER),
          new Column("odds_high", Kind.NUMBER),
          new Column("verdict", Kind.CODE),
          new Column("explained", Kind.FRACTION),
          new Column("responses", Kind.COUNT),
          new Column("performance_low", Kind.POINTS),
          new Column("performance_high", Kind.POINTS),
          new Column("answers", Kind.COUNT),
          new Column("change_low", Kind.POINTS),
          new Column("change_high", Kind.POINTS),
          new Column("departures", Kind.COUNT),
          new Column("stated", Kind.FRACTION),
          new Column("mark", Kind.CODE));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("attribute", "attribute", Fit.CUT, 0),
              new Show("importance", "importance", Fit.WHOLE, 0),
              new Show("importance_low", "from", Fit.WHOLE, 0),
              new Show("importance_high", "to", Fit.WHOLE, 0),
              new Show("performance", "performs", Fit.WHOLE, 0),
              new Show("change", "change", Fit.WHOLE, 4),
              new Show("odds_ratio", "odds for 10 points fall", Fit.WHOLE, 1),
              new Show("odds_low", "from", Fit.WHOLE, 2),
              new Show("odds_high", "to", Fit.WHOLE, 3),
              new Show("responses", "responses", Fit.WHOLE, 6),
              new Show("departures", "departures", Fit.WHOLE, 5),
              new Show("verdict", "verdict", Fit.WHOLE, 0),
              new Show("mark", "", Fit.WHOLE, 0)));

  private DriversTable() {}

  /** A row an attribute, the most important first. */
  public static ResultTable of(DriverAnalysis analysis) {
    return new ResultTable(COLUMNS, analysis.rows().stream().map(DriversTable::row).toList());
  }

  private static List<Cell> row(DriverRow one) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(one.attribute()));
    row.add(Cell.of(one.importance()));
    ends(one.importanceInterval(), row);
    row.add(Cell.of(one.window().performance()));
    row.add(Cell.of(one.window().change()));
    row.add(Cell.of(one.odds().ratio()));
    ends(one.odds().interval(), row);
    row.add(one.verdict().map(verdict -> Cell.of(verdict.key())).orElse(Cell.EMPTY));
    row.add(Cell.of(one.explained()));
    row.add(Cell.of(one.pairs()));
    ends(one.window().performanceInterval(), row);
    row.add(Cell.of(one.window().answers()));
    ends(one.window().changeInterval(), row);
    row.add(Cell.of(one.odds().departures()));
    row.add(Cell.of(one.stated()));
    row.add(Cell.of(one.verdict().isPresent() && !one.sure() ? "unsure" : ""));
    return row;
  }

  private static void ends(Optional<Interval> interval, List<Cell> row) {
    row.add(interval.map(one -> Cell.of(one.low())).orElse(Cell.EMPTY));
    row.add(interval.map(one -> Cell.of(one.high())).orElse(Cell.EMPTY));
  }

  /** The whole in a sentence, or why there is no importance. */
  public static String sentence(DriverAnalysis analysis, Wording wording) {
    return wording.say(
        "drivers." + analysis.basis().name(),
        analysis.responses(),
        analysis.clients(),
        analysis.basis().told() ? wording.percent(analysis.rSquared()) : "",
        analysis.basis().told() ? analysis.rows().get(0).attribute() : "");
  }

  /** What the figures cannot say by themselves. */
  public static List<String> notes(DriverAnalysis analysis, Wording wording) {
    List<String> notes = new ArrayList<>();
    List<DriverRow> rows = analysis.rows();
    if (!analysis.basis().told()) {
      // on standard error too, where no table with its headline is printed
      notes.add(sentence(analysis, wording));
    } else {
      ofImportance(analysis, notes, wording);
    }
    if (rows.isEmpty()) {
      return notes;
    }
    notes.add(wording.say("note.drivers.window"));
    if (!analysis.toldDepartures()) {
      notes.add(wording.say("note.drivers.untold"));
    } else if (rows.stream().allMatch(row -> Double.isNaN(row.odds().ratio()))) {
      int most = rows.stream().mapToInt(row -> row.odds().departures()).max().orElse(0);
      notes.add(wording.say("note.drivers.departures", most));
    }
    if (analysis.sampled()) {
      notes.add(wording.say("note.drivers.sampled"));
    }
    return notes;
  }

  private static void ofImportance(DriverAnalysis analysis, List<String> notes, Wording wording) {
    List<DriverRow> told =
        analysis.rows().stream().filter(row -> !Double.isNaN(row.importance())).toList();
    if (analysis.basis() == DriverAnalysis.Basis.POOLED) {
      notes.add(wording.say("note.drivers.pooled"));
    }
    if (!analysis.exact()) {
      notes.add(wording.say("note.drivers.orders", told.size()));
    }
    String few =
        analysis.rows().stream()
            .filter(row -> Double.isNaN(row.importance()))
            .map(DriverRow::attribute)
            .collect(Collectors.joining(", "));
    if (!few.isEmpty()) {
      notes.add(wording.say("note.drivers.few", few));
    }
    String against =
        told.stream()
            .filter(row -> row.correlation() < 0)
            .map(DriverRow::attribute)
            .collect(Collectors.joining(", "));
    if (!against.isEmpty()) {
      notes.add(wording.say("note.drivers.against", against));
    }
    long unsure = told.stream().filter(row -> row.verdict().isPresent() && !row.sure()).count();
    if (unsure > 0) {
      notes.add(wording.say("note.drivers.unsure", unsure, told.size()));
    }
    String stated =
        told.stream()
            .filter(row -> row.importanceInterval().isPresent() && !Double.isNaN(row.stated()))
            .filter(row -> !row.importanceInterval().get().contains(row.stated()))
            .map(
                row ->
                    wording.say(
                        "drivers.stated",
                        row.attribute(),
                        wording.percent(row.stated()),
                        wording.percent(row.importance()),
                        wording.percent(row.importanceInterval().get().low()),
                        wording.percent(row.importanceInterval().get().high())))
            .collect(Collectors.joining("; "));
    if (!stated.isEmpty()) {
      notes.add(wording.say("note.drivers.stated", stated));
    } else if (told.stream().anyMatch(row -> !Double.isNaN(row.stated()))) {
      notes.add(wording.say("note.drivers.stated.agree"));
    }
  }
}
