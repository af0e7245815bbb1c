package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.history.Orders;
import foreshock.history.Responses;
import foreshock.numeric.Normals;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Orders far above a client's own size that did it no good: at least twice its largest order so far
 * and 0.4 of what it buys in a year, after half a year and three orders that make its rhythm; and
 * then hardly any order in four months, or satisfaction that fell plainly.
 */
final class PushedSales {
  private static final double LARGER = 2;
  private static final double OF_A_YEAR = 0.4;
  private static final int LEAST_ORDERS = 3;
  private static final int YEAR = 365;
  private static final int KNOWN_DAYS = 150;
  private static final int GAP_DAYS = (int) (4 * Days.PER_MONTH);
  private static final double LEAST_EXPECTED = 1.5;
  private static final double GAP_SHARE = 0.5;
  private static final int HEARD_DAYS = 270;
  private static final double POINTS = -5;
  private static final double PLAIN = 0.95;

  private PushedSales() {}

  /**
   * An order far above the client's own size.
   *
   * @param day when it was signed
   * @param usual the client's largest order before
   * @param gap whether hardly any order followed in four months
   * @param change points of satisfaction after it against before; NaN where it was not heard
   * @param fell whether that is a plain fall
   * @param leftDay when the client left after it
   */
  record Large(
      ClientHistory history,
      int day,
      double amount,
      double usual,
      boolean gap,
      double change,
      boolean fell,
      OptionalInt leftDay) {
    boolean pushed() {
      return gap || fell;
    }
  }

  /** The large orders of a client; not those of which nothing can have followed yet. */
  static List<Large> of(ClientHistory history, Outcome outcome, Estimates estimates, int asOfDay) {
    Orders orders = history.orders();
    int count = orders.countUntil(asOfDay);
    List<Large> found = new ArrayList<>();
    double largest = 0;
    for (int i = 0; i < count; i++) {
      double amount = orders.amount(i);
      int day = orders.day(i);
      int known = day - orders.day(0);
      if (i >= LEAST_ORDERS && known >= KNOWN_DAYS && amount >= LARGER * largest) {
        int from = orders.countUntil(day - YEAR - 1);
        double days = Math.min(YEAR, known);
        double before = 0;
        for (int k = from; k < i; k++) {
          before += orders.amount(k);
        }
        boolean large = before > 0 && amount >= OF_A_YEAR * before * YEAR / days;
        double expected = (i - from) / days * GAP_DAYS;
        boolean seen = day + GAP_DAYS <= asOfDay;
        int after = orders.countUntil(day + GAP_DAYS) - orders.countUntil(day);
        boolean gap = seen && expected >= LEAST_EXPECTED && after <= GAP_SHARE * expected;
        double[] change = change(history.responses(), estimates, day, asOfDay);
        if (large && (seen || !Double.isNaN(change[0]))) {
          boolean fell = change[0] <= POINTS && Normals.cdf(-change[0] / change[1]) >= PLAIN;
          OptionalInt left = outcome.leftDay();
          boolean later = left.isPresent() && left.getAsInt() > day;
          found.add(
              new Large(
                  history,
                  day,
                  amount,
                  largest,
                  gap,
                  change[0],
                  fell,
                  later ? left : OptionalInt.empty()));
        }
      }
      largest = Math.max(largest, amount);
    }
    return found;
  }

  /** Mean index of nine months after less that of a year before, and its standard deviation. */
  private static double[] change(Responses responses, Estimates estimates, int day, int asOfDay) {
    double[] sum = new double[2];
    double[] noise = new double[2];
    int[] count = new int[2];
    int end = responses.countUntil(Math.min(asOfDay, day + HEARD_DAYS));
    for (int i = responses.countUntil(day - YEAR); i < end; i++) {
      var index = estimates.index().of(responses, i);
      int part = responses.day(i) <= day ? 0 : 1;
      if (!Double.isNaN(index.value())) {
        sum[part] += index.value();
        noise[part] +=
            index.variance() + estimates.level().noise() + estimates.level().respondents();
        count[part]++;
      }
    }
    if (count[0] == 0 || count[1] == 0) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double drift = 0;
    for (int i = 0; i < estimates.level().drift().length; i++) {
      drift += estimates.level().drift()[i] * estimates.level().share()[i];
    }
    double variance = drift * HEARD_DAYS / Days.PER_MONTH;
    for (int part = 0; part < 2; part++) {
      variance += noise[part] / count[part] / count[part];
    }
    return new double[] {sum[1] / count[1] - sum[0] / count[0], Math.sqrt(variance)};
  }
}
