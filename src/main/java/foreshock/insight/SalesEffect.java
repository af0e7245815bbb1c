package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.numeric.Welch;
import foreshock.signal.EarnedSales;

/**
 * By how much the touched clients' sales changed more than the others': ratio of the two growths of
 * total sales less 1, over as many days after the event as before it. Clients that left count with
 * what they no longer buy. The interval is that of the logarithm by the delta method, one figure a
 * client.
 *
 * @param effect relative, −0.1 is a tenth lower; NaN where it cannot be told
 * @param low lower end of its 90 % interval
 * @param high upper end
 */
public record SalesEffect(double effect, double low, double high) {
  /** Nothing is known. */
  static final SalesEffect UNKNOWN = new SalesEffect(Double.NaN, Double.NaN, Double.NaN);

  private static final double TAIL = 0.05;

  static SalesEffect of(
      ClientBook book, EarnedSales[] sales, boolean[] touched, int eventDay, ImpactWindow window) {
    int days = Math.min(eventDay - window.fromDay(), window.toDay() - eventDay);
    if (days < ImpactWindow.days(ImpactWindow.LEAST_MONTHS)) {
      return UNKNOWN;
    }
    int start = eventDay - days - 1;
    double[] before = new double[touched.length];
    double[] after = new double[touched.length];
    double[][] totals = new double[2][2];
    int[] count = new int[2];
    for (int c = 0; c < touched.length; c++) {
      ClientHistory history = book.clients().get(c);
      // who came within the time before would grow for no reason but that
      if (history.orders().size() > 0 && history.orders().day(0) <= start) {
        before[c] = sales[c].in(start, eventDay - 1);
        after[c] = sales[c].in(eventDay - 1, eventDay - 1 + days);
      }
      if (before[c] > 0 || after[c] > 0) {
        int side = touched[c] ? 1 : 0;
        totals[side][0] += before[c];
        totals[side][1] += after[c];
        count[side]++;
      }
    }
    boolean compared = count[0] >= Impact.LEAST_CLIENTS;
    double growth = Math.log(totals[1][1] / totals[1][0]);
    double usual = compared ? Math.log(totals[0][1] / totals[0][0]) : 0;
    if (count[1] < Impact.LEAST_CLIENTS || !Double.isFinite(growth - usual)) {
      return UNKNOWN;
    }
    double variance = 0;
    for (int side = compared ? 0 : 1; side < 2; side++) {
      double squares = 0;
      for (int c = 0; c < touched.length; c++) {
        if ((touched[c] ? 1 : 0) == side && (before[c] > 0 || after[c] > 0)) {
          double influence = after[c] / totals[side][1] - before[c] / totals[side][0];
          squares += influence * influence;
        }
      }
      variance += squares * count[side] / (count[side] - 1);
    }
    int fewest = compared ? Math.min(count[0], count[1]) : count[1];
    double[] ends =
        new Welch(growth - usual, Math.sqrt(variance), fewest - 1.0, Double.NaN).ends(TAIL);
    return new SalesEffect(Math.expm1(growth - usual), Math.expm1(ends[0]), Math.expm1(ends[1]));
  }
}
