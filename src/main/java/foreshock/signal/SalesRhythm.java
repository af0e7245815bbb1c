package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.history.Orders;
import foreshock.history.Pauses;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A client's sales on a day.
 *
 * @param orders sales until then
 * @param lastDay day of the last sale
 * @param intervalDays the client's own interval between sales; empty with fewer than three
 * @param twelveMonths sum of the sales of the last 12 months; empty without any sale known or with
 *     several currencies
 * @param change relative change of the last 6 months on the 6 before; empty where it says nothing
 * @param overdue days since the last sale in excess of one interval, in intervals; 0 when nothing
 *     is due or known
 */
public record SalesRhythm(
    int orders,
    OptionalInt lastDay,
    OptionalDouble intervalDays,
    OptionalDouble twelveMonths,
    OptionalDouble change,
    double overdue) {

  private static final int LEAST_ORDERS = 3;
  private static final int WINDOW_MONTHS = 6;

  /**
   * An order of a client that buys less often than this pays for a term and is spread over it:
   * where a half year holds three orders or four, counting them makes falls of a quarter.
   */
  private static final double TERM_DAYS = 45;

  /** A term ends after this many intervals at the latest when no order follows. */
  private static final double LONGEST_TERM = 1.25;

  /** Describes the sales on or before {@code at}. */
  public static SalesRhythm of(Orders orders, RhythmModel model, AsOf at) {
    int count = orders.countUntil(at.day());
    if (count == 0) {
      return new SalesRhythm(
          0,
          OptionalInt.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          0);
    }
    int last = orders.day(count - 1);
    OptionalDouble interval = OptionalDouble.empty();
    double overdue = 0;
    Pauses pauses = orders.pausesBetween(count);
    if (count >= LEAST_ORDERS && pauses.count() >= LEAST_ORDERS - 1) {
      double days = model.shrunken(pauses.median(), pauses.count());
      interval = OptionalDouble.of(days);
      overdue = Math.max(0, (at.day() - last) / days - 1);
    }
    double year = sum(orders, count, at.dayMonthsBefore(12), at.day());
    return new SalesRhythm(
        count,
        OptionalInt.of(last),
        interval,
        Double.isNaN(year) ? OptionalDouble.empty() : OptionalDouble.of(year),
        change(orders, count, interval, at),
        overdue);
  }

  /** Whether the next order is overdue by more than twice the client's own interval. */
  public boolean isOverdue() {
    return overdue > 2;
  }

  /**
   * Whether sales fall: by a quarter and more, or the next order is overdue by more than twice the
   * interval.
   */
  public boolean falls() {
    return isOverdue() || (change.isPresent() && change.getAsDouble() <= -0.25);
  }

  private static double sum(Orders orders, int count, int after, int until) {
    double sum = 0;
    for (int i = orders.countUntil(after); i < count && orders.day(i) <= until; i++) {
      sum += orders.amount(i);
    }
    return sum;
  }

  private static OptionalDouble change(Orders orders, int count, OptionalDouble interval, AsOf at) {
    int middle = at.dayMonthsBefore(WINDOW_MONTHS);
    int first = at.dayMonthsBefore(2 * WINDOW_MONTHS);
    // a client that is younger than both windows has bought more or less for no reason but its age
    if (orders.day(0) > first) {
      return OptionalDouble.empty();
    }
    double before;
    double recent;
    if (interval.isPresent() && interval.getAsDouble() > TERM_DAYS) {
      double[] ends = termEnds(orders, count, interval.getAsDouble(), at.day());
      before = spread(orders, ends, first, middle);
      recent = spread(orders, ends, middle, at.day());
    } else {
      before = sum(orders, count, first, middle);
      recent = sum(orders, count, middle, at.day());
      // without a rhythm an empty half year may be nothing but the time between two orders
      if (interval.isEmpty() && (recent == 0 || before == 0)) {
        return OptionalDouble.empty();
      }
    }
    return before > 0 ? OptionalDouble.of(recent / before - 1) : OptionalDouble.empty();
  }

  /**
   * Until when each order is earned: until the next one. The last one pays for an interval, or for
   * a little longer while the next one is late.
   */
  private static double[] termEnds(Orders orders, int count, double intervalDays, int atDay) {
    double longest = intervalDays * LONGEST_TERM;
    double[] ends = new double[count];
    for (int i = 0; i + 1 < count; i++) {
      ends[i] = Math.min(orders.day(i) + longest, orders.day(i + 1));
    }
    int last = orders.day(count - 1);
    ends[count - 1] = last + Math.max(intervalDays, Math.min(atDay - last, longest));
    return ends;
  }

  /** Sales of a window when each order is earned evenly until its end. */
  private static double spread(Orders orders, double[] ends, int after, int until) {
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      double length = ends[i] - orders.day(i);
      double inside = Math.min(ends[i], until) - Math.max(orders.day(i), after);
      if (length <= 0) {
        sum += orders.day(i) > after && orders.day(i) <= until ? orders.amount(i) : 0;
      } else if (inside > 0) {
        sum += orders.amount(i) * inside / length;
      }
    }
    return sum;
  }
}
