package foreshock.risk;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import java.util.List;

/**
 * How often clients leave at all, from person-time: departures on client-months, with one departure
 * in 120 months (10 % a year) added as a prior, so that a portfolio without departures has a small
 * rate and not none.
 *
 * @param departures that were observed
 * @param clientMonths under observation
 */
record BaseRate(long departures, double clientMonths) {
  private static final double PRIOR_DEPARTURES = 1;
  private static final double PRIOR_MONTHS = 120;
  private static final int YEARS_BACK = 3;

  static BaseRate of(ClientBook book, List<Outcome> outcomes) {
    int from = book.asOf().dayMonthsBefore(12 * YEARS_BACK);
    boolean seen = false;
    long departures = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.leftDay().isPresent()) {
        seen = true;
        // who is known by nothing but its departure was never under observation
        boolean observed =
            book.clients().get(i).firstSeenDay(book.asOf().day()) < outcome.leftDay().getAsInt();
        departures += observed && outcome.leftWithin(from, book.asOf().day()) ? 1 : 0;
      }
    }
    // exports in which nobody ever leaves do not tell departures: that is no proof of loyalty
    return seen ? new BaseRate(departures, clientMonths(book, outcomes, from)) : new BaseRate(0, 0);
  }

  /**
   * Months that clients were under observation since {@code fromDay}, each until it left or as-of.
   */
  private static double clientMonths(ClientBook book, List<Outcome> outcomes, int fromDay) {
    double days = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      int first = Math.max(fromDay, book.clients().get(i).firstSeenDay(book.asOf().day()));
      Outcome outcome = outcomes.get(i);
      int last = outcome.alive() ? outcome.observedUntilDay() : outcome.leftDay().orElse(first);
      days += Math.max(0, last - first);
    }
    return days / Days.PER_MONTH;
  }

  double hazardPerMonth() {
    return (departures + PRIOR_DEPARTURES) / (clientMonths + PRIOR_MONTHS);
  }

  /** Probability of leaving within some months at this rate. */
  double probabilityWithin(int months) {
    return -Math.expm1(-hazardPerMonth() * months);
  }

  /** Standard deviation of the logarithm of the rate (Gamma posterior). */
  double logSd() {
    return 1 / Math.sqrt(departures + PRIOR_DEPARTURES);
  }
}
