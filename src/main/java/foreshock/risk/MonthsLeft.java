package foreshock.risk;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.numeric.KaplanMeier;
import foreshock.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long clients that came into such a state stayed: over the user's own past, the time from the
 * first landmark at which a client's risk reached a multiple of its portfolio's until it left, and
 * of that the median of those that do leave. Empty with fewer than five departures to go by.
 */
public final class MonthsLeft {
  private static final int LEAST_DEPARTURES = 5;

  private final ClientBook book;
  private final List<Outcome> outcomes;
  private final Landmarks landmarks;
  private final double[] risk;
  private final double meanRisk;

  MonthsLeft(ClientBook book, List<Outcome> outcomes, Landmarks landmarks, double[] risk) {
    this.book = book;
    this.outcomes = outcomes;
    this.landmarks = landmarks;
    this.risk = risk;
    this.meanRisk = java.util.Arrays.stream(risk).average().orElse(Double.NaN);
  }

  /**
   * Median months from reaching {@code lift} times the mean risk to leaving, among those that
   * leave.
   */
  public OptionalDouble median(double lift) {
    Map<Integer, Integer> reached = new HashMap<>();
    for (int i = 0; i < risk.length; i++) {
      if (risk[i] >= lift * meanRisk) {
        // landmarks run backwards, so that the earliest one stays
        reached.put(landmarks.client()[i], landmarks.monthsBack()[i]);
      }
    }
    List<Double> times = new ArrayList<>();
    List<Integer> causes = new ArrayList<>();
    int departures = 0;
    for (int client : reached.keySet().stream().sorted().toList()) {
      Outcome outcome = outcomes.get(client);
      int from = book.asOf().dayMonthsBefore(reached.get(client));
      int until = outcome.leftDay().orElse(outcome.observedUntilDay());
      if (until > from) {
        int left = outcome.leftDay().isPresent() ? 1 : 0;
        times.add((until - from) / Days.PER_MONTH);
        causes.add(left);
        departures += left;
      }
    }
    if (departures < LEAST_DEPARTURES) {
      return OptionalDouble.empty();
    }
    return KaplanMeier.incidence(
            times.stream().mapToDouble(Double::doubleValue).toArray(),
            causes.stream().mapToInt(Integer::intValue).toArray())
        .medianGivenEvent();
  }
}
