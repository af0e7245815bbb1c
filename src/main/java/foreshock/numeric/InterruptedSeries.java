package foreshock.numeric;

import java.util.Map;
import java.util.TreeMap;

/**
 * A step at a known time above a common straight trend, each client about a level of its own
 * (segmented regression: A. K. Wagner and others, 2002, doi:10.1046/j.1365-2710.2002.00430.x).
 *
 * <p>Its variance is clustered by client (K.-Y. Liang and S. L. Zeger, 1986,
 * doi:10.1093/biomet/73.1.13) times G ÷ (G − 1), and what periods share is added: that which moves
 * everybody in one wave, and a course that is not straight, stand in residuals that all answers of
 * a wave have in common, and many clients do not make up for few waves (B. R. Moulton, 1990,
 * doi:10.2307/2109724; S. G. Donald and K. Lang, 2007, doi:10.1162/rest.89.2.221). The variance of
 * what is shared is that of an analysis of variance of the residuals by period, with the T − 3
 * degrees of freedom that a line and a step leave to T periods; it is not taken period by period,
 * since a single wave after the event is met by the step exactly. Degrees of freedom are put
 * together after F. E. Satterthwaite (1946, doi:10.2307/3002019).
 */
public final class InterruptedSeries {
  private static final Welch NOTHING = new Welch(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** Level, slope and step. */
  private static final int PARAMETERS = 3;

  private InterruptedSeries() {}

  /**
   * The step; NaN with fewer than four periods, which a line and a step go through whatever they
   * are.
   *
   * @param client group of each answer, ascending from 0
   * @param period of each answer: answers of one period may have been moved together
   * @param time of each answer, in any unit
   * @param after whether it comes after the event
   * @param value what was answered
   */
  public static Welch step(
      int[] client, int[] period, double[] time, boolean[] after, double[] value) {
    int n = client.length;
    double[] t = new double[n];
    double[] s = new double[n];
    double[] y = new double[n];
    int groups = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && client[to] == client[from]) {
        to++;
      }
      double meanT = 0;
      double meanS = 0;
      double meanY = 0;
      for (int i = from; i < to; i++) {
        meanT += time[i] / (to - from);
        meanS += (after[i] ? 1.0 : 0) / (to - from);
        meanY += value[i] / (to - from);
      }
      for (int i = from; i < to; i++) {
        t[i] = time[i] - meanT;
        s[i] = (after[i] ? 1 : 0) - meanS;
        y[i] = value[i] - meanY;
      }
      groups++;
      from = to;
    }
    double tt = 0;
    double ts = 0;
    double ss = 0;
    double ty = 0;
    double sy = 0;
    for (int i = 0; i < n; i++) {
      tt += t[i] * t[i];
      ts += t[i] * s[i];
      ss += s[i] * s[i];
      ty += t[i] * y[i];
      sy += s[i] * y[i];
    }
    double determinant = tt * ss - ts * ts;
    if (groups < 2 || !(determinant > 1e-9 * tt * ss)) {
      return NOTHING;
    }
    double slope = (ss * ty - ts * sy) / determinant;
    double step = (tt * sy - ts * ty) / determinant;
    double[] residual = new double[n];
    double[] weight = new double[n];
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      residual[i] = y[i] - slope * t[i] - step * s[i];
      weight[i] = (tt * s[i] - ts * t[i]) / determinant;
      influence[i] = weight[i] * residual[i];
    }
    double ofClients = squares(sums(client, influence)) * groups / (groups - 1);
    Shared shared = Shared.of(period, residual, groups);
    if (!(shared.left() > 0)) {
      return NOTHING;
    }
    double weights = squares(sums(period, weight));
    double variance = ofClients + weights * shared.variance();
    double added = shared.variance() > 0 ? weights * shared.mean() : 0;
    double freedom =
        variance
            * variance
            / (ofClients * ofClients / (groups - 1) + added * added / shared.left());
    return Welch.of(step, Math.sqrt(variance), freedom);
  }

  /**
   * What the residuals of a period have in common.
   *
   * @param variance of it; 0 where the means of periods vary no more than single answers make them
   * @param mean variance of a period's mean residual, single answers included
   * @param left degrees of freedom
   */
  private record Shared(double variance, double mean, int left) {
    static Shared of(int[] period, double[] residual, int groups) {
      Map<Integer, Double> sum = sums(period, residual);
      Map<Integer, Integer> count = new TreeMap<>();
      double all = 0;
      for (int i = 0; i < period.length; i++) {
        count.merge(period[i], 1, Integer::sum);
        all += residual[i] * residual[i];
      }
      double between = 0;
      double sizes = 0;
      for (Map.Entry<Integer, Integer> one : count.entrySet()) {
        double total = sum.get(one.getKey());
        between += total * total / one.getValue();
        sizes += (double) one.getValue() * one.getValue();
      }
      int n = period.length;
      int left = count.size() - PARAMETERS;
      double single = (all - between) / Math.max(1, n - groups - (count.size() - 1));
      double size = (n - sizes / n) / Math.max(1, count.size() - 1);
      double mean = between / left / size;
      return new Shared(Math.max(0, mean - single / size), mean, left);
    }
  }

  private static Map<Integer, Double> sums(int[] group, double[] values) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      sums.merge(group[i], values[i], Double::sum);
    }
    return sums;
  }

  private static double squares(Map<Integer, Double> sums) {
    return sums.values().stream().mapToDouble(one -> one * one).sum();
  }
}
