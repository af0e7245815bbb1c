package foreshock.report;

import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;

/** What a report shows of the flagged clients. */
final class ReportLayouts {
  static final TableLayout FLAGGED =
      new TableLayout(
          List.of(
              new Show("client", "client", Fit.CUT, 0),
              new Show("level", "level", Fit.WHOLE, 0),
              new Show("quadrant", "quadrant", Fit.WHOLE, 0),
              new Show("risk", "risk", Fit.WHOLE, 0),
              new Show("value", "value", Fit.WHOLE, 0),
              new Show("value_at_risk", "value at risk", Fit.WHOLE, 0),
              new Show("satisfaction", "satisf.", Fit.WHOLE, 0),
              new Show("change", "change", Fit.WHOLE, 0),
              new Show("since", "since", Fit.WHOLE, 0),
              new Show("manager", "manager", Fit.CUT, 0),
              new Show("reason", "reason", Fit.WRAP, 0)));

  /** With what became of them since an earlier run. */
  static final TableLayout FLAGGED_SINCE = withState();

  private ReportLayouts() {}

  private static TableLayout withState() {
    List<Show> shows = new ArrayList<>(FLAGGED.shows());
    shows.add(2, new Show("state", "state", Fit.WHOLE, 0));
    return new TableLayout(shows);
  }
}
