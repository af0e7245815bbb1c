package foreshock.insight;

import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.numeric.Interval;
import foreshock.numeric.StratifiedHazard;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the fall of one attribute precedes leaving: in each month, segments apart, those that
 * leave are compared with all at risk, by how much lower the attribute then stood than half a year
 * before. The attribute runs through the level model alone, and what a month knows of it comes from
 * answers before that month.
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
    ClientLagRows rows = ClientLagRows.of(book, outcomes, alone(estimates, item), clients, 1);
    int departures = rows.departures();
    if (departures < ClientLag.LEAST_DEPARTURES) {
      return new DriverOdds(Double.NaN, Optional.empty(), departures);
    }
    int[] order = rows.inStrata(ClientLag.strata(rows, book, Client::segment));
    return StratifiedHazard.of(rows.falls(order, POINTS), rows.strata(order), rows.events(order))
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

  /** Estimates in which one attribute makes the index, at its own height. */
  private static Estimates alone(Estimates estimates, int item) {
    double height = estimates.index().offset()[item];
    double higher = height - estimates.level().mean();
    Map<String, Double> means = new HashMap<>();
    estimates.segmentMeans().forEach((segment, mean) -> means.put(segment, mean + higher));
    return new Estimates(
        estimates.items(),
        estimates.index().only(item),
        estimates.level().withMean(height),
        means,
        estimates.rhythm(),
        estimates.waves(),
        estimates.answerHabit());
  }
}
