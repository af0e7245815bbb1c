package foreshock.signal;

import foreshock.history.Orders;

/**
 * Sales of a window when what pays for a term is spread over it: an order of a client that buys
 * less often than every 45 days is earned evenly until its next order, at most for 1.25 of its own
 * intervals, the last one over one interval. Otherwise a yearly invoice that comes a week later
 * than last year would be a client lost and won again.
 */
public final class EarnedSales {
  private static final double TERM_DAYS = 45;
  private static final double LONGEST_TERM = 1.25;
  private static final int LEAST_PAUSES = 2;

  private final Orders orders;
  private final int count;
  private final double termDays;

  private EarnedSales(Orders orders, int count, double termDays) {
    this.orders = orders;
    this.count = count;
    this.termDays = termDays;
  }

  /** The sales until a day; the client's own interval is the median of its pauses until then. */
  public static EarnedSales of(Orders orders, int atDay) {
    int count = orders.countUntil(atDay);
    double[] pauses = orders.pauses(count);
    double interval = pauses.length < LEAST_PAUSES ? 0 : Orders.median(pauses);
    return new EarnedSales(orders, count, interval > TERM_DAYS ? interval : 0);
  }

  /** Sales earned in {@code (after, until]}; NaN where currencies differ. */
  public double in(int after, int until) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int day = orders.day(i);
      double end = i + 1 < count ? orders.day(i + 1) : day + termDays;
      double length = Math.min(end - day, LONGEST_TERM * termDays);
      if (length <= 0) {
        sum += day > after && day <= until ? orders.amount(i) : 0;
      } else {
        double inside = Math.min(day + length, until) - Math.max(day, after);
        sum += inside > 0 ? orders.amount(i) * inside / length : 0;
      }
    }
    return sum;
  }
}
