package foreshock.risk;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.numeric.KaplanMeier;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long clients that came into such a state stayed: over the user's own past, the time from the first month in which a
 * client's risk reached a multiple of its portfolio's until it left, and of that the median of those that do leave.
 * Empty with fewer than five departures to go by.
 */
public final class MonthsLeft {
  private static final int LEAST_DEPARTURES = 5;
  private static final int MOST_LANDMARKS = 36;
  private static final int MOST_CLIENTS = 4000;

  private final List<double[]> risks;
  private final List<Outcome> outcomes;
  private final ClientBook book;
  private final double meanRisk;

  private MonthsLeft(
      ClientBook book, List<Outcome> outcomes, List<double[]> risks, double meanRisk) {
    this.book = book;
    this.outcomes = outcomes;
    this.risks = risks;
    this.meanRisk = meanRisk;
  }

  /** Computes each client's risk at monthly landmarks of the past, latest first. */
  public static MonthsLeft of(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, HazardModel hazard) {
    List<double[]> risks = new ArrayList<>();
    double sum = 0;
    long count = 0;
    int clients = Math.min(MOST_CLIENTS, book.clients().size());
    for (int i = 0; i < clients; i++) {
      ClientHistory history = book.clients().get(i);
      double[] own = new double[MOST_LANDMARKS];
      java.util.Arrays.fill(own, Double.NaN);
      for (int back = 0; back < MOST_LANDMARKS; back++) {
        AsOf landmark = AsOf.ofDay(book.asOf().dayMonthsBefore(back));
        boolean heard = history.responses().countUntil(landmark.day()) > 0;
        if (heard && outcomes.get(i).aliveOn(landmark.day())) {
          own[back] = hazard.risk(estimates.signals(history, landmark), estimates).probability();
          sum += own[back];
          count++;
        }
      }
      risks.add(own);
    }
    return new MonthsLeft(book, outcomes, risks, count == 0 ? Double.NaN : sum / count);
  }

  /** Median months from reaching {@code lift} times the mean risk to leaving, among those that leave. */
  public OptionalDouble median(double lift) {
    List<Double> times = new ArrayList<>();
    List<Integer> causes = new ArrayList<>();
    int departures = 0;
    for (int i = 0; i < risks.size(); i++) {
      int reached = firstReached(risks.get(i), lift);
      if (reached < 0) {
        continue;
      }
      Outcome outcome = outcomes.get(i);
      int from = book.asOf().dayMonthsBefore(reached);
      int until = outcome.leftDay().orElse(outcome.observedUntilDay());
      if (until > from) {
        times.add((until - from) / Days.PER_MONTH);
        causes.add(outcome.leftDay().isPresent() ? 1 : 0);
        departures += outcome.leftDay().isPresent() ? 1 : 0;
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

  private int firstReached(double[] own, double lift) {
    for (int back = own.length - 1; back >= 0; back--) {
      if (own[back] >= lift * meanRisk) {
        return back;
      }
    }
    return -1;
  }
}
