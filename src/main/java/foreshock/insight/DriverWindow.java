package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.numeric.Interval;
import foreshock.numeric.Normals;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import java.util.List;
import java.util.Optional;

/**
 * How an attribute performs: the mean of its answers of the last 12 months, and by how much the
 * clients that answered in both halves of them answer now otherwise than then. Intervals are 90 %
 * and take a client's answers as one piece of evidence.
 *
 * @param performance 0–100; NaN without an answer
 * @param change points, each client alike; NaN with fewer than five clients
 * @param answers of the last 12 months
 * @param clients that gave them
 * @param both clients that answered in both halves
 */
public record DriverWindow(
    double performance,
    Optional<Interval> performanceInterval,
    double change,
    Optional<Interval> changeInterval,
    int answers,
    int clients,
    int both) {
  /** Answers of so many months count. */
  public static final int MONTHS = 12;

  private static final double CONFIDENCE = 0.9;

  /** One attribute a place. */
  static DriverWindow[] of(List<ClientHistory> clients, int items, AsOf asOf) {
    Sums all = new Sums(items);
    for (Sums part : Chunks.each(clients.size(), range -> sums(clients, range, items, asOf))) {
      all.combine(part);
    }
    DriverWindow[] windows = new DriverWindow[items];
    for (int item = 0; item < items; item++) {
      windows[item] = all.window(item);
    }
    return windows;
  }

  private static Sums sums(List<ClientHistory> clients, Chunks.Range range, int items, AsOf asOf) {
    Sums sums = new Sums(items);
    int start = asOf.dayMonthsBefore(MONTHS);
    int middle = asOf.dayMonthsBefore(Estimates.CHANGE_MONTHS);
    for (int c = range.from(); c < range.to(); c++) {
      Responses of = clients.get(c).responses();
      // sums and numbers of answers before and after the middle
      double[][] own = new double[4][items];
      for (int i = of.countUntil(start); i < of.countUntil(asOf.day()); i++) {
        int half = of.day(i) <= middle ? 0 : 1;
        for (int k = of.from(i); k < of.to(i); k++) {
          own[half][of.item(k)] += of.value(k);
          own[2 + half][of.item(k)]++;
        }
      }
      for (int item = 0; item < items; item++) {
        sums.accept(item, own[0][item], own[2][item], own[1][item], own[3][item]);
      }
    }
    return sums;
  }

  /** Sums over clients of one attribute a place; order of clients does not matter. */
  private static final class Sums {
    private static final int ANSWERS = 0;
    private static final int SUM = 1;
    private static final int CLIENTS = 2;
    private static final int SUM_SUM = 3;
    private static final int SUM_ANSWERS = 4;
    private static final int ANSWERS_ANSWERS = 5;
    private static final int BOTH = 6;
    private static final int CHANGE = 7;
    private static final int CHANGE_SQUARES = 8;

    private final double[][] of;

    Sums(int items) {
      of = new double[items][CHANGE_SQUARES + 1];
    }

    void accept(int item, double then, double thenCount, double now, double nowCount) {
      double n = thenCount + nowCount;
      if (n == 0) {
        return;
      }
      double sum = then + now;
      double[] one = of[item];
      one[ANSWERS] += n;
      one[SUM] += sum;
      one[CLIENTS]++;
      one[SUM_SUM] += sum * sum;
      one[SUM_ANSWERS] += sum * n;
      one[ANSWERS_ANSWERS] += n * n;
      if (thenCount > 0 && nowCount > 0) {
        double change = now / nowCount - then / thenCount;
        one[BOTH]++;
        one[CHANGE] += change;
        one[CHANGE_SQUARES] += change * change;
      }
    }

    void combine(Sums other) {
      for (int item = 0; item < of.length; item++) {
        for (int i = 0; i < of[item].length; i++) {
          of[item][i] += other.of[item][i];
        }
      }
    }

    /** The mean as a ratio of sums over clients, its variance linearised (Cochran 1977, ch. 6). */
    DriverWindow window(int item) {
      double[] one = of[item];
      double mean = one[SUM] / one[ANSWERS];
      double clients = one[CLIENTS];
      double squares =
          one[SUM_SUM] - 2 * mean * one[SUM_ANSWERS] + mean * mean * one[ANSWERS_ANSWERS];
      double meanVariance =
          clients / (clients - 1) * Math.max(0, squares) / one[ANSWERS] / one[ANSWERS];
      double both = one[BOTH];
      boolean told = both >= Resampling.LEAST_CLIENTS;
      double change = one[CHANGE] / both;
      double changeVariance =
          Math.max(0, one[CHANGE_SQUARES] - both * change * change) / (both - 1) / both;
      return new DriverWindow(
          mean,
          clients < Resampling.LEAST_CLIENTS
              ? Optional.empty()
              : Optional.of(around(mean, meanVariance, 0, 100)),
          told ? change : Double.NaN,
          told ? Optional.of(around(change, changeVariance, -100, 100)) : Optional.empty(),
          (int) one[ANSWERS],
          (int) clients,
          (int) both);
    }

    private static Interval around(double mean, double variance, double least, double most) {
      double half = Normals.quantile(0.5 + CONFIDENCE / 2) * Math.sqrt(variance);
      return new Interval(Math.max(least, mean - half), Math.min(most, mean + half));
    }
  }
}
