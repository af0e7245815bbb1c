package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.numeric.Interval;
import foreshock.numeric.StratifiedHazard;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether the fall of one attribute precedes leaving: in each month, segments apart, those that
 * leave are compared with all at risk, by how much lower the attribute then stood than half a year
 * before. The attribute runs through the level model alone, with variances of its own, and what a
 * month knows of it comes from answers before that month.
 *
 * @param ratio of the odds of leaving in a month, for a fall of 10 points; NaN with fewer than ten
 *     departures
 * @param interval 90 %
 * @param departures of clients that had answered the attribute
 */
public record DriverOdds(double ratio, Optional<Interval> interval, int departures) {
  private static final double POINTS = 10;

  static DriverOdds of(
      ClientBook book,
      List<Outcome> outcomes,
      Estimates estimates,
      List<Integer> clients,
      int item) {
    Estimates alone = PortfolioFit.alone(book, estimates, item);
    ClientLagRows rows = ClientLagRows.of(book, outcomes, alone, clients, 1);
    int departures = rows.departures();
    if (departures < ClientLag.LEAST_DEPARTURES) {
      return new DriverOdds(Double.NaN, Optional.empty(), departures);
    }
    int[] order = rows.inStrata(ClientLag.strata(rows, book, Client::segment));
    double[] falls = falls(book, alone, rows);
    double[] ordered = Arrays.stream(order).mapToDouble(i -> falls[i] / POINTS).toArray();
    return StratifiedHazard.of(ordered, rows.strata(order), rows.events(order))
        .filter(hazard -> hazard.events() >= ClientLag.LEAST_DEPARTURES)
        .map(
            hazard ->
                new DriverOdds(
                    Math.exp(hazard.coefficient()),
                    Optional.of(
                        new Interval(
                            Math.exp(hazard.interval().low()), Math.exp(hazard.interval().high()))),
                    departures))
        .orElse(new DriverOdds(Double.NaN, Optional.empty(), departures));
  }

  /** By how much the attribute stood lower at the start of each row's month than before. */
  private static double[] falls(ClientBook book, Estimates alone, ClientLagRows rows) {
    int[] client = rows.clientOfRows();
    int[] month = rows.monthOfRows();
    double[] falls = new double[client.length];
    for (int from = 0; from < client.length; ) {
      int to = from;
      List<AsOf> days = new ArrayList<>();
      while (to < client.length && client[to] == client[from]) {
        days.add(AsOf.ofDay(Days.firstDayOf(month[to++]) - 1));
      }
      List<Satisfaction> along = alone.satisfaction(book.clients().get(client[from]), days);
      for (int i = from; i < to; i++) {
        falls[i] = -along.get(i - from).change();
      }
      from = to;
    }
    return falls;
  }
}
